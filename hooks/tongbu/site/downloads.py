"""Files to download beside the pages: the tables of comparisons and reports, and the form to comment with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tongbu.exporting import FORMATS, table
from tongbu.exporting.opinions import opinions_csv
from tongbu.exporting.tables import TABLE_FORMATS
from tongbu.model.ledger import Ledger
from tongbu.pages.disclosure.table import DataTable
from tongbu.pages.page import SitePage
from tongbu.pages.sizes import file_size
from tongbu.pages.views.annual_report import AnnualReportView
from tongbu.pages.views.comparison import ComparisonView, Download
from tongbu.pages.views.consultation import ConsultationView, FormView
from tongbu.pages.views.disclosure import TableView
from tongbu.pages.views.feedback import FeedbackView
from tongbu.pages.views.requests import RequestFormView
from tongbu.site.saved_names import saved_name

STEM = "duizhaobiao"
OPINIONS = "yijian.csv"
FORM = "yijianbiao.docx"
REPORT = "niandubaogao"
REQUEST_FORM = "shenqingbiao.docx"
OFFERED = ("docx", "xlsx")


def with_downloads(pages: Iterable[SitePage]) -> tuple[tuple[SitePage, ...], dict[str, bytes]]:
    """The pages, each comparison and report leading to its files; and those files by their addresses."""
    files: dict[str, bytes] = {}
    return tuple(_offering(page, files) for page in pages), files


def _offering(page: SitePage, files: dict[str, bytes]) -> SitePage:
    if isinstance(page.view, ConsultationView) and page.view.form:
        return _with_form(page, page.view, page.view.form, files)
    if isinstance(page.view, RequestFormView):
        return _with_request_form(page, page.view, files)
    if page.ledger is not None and isinstance(page.view, FeedbackView):
        return _with_opinions(page, page.view, page.ledger, files)
    if isinstance(page.view, AnnualReportView):
        return _with_report(page, page.view, files)
    if page.table is not None and isinstance(page.view, TableView):
        return _with_table(page, page.view, page.table, files)
    if page.comparison is None or not isinstance(page.view, ComparisonView):
        return page
    downloads = []
    # What writes Word and Excel takes long to load, which a build that compares nothing need not wait for.
    from tongbu.exporting.as_excel import as_excel
    from tongbu.exporting.word import as_word

    shown = table(page.comparison, facts=(page.view.old.note, page.view.new.note))
    for name, write in zip(OFFERED, (as_word, as_excel), strict=True):
        form = FORMATS[name]
        url = f"{page.url}{STEM}{form.suffix}"
        content = files[url] = write(shown)
        kind = form.suffix.removeprefix(".").upper()
        saved = saved_name(page.comparison.new_title, f"修订对照表{form.suffix}")
        downloads.append(Download(form.word, url, saved, kind, file_size(len(content))))
    return replace(page, view=replace(page.view, downloads=tuple(downloads)))


def _with_form(page: SitePage, view: ConsultationView, form: FormView, files: dict[str, bytes]) -> SitePage:
    from tongbu.exporting.word.opinion_form import opinion_form  # see above

    url = f"{page.url}{FORM}"
    content = files[url] = opinion_form(form)
    offered = Download("公众意见表", url, saved_name(form.title, "公众意见表.docx"), "DOCX", file_size(len(content)))
    return replace(page, view=replace(view, downloads=(offered,)))


def _with_request_form(page: SitePage, view: RequestFormView, files: dict[str, bytes]) -> SitePage:
    from tongbu.exporting.word.request_form import request_form  # see above

    url = f"{page.url}{REQUEST_FORM}"
    content = files[url] = request_form(view)
    offered = Download("Word 申请表", url, saved_name(view.heading, ".docx"), "DOCX", file_size(len(content)))
    return replace(page, view=replace(view, downloads=(offered,)))


def _with_opinions(page: SitePage, view: FeedbackView, ledger: Ledger, files: dict[str, bytes]) -> SitePage:
    url = f"{page.url}{OPINIONS}"
    content = files[url] = opinions_csv(ledger)
    offered = Download("全部意见和答复", url, saved_name(view.title, ".csv"), "CSV", file_size(len(content)))
    return replace(page, view=replace(view, downloads=(offered,)))


def _with_table(page: SitePage, view: TableView, table: DataTable, files: dict[str, bytes]) -> SitePage:
    offered = []
    for suffix, (words, write) in TABLE_FORMATS.items():
        url = f"{page.url}{table.stem}{suffix}"
        content = files[url] = write(table)
        kind = suffix.removeprefix(".").upper()
        offered.append(Download(words, url, saved_name(table.title, suffix), kind, file_size(len(content))))
    return replace(page, view=replace(view, downloads=tuple(offered)))


def _with_report(page: SitePage, view: AnnualReportView, files: dict[str, bytes]) -> SitePage:
    from tongbu.exporting.annual_report.word import report_docx  # see above
    from tongbu.exporting.annual_report.workbook import report_xlsx

    offered = []
    for words, suffix, write in (("全文", ".docx", report_docx), ("三张表", ".xlsx", report_xlsx)):
        url = f"{page.url}{REPORT}{suffix}"
        content = files[url] = write(view)
        kind = suffix.removeprefix(".").upper()
        offered.append(Download(words, url, saved_name(view.heading, suffix), kind, file_size(len(content))))
    return replace(page, view=replace(view, downloads=tuple(offered)))
