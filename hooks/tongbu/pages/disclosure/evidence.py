"""Evidence (佐证链接) as links: an address of the site under the name of what is there."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from tongbu.pages.columns import ALL, DISCLOSURE, SEARCH
from tongbu.pages.desk import Desk
from tongbu.pages.views.parts import Link

_NAMES = {
    "": "首页",
    "disclosure/requests/": "依申请公开：怎样申请",
    "disclosure/requests/form/": "政府信息公开申请表",
    "disclosure/requests/statistics/": "依申请公开统计",
    "data/api/": "开放数据",
    "sitemap/": "站点地图",
    **{column.url: column.name for column in (*ALL, DISCLOSURE, SEARCH)},
}
_OWN_PAGES = {"compare": "新旧对照", "feedback": "意见采纳情况", "process": "全流程"}
_HEADING = re.compile(rb"^# +(.+?)\s*$", re.MULTILINE)
_LOOKED_AT = 4096


def evidence(desk: Desk, written: str) -> Link:
    """A link as the page shows it; its address is relative to the site's root, or absolute where it leaves the site."""
    parts = urlsplit(written)
    own = desk.settings.website.domain.lower()
    if parts.netloc and parts.netloc.lower() != own:
        return Link(parts.netloc, written)
    place = unquote(parts.path).lstrip("/")
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return Link(_name(desk, place), f"{place}{fragment}" or "./")


def _name(desk: Desk, place: str) -> str:
    url = place if not place or place.endswith("/") else f"{place}/"
    if url in _NAMES:
        return _NAMES[url]
    if document := desk.library.at(url):
        return document.meta.title
    above, _, own = url.rstrip("/").rpartition("/")
    if own in _OWN_PAGES and (document := desk.library.at(f"{above}/")):
        return f"{document.meta.title}（{_OWN_PAGES[own]}）"
    return _written(desk, url.rstrip("/")) or place


def _written(desk: Desk, stem: str) -> str:
    """The heading of a hand-written page."""
    path = f"docs/{stem}.md"
    if not desk.beside.there(path, "docs"):
        return ""
    found = _HEADING.search(desk.beside.content(path, _LOOKED_AT))
    return found[1].decode("utf-8", "replace") if found else ""
