"""One bureau's site in a portal: verified, with its catalogue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tongbu.gate_record import GateRecord
from tongbu.portal.catalogue import NAME as CATALOGUE
from tongbu.portal.catalogue import Catalogue, NotACatalogueError
from tongbu.portal.reading import is_address
from tongbu.portal.settings import PortalSettings, SiteSettings
from tongbu.progress import followed
from tongbu.publishing.errors import CannotPublishError, RefusedError
from tongbu.publishing.signed_site import SignedSite

INDEX = "search/index/"
FEEDS = {
    "feeds/policies.xml": "政策文件",
    "feeds/interpretations.xml": "政策解读",
    "feeds/consultations.xml": "意见征集",
}
"""Where a site has its feeds, and of what kind of documents each is."""
_OF_A_SERVER = ("404.html", "_headers", "_redirects", "redirects.map", "robots.txt", "server/", ".well-known/")
"""What means something at the root of a server alone."""
_NAMED = 3


class RefusedSiteError(Exception):
    """A site must not be in the portal; the message names it and says why, in Chinese, without the full stop."""


@dataclass(frozen=True, slots=True)
class Member:
    """A site.

    `home` is where its pages are, ending in `/`: an absolute address, or `sites/<标识>/` where the portal publishes it.
    """

    id: str
    name: str
    home: str
    folder: Path
    record: GateRecord
    catalogue: Catalogue
    hosted: bool

    @property
    def place(self) -> str:
        """Where its files are in the portal."""
        return f"sites/{self.id}/"

    @property
    def feeds(self) -> tuple[tuple[str, str], ...]:
        """What readers' programs can subscribe to, as (words, address)."""
        return tuple((words, f"{self.home}{path}") for path, words in FEEDS.items() if path in self.record.files)

    @property
    def named(self) -> str:
        """Its name and its folder, as messages have it."""
        return f"{self.name}（{self.folder}）"

    def content(self, path: str) -> bytes:
        """One of its files; RefusedSiteError where that is not what the gate passed."""
        return _content(self.folder, path, self.record.files[path], self.name)

    def leading(self, address: str, portal: str) -> str:
        """An absolute address of one of its pages, as the site was built, made one that leads there from anywhere.

        `portal` is the portal's own address; where it has none, "", a page that it publishes itself has none either.
        """
        built = self.catalogue.address
        if not built or not address.startswith(built):
            return address
        home = f"{portal}{self.home}" if self.hosted and portal else self.home
        return f"{home}{address.removeprefix(built)}" if "://" in home else address

    def files(self) -> Iterator[tuple[str, bytes]]:
        """What the portal has of it, by paths in the site; RefusedSiteError where that is not what the gate passed."""
        for path in sorted(self.record.files):
            if path.startswith(INDEX) or (self.hosted and not path.startswith(_OF_A_SERVER)):
                yield path, self.content(path)


def members_of(settings: PortalSettings, beside: Path) -> tuple[tuple[Member, ...], tuple[str, ...]]:
    """The sites of a portal, whose folders are named relative to `beside`, and why others must not be in it."""
    members: list[Member] = []
    refusals: list[str] = []
    for site in followed(settings.sites, "核对各单位的网站", len(settings.sites)):
        try:
            members.append(member_of(site, beside))
        except RefusedSiteError as error:
            refusals.append(str(error))
    for name, times in Counter(member.name for member in members).items():
        if times > 1:
            refusals.append(f"{times} 个单位都叫“{name}”，检索结果和目录里分不清，请写不同的“名称”")
    return tuple(members), tuple(refusals)


def member_of(site: SiteSettings, beside: Path) -> Member:
    """Verify a site whose folder is named relative to `beside`; RefusedSiteError where it must not be in the portal."""
    folder = beside / site.folder
    named = site.name or site.id
    try:
        record = SignedSite.read(folder).record
    except RefusedError as error:
        raise RefusedSiteError(f"{named}（{folder}）：{error}{_which(error)}") from None
    except CannotPublishError as error:
        raise RefusedSiteError(f"{named}（{folder}）：{str(error).rstrip('。')}") from None
    for path in (CATALOGUE, f"{INDEX}catalogue.bin"):
        if path not in record.files:
            raise RefusedSiteError(f"{named}（{folder}）：网站里没有 {path}，请用现在的版本重新构建")
    try:
        catalogue = Catalogue.read(_content(folder, CATALOGUE, record.files[CATALOGUE], named))
    except NotACatalogueError as error:
        raise RefusedSiteError(f"{named}（{folder}）：{error}，请重新构建") from None
    name = site.name or catalogue.publisher or site.id
    return Member(site.id, name, _home(site, catalogue, named), folder, record, catalogue, site.hosted)


def _home(site: SiteSettings, catalogue: Catalogue, named: str) -> str:
    if site.hosted:
        return f"sites/{site.id}/"
    address = site.address or catalogue.address
    if not is_address(address):
        raise RefusedSiteError(
            f"{named}：不知道单位网站的网址。请写“网址”；单位没有自己的网址的，写“托管: true”，由门户发布"
        )
    return f"{address.rstrip('/')}/"


def _content(folder: Path, path: str, digest: str, named: str) -> bytes:
    content = (folder / path).read_bytes()
    if sha256(content).hexdigest() != digest:
        raise RefusedSiteError(f"{named}（{folder}）：{path} 在核对以后又被改动，请重新构建")
    return content


def _which(error: RefusedError) -> str:
    found = error.differences
    told = []
    for words, paths in (
        ("缺少", found.missing),
        ("多出", found.extra),
        ("被改动", found.changed),
        ("是链接", found.links),
    ):
        if paths:
            more = f"等 {len(paths)} 个" if len(paths) > _NAMED else ""
            told.append(f"{words} {'、'.join(paths[:_NAMED])}{more}")
    return f"（{'；'.join(told)}）" if told else ""
