"""外部链接: links that leave the site say so before they are followed, and do not tell where the reader was."""

from __future__ import annotations

import re
from html import unescape

from markupsafe import Markup

MARK = "（外部链接）"
_ATTRIBUTES = r'(?:[^">]|"[^"]*")*'
_LINK = re.compile(rf"<a(?P<attributes>\s{_ATTRIBUTES})>(?P<words>.*?)</a>", re.DOTALL)
_HOST = re.compile(r"\s*(?:https?:)?[/\\]{2}([^/\\?#]*)", re.IGNORECASE)
_ADDRESS = re.compile(r'\bhref="([^"]*)"')
_SAFE = "noopener noreferrer"


def leaves(address: str, domain: str = "") -> bool:
    """Whether a link goes to another origin than the site at `domain`; what mail and telephones open does not."""
    found = _HOST.match(address)
    return found is not None and found[1].lower() != domain.lower()


def outward(html: str, domain: str = "") -> Markup:
    """Safe HTML with a mark at the end of each link that leaves the site at `domain`."""
    if "//" not in html:
        return html if type(html) is Markup else Markup(html)  # noqa: S704 - nothing is added

    def marked(link: re.Match[str]) -> str:
        address = _ADDRESS.search(link["attributes"])
        if address is None or not leaves(unescape(address[1]), domain):
            return link[0]
        rel = "" if "rel=" in link["attributes"] else f' rel="{_SAFE}"'
        return f'<a{link["attributes"]}{rel}>{link["words"]}<span class="tb-outward">{MARK}</span></a>'

    return Markup(_LINK.sub(marked, html))  # noqa: S704 - what is added is ours
