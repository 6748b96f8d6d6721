"""What the site discloses as data of its own: reports, requests, ledgers, each a page that the catalogue must mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from tongbu.model.disclosure import Disclosure
from tongbu.model.disclosure.report.report import FOLDER as REPORTS
from tongbu.model.source import Source

GUIDE, FORM, STATISTICS = (f"disclosure/requests/{name}" for name in ("", "form/", "statistics/"))
"""Addresses that are the same each year, relative to the site's root."""


@dataclass(frozen=True, slots=True)
class DataPage:
    """A page made of a file of disclosure data: its address, its title, the day of its content.

    `published` is None where the page is always of the day, as a register that goes on is.
    """

    address: str
    title: str
    source: Source = field(repr=False)
    published: date | None = None

    @property
    def places(self) -> tuple[str, ...]:
        """Under which addresses the catalogue may mean it: its own, and that of the page which lists its kind."""
        own = self.address.strip("/")
        above = own.rpartition("/")[0]
        return (own, above) if above.count("/") else (own,)


def data_pages(disclosure: Disclosure, day: date) -> Iterator[DataPage]:
    """Every page of annual reports (年度报告), requests (依申请公开) and tasks (任务台账) that is out on a day.

    Not among them is what leads to information instead of being it: the catalogue, the guide, the key columns.
    """
    for report in disclosure.reports.values():
        if report.published and report.published <= day:
            title = f"{report.year}年政府信息公开工作年度报告"
            yield DataPage(report.url, title, report.source, report.published)
    if guide := disclosure.request_guide:
        yield DataPage(GUIDE, "依申请公开：怎样申请", guide.source)
        yield DataPage(FORM, "政府信息公开申请表", guide.source)
    for register in disclosure.requests.values():
        yield DataPage(register.url(), f"{register.year}年依申请公开登记簿", register.source)
    if registers := tuple(disclosure.requests.values()):
        yield DataPage(STATISTICS, "依申请公开统计", registers[-1].source)
    for ledger in disclosure.tasks.values():
        yield DataPage(ledger.url(), f"{ledger.year}年政务公开任务台账", ledger.source)


def day_of(disclosure: Disclosure, address: str, day: date) -> date | None:
    """Of what day the content at an address is; None where it is none of these, or always of the day.

    The page of all reports is of the day of the newest, the guide of that of its last change.
    """
    if disclosure.guide and address == disclosure.guide.url:
        return disclosure.guide.text.updated
    found = (each.published for each in data_pages(disclosure, day) if each.address.startswith(address))
    return max(filter(None, found), default=None) if address.startswith(REPORTS) else None
