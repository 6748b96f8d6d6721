"""Evidence (佐证链接) as links: an address of the site under the name of what is there."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from tongbu.cataloguing.data_pages import data_pages
from tongbu.model.disclosure.catalogue import CatalogueVersion
from tongbu.model.disclosure.key_column import KeyColumns
from tongbu.model.disclosure.question import QuestionTable
from tongbu.model.disclosure.report.report import FOLDER as REPORTS
from tongbu.pages.columns import ALL, DISCLOSURE, RULES, SEARCH
from tongbu.pages.desk import Desk
from tongbu.pages.rules_page import FAMILIES
from tongbu.pages.views.parts import Link

_NAMES = {
    "": "首页",
    "disclosure/letters/": "留言办理统计",
    QuestionTable.URL: "问答库",
    "data/api/": "开放数据",
    "sitemap/": "站点地图",
    REPORTS: "政府信息公开工作年度报告",
    CatalogueVersion.URL: "主动公开目录",
    CatalogueVersion.CHANGES_URL: "主动公开目录动态调整",
    KeyColumns.URL: "重点领域专栏",
    "disclosure/guide/": "政府信息公开指南",
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
    family = FAMILIES.get(parts.fragment, "") if place == RULES.url else ""
    name = _name(desk, place) + (f"（{family}）" if family else "")
    return Link(name, f"{place}{fragment}" or "./")


def _name(desk: Desk, place: str) -> str:
    url = place if not place or place.endswith("/") else f"{place}/"
    if url in _NAMES:
        return _NAMES[url]
    if document := desk.library.at(url):
        return document.meta.title
    above, _, own = url.rstrip("/").rpartition("/")
    if own in _OWN_PAGES and (document := desk.library.at(f"{above}/")):
        return f"{document.meta.title}（{_OWN_PAGES[own]}）"
    return _of_data(desk, url) or _written(desk, url.rstrip("/")) or place


def _of_data(desk: Desk, url: str) -> str:
    """The name of a page of disclosure data."""
    data = desk.project.disclosure
    names = {page.address: page.title for page in data_pages(data, desk.day)}
    names |= {register.url(): f"{register.year}年留言和答复" for register in data.letters.values()}
    names |= {table.url(): f"{table.year}年政务舆情回应" for table in data.responses.values()}
    names |= {each.url: each.asked for table in data.questions.values() for each in table.rows}
    if data.columns:
        names |= {column.url: column.title for column in data.columns.rows}
    return names.get(url, "")


def _written(desk: Desk, stem: str) -> str:
    """The heading of a hand-written page."""
    path = f"docs/{stem}.md"
    if not desk.beside.there(path, "docs"):
        return ""
    found = _HEADING.search(desk.beside.content(path, _LOOKED_AT))
    return found[1].decode("utf-8", "replace") if found else ""
