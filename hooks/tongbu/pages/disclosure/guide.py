"""政府信息公开指南: its page, and what the landing page says of it."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.cataloguing.data_pages import GUIDE
from tongbu.model.dates import iso
from tongbu.model.disclosure.catalogue import CatalogueVersion
from tongbu.model.disclosure.guide import DisclosureGuide
from tongbu.pages.columns import DISCLOSURE
from tongbu.pages.desk import Desk
from tongbu.pages.page import SitePage
from tongbu.pages.views.catalogue import GuideView
from tongbu.pages.views.disclosure import KindView
from tongbu.pages.views.parts import Link
from tongbu.search.document import SearchDocument, SearchSection

NAME = "政府信息公开指南"
_LEAD = "政府信息怎样分类、怎样编排、怎样获取，公开工作机构在哪里、怎样联系。"
_WEIGHT = 0.8


def guide_lead(desk: Desk) -> KindView | None:
    """The guide; None where there is none."""
    guide = desk.project.disclosure.guide
    if guide is None:
        return None
    updated = f"{guide.text.updated}更新" if guide.text.updated else ""
    return KindView(NAME, _LEAD, (Link("指南", guide.url, updated),))


def guide_pages(desk: Desk) -> Iterator[SitePage]:
    """The one page."""
    if guide := desk.project.disclosure.guide:
        yield _page(desk, guide)


def _page(desk: Desk, guide: DisclosureGuide) -> SitePage:
    text = guide.text
    title = f"{desk.settings.organisation.name}政府信息公开指南"
    view = GuideView(
        heading=title,
        sections=(
            ("分类", _paragraphs(text.classes)),
            ("编排体系", _paragraphs(text.arrangement)),
            ("获取方式", _paragraphs(text.access)),
        ),
        contact=(
            ("工作机构名称", text.body),
            ("办公地址", text.address),
            ("办公时间", text.hours),
            ("联系电话", text.telephone),
            ("传真号码", text.fax),
            ("互联网联系方式", text.online),
        ),
        supervision=_paragraphs(text.supervision),
        updated=iso(text.updated),
        related=tuple(_related(desk)),
    )
    sections = [SearchSection(f"zhinan-{at}", name, "\n".join(lines)) for at, (name, lines) in enumerate(view.sections)]
    contact = "\n".join(f"{name}：{words}" for name, words in view.contact)
    sections.append(SearchSection("lianxi", "工作机构和联系方式", contact))
    search = SearchDocument(guide.url, "政务公开", title, "", "", _LEAD, tuple(sections), weight=_WEIGHT)
    return SitePage(guide.url, "disclosure-guide.html", title, DISCLOSURE, view, search=search)


def _related(desk: Desk) -> Iterator[Link]:
    """The ways to information of which the guide speaks, as far as they are there."""
    data = desk.project.disclosure
    if data.catalogue:
        yield Link("主动公开目录", CatalogueVersion.URL)
    if data.request_guide:
        yield Link("依申请公开", GUIDE)


def _paragraphs(words: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in words.split("\n") if line.strip())
