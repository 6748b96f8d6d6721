"""The landing page 政务公开, and the pages of all kinds that have data. A new kind is listed here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tongbu.pages.columns import DISCLOSURE
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.catalogue import catalogue_lead, catalogue_pages
from tongbu.pages.disclosure.guide import guide_lead, guide_pages
from tongbu.pages.disclosure.key_columns import column_pages, columns_lead
from tongbu.pages.disclosure.letters.pages import letter_pages, letters_lead
from tongbu.pages.disclosure.questions.pages import question_pages, questions_lead
from tongbu.pages.disclosure.reports.pages import report_pages, reports_lead
from tongbu.pages.disclosure.requests.pages import request_pages, requests_lead
from tongbu.pages.disclosure.responses.pages import response_pages, responses_lead
from tongbu.pages.disclosure.tasks import task_pages, tasks_lead
from tongbu.pages.page import SitePage
from tongbu.pages.views.disclosure import DisclosureView, KindView
from tongbu.pages.views.parts import Link

KINDS: tuple[tuple[Callable[[Desk], KindView | None], Callable[[Desk], Iterator[SitePage]]], ...] = (
    (guide_lead, guide_pages),
    (catalogue_lead, catalogue_pages),
    (columns_lead, column_pages),
    (requests_lead, request_pages),
    (letters_lead, letter_pages),
    (questions_lead, question_pages),
    (responses_lead, response_pages),
    (reports_lead, report_pages),
    (tasks_lead, task_pages),
)
"""For each kind, in the order in which people ask for them: what the landing page says, None without data; pages."""


def disclosure_pages(desk: Desk) -> Iterator[SitePage]:
    """The page at `disclosure/` and all below it; none in a bureau that keeps no such data."""
    if desk.project.disclosure.is_empty:
        return
    kinds = tuple(filter(None, (lead(desk) for lead, _ in KINDS)))
    yield SitePage(DISCLOSURE.url, "disclosure.html", DISCLOSURE.name, DISCLOSURE, DisclosureView(kinds))
    for _, pages in KINDS:
        yield from pages(desk)


def doors(pages: Iterable[SitePage]) -> tuple[Link, ...]:
    """The first page of each kind under the kind's name, as the landing page among these pages has them."""
    landing = next((page.view for page in pages if isinstance(page.view, DisclosureView)), DisclosureView(()))
    return tuple(Link(kind.name, kind.pages[0].url) for kind in landing.kinds)
