"""依申请公开 as a kind: what the landing page says of it, and all its pages."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.requests import addresses
from tongbu.pages.disclosure.requests.form import form_page
from tongbu.pages.disclosure.requests.guide import guide_page
from tongbu.pages.disclosure.requests.register import register_links, register_page
from tongbu.pages.disclosure.requests.statistics import statistics_page
from tongbu.pages.page import SitePage
from tongbu.pages.views.disclosure import KindView
from tongbu.pages.views.parts import Link

_LEAD = "除了主动公开的，公众可以申请获取其他政府信息：怎样申请，多久答复，历年收到多少、结果怎样。"


def requests_lead(desk: Desk) -> KindView | None:
    """The guide, the form and the registers; None where there is neither guide nor register."""
    data = desk.project.disclosure
    links = list(register_links(desk))
    if links:
        links.append(Link("统计", addresses.STATISTICS))
    if data.request_guide:
        links[:0] = [Link("怎样申请", addresses.GUIDE), Link("申请表", addresses.FORM)]
    return KindView(addresses.NAME, _LEAD, tuple(links)) if links else None


def request_pages(desk: Desk) -> Iterator[SitePage]:
    """The guide and the form where there is a guide; a page for each year, newest first, and the statistics."""
    data = desk.project.disclosure
    if data.request_guide:
        yield guide_page(desk, data.request_guide.guide)
        yield form_page(desk, data.request_guide.guide)
    for year in sorted(data.requests, reverse=True):
        yield register_page(desk, data.requests[year])
    if data.requests:
        yield statistics_page(desk)
