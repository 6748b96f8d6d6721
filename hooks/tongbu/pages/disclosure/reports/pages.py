"""年度报告: a page for each year that was published, one for the years side by side, and the landing page's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tongbu.model.disclosure.report.cells import Number, written
from tongbu.model.disclosure.report.figures import Figures
from tongbu.model.disclosure.report.report import FOLDER, AnnualReport
from tongbu.pages.columns import DISCLOSURE
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.reports.sections import lead, sections
from tongbu.pages.disclosure.reports.years import YEARS, charts, compared
from tongbu.pages.disclosure.table import DataTable, Value
from tongbu.pages.page import ArticleTags, SitePage
from tongbu.pages.views.annual_report import AnnualReportsView, AnnualReportView, SectionView
from tongbu.pages.views.disclosure import KindView
from tongbu.pages.views.parts import Link
from tongbu.search.document import SearchDocument, SearchSection

NAME = "政府信息公开工作年度报告"
_LEAD = "每年1月公布的报告：主动公开、依申请公开、行政复议和诉讼的数字，存在的问题和改进情况。"


def reports_lead(desk: Desk) -> KindView | None:
    """The reports, newest first, after the page that compares them; None where none was published."""
    reports = _published(desk)
    if not reports:
        return None
    return KindView(NAME, _LEAD, (Link("各年对照", FOLDER, "图和表"), *_links(reports)))


def report_pages(desk: Desk) -> Iterator[SitePage]:
    """The page of all years, then one for each year, newest first."""
    reports = _published(desk)
    if not reports:
        return
    disclosure = desk.project.disclosure
    figures = {year: Figures.of(report, disclosure, desk.library) for year, report in reports.items()}
    yield _years(desk, reports, figures)
    for year in sorted(reports, reverse=True):
        yield _page(desk, reports[year], figures[year], [other for other in reports.values() if other.year != year])


def _published(desk: Desk) -> dict[int, AnnualReport]:
    """The reports that are out: of what is still being written nothing is shown."""
    reports = desk.project.disclosure.reports
    return {year: each for year, each in reports.items() if each.published and each.published <= desk.day}


def _links(reports: Mapping[int, AnnualReport]) -> tuple[Link, ...]:
    newest = [reports[year] for year in sorted(reports, reverse=True)]
    return tuple(Link(f"{each.year}年", each.url, f"{each.published}公布") for each in newest)


def _page(desk: Desk, report: AnnualReport, figures: Figures, others: Sequence[AnnualReport]) -> SitePage:
    organisation = desk.settings.organisation
    title = report.title(organisation.name)
    view = AnnualReportView(
        heading=title,
        year=report.year,
        published=str(report.published),
        lead=lead(report, organisation),
        sections=sections(report, figures),
        others=_links({other.year: other for other in others}),
    )
    tags = ArticleTags(title, report.published, "", organisation.name, ("年度报告", "政府信息公开"), view.lead[0])
    search = SearchDocument(
        report.url,
        DISCLOSURE.name,
        title,
        "",
        str(report.published),
        view.lead[0],
        tuple(SearchSection(each.anchor, each.heading, _words(each)) for each in view.sections),
        {"年份": str(report.year + 1), "发布机构": organisation.name},
    )
    return SitePage(report.url, "annual-report.html", title, DISCLOSURE, view, article=tags, search=search)


def _words(section: SectionView) -> str:
    """The words of a section; the labels of a table are found, its numbers mean nothing alone."""
    prose = [words for part in section.parts for words in (part.heading, *part.paragraphs) if words]
    boxes = [box for row in section.table.rows for box in row] if section.table else []
    return "\n".join((*prose, *(box.words for box in boxes if not box.is_number)))


def _years(desk: Desk, reports: Mapping[int, AnnualReport], figures: Mapping[int, Figures]) -> SitePage:
    latest = {year: figures[year] for year in sorted(figures)[-YEARS:]}
    view = AnnualReportsView(
        heading=NAME,
        reports=_links(reports),
        years=tuple(str(year) for year in latest),
        compared=compared(list(latest.values())),
        charts=charts(latest),
    )
    search = SearchDocument(
        FOLDER, DISCLOSURE.name, NAME, "", "", _LEAD, (SearchSection("", NAME, f"{_LEAD}\n各年对照"),)
    )
    table = _table(desk, reports)
    return SitePage(FOLDER, "annual-reports.html", NAME, DISCLOSURE, view, search=search, table=table)


def _table(desk: Desk, reports: Mapping[int, AnnualReport]) -> DataTable:
    """Every cell of every report, one a line, for programs."""
    return DataTable(
        stem="niandubaogao",
        title=f"{NAME}数据",
        day=desk.day.isoformat(),
        columns=("年度", "表", "行", "列", "数"),
        widths=(8, 8, 24, 20, 12),
        rows=tuple(
            (year, *cell.key, _value(number))
            for year, report in reports.items()
            for cell, number in report.cells.items()
        ),
    )


def _value(number: Number | None) -> Value:
    """A whole number as such; an amount with a fraction as it is written, since a float would not be exact."""
    if number is None:
        return ""
    return int(number) if number == int(number) else written(number)
