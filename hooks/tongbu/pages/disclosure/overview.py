"""The landing page 政务公开, and the pages of all kinds that have data. A new kind is listed here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tongbu.pages.columns import DISCLOSURE
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.reports.pages import report_pages, reports_lead
from tongbu.pages.disclosure.requests.pages import request_pages, requests_lead
from tongbu.pages.disclosure.tasks import task_pages, tasks_lead
from tongbu.pages.page import SitePage
from tongbu.pages.views.disclosure import DisclosureView, KindView

KINDS: tuple[tuple[Callable[[Desk], KindView | None], Callable[[Desk], Iterator[SitePage]]], ...] = (
    (tasks_lead, task_pages),
    (reports_lead, report_pages),
    (requests_lead, request_pages),
)
"""For each kind, in order: what the landing page says of it, None where it has no data; and its pages."""


def disclosure_pages(desk: Desk) -> Iterator[SitePage]:
    """The page at `disclosure/` and all below it; none in a bureau that keeps no such data."""
    if desk.project.disclosure.is_empty:
        return
    kinds = tuple(filter(None, (lead(desk) for lead, _ in KINDS)))
    yield SitePage(DISCLOSURE.url, "disclosure.html", DISCLOSURE.name, DISCLOSURE, DisclosureView(kinds))
    for _, pages in KINDS:
        yield from pages(desk)
