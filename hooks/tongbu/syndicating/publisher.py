"""Who publishes feeds and calendars, and from where: absolute addresses, and names that outlive them."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from tongbu.settings import Settings


@dataclass(frozen=True, slots=True)
class Publisher:
    """The bureau and its website.

    `base` is the absolute address of the site's root, ending in `/`, or "" where none is known. `identity` takes its
    place in permanent names: made from the official domain (域名) if there is one, so that a preview on another
    host, or a move from http to https, renames nothing.
    """

    bureau: str
    website: str
    base: str
    identity: str

    def address(self, url: str) -> str:
        """The absolute address of `url`, which is relative to the site's root; "" where no base is known."""
        return f"{self.base}{_quoted(url)}" if self.base else ""

    def permanent(self, url: str) -> str:
        """The permanent absolute name of what is published at `url`."""
        return f"{self.identity}{_quoted(url)}"


def publisher_of(settings: Settings, site_url: str = "", site_name: str = "") -> Publisher:
    """The publisher as the settings name it; `site_url` and `site_name` are MkDocs' own, where they are known."""
    website = settings.website.name or site_name or settings.organisation.name
    domain = _quoted((settings.website.domain.partition("://")[2] or settings.website.domain).strip("/ "))
    host, path = _host_and_path(_quoted(site_url))
    official = f"https://{domain}/" if domain else ""
    return Publisher(
        bureau=settings.organisation.name or website,
        website=website,
        base=f"{_quoted(site_url).rstrip('/')}/" if site_url else official,
        identity=f"https://{domain or host}{path}" if domain or host else "",
    )


def _host_and_path(site_url: str) -> tuple[str, str]:
    parts = urlsplit(site_url)
    return parts.netloc, f"/{parts.path.strip('/')}/" if parts.path.strip("/") else "/"


def _quoted(url: str) -> str:
    """The address with only such characters as every program accepts; what is quoted already stays."""
    return quote(url, safe="/#:?=&%@[]")
