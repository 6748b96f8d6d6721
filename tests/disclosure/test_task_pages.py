"""The pages of the task ledger: figures that agree with the rows, links, and files to take away."""

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from disclosure.making import bureau
from sample import sample_project
from tongbu.model.disclosure import Disclosure
from tongbu.pages.build import general_pages
from tongbu.pages.columns import DISCLOSURE, columns_of
from tongbu.pages.desk import Desk
from tongbu.pages.page import SitePage
from tongbu.pages.views.disclosure import DisclosureView, TaskLedgerView
from tongbu.reading.disclosure.reading import read_disclosure
from tongbu.site.downloads import with_downloads

URL = "disclosure/tasks/2026/"


@pytest.fixture
def ledger(general: dict[str, SitePage]) -> TaskLedgerView:
    view = general[URL].view
    assert isinstance(view, TaskLedgerView)
    return view


def test_every_count_is_that_of_the_rows(ledger: TaskLedgerView) -> None:
    rows = [row for _, group in ledger.areas for row in group]
    assert len(rows) == ledger.count == sum(ledger.total) == 10
    assert ledger.total == (1, 1, 4, 0, 3, 1)
    for counts in ledger.counts:
        assert sum(all_ for _, _, all_ in counts.rows) == ledger.count
        assert tuple(map(sum, zip(*(numbers for _, numbers, _ in counts.rows), strict=True))) == ledger.total


def test_what_falls_due_in_the_year_after_is_in_no_quarter(ledger: TaskLedgerView) -> None:
    quarters = next(counts for counts in ledger.counts if counts.name == "季度")
    assert [name for name, _, _ in quarters.rows] == ["第一季度", "第二季度", "第三季度", "第四季度", "2027年"]


def test_evidence_is_named_by_what_is_there(general: dict[str, SitePage]) -> None:
    views = [page.view for page in general.values() if isinstance(page.view, TaskLedgerView)]
    links = {link.url: link.text for view in views for _, rows in view.areas for row in rows for link in row.evidence}
    assert links["rules/#SYN"] == "发布规则（三同步）"
    assert links["guide/"] == "怎样查找、阅读和引用"
    assert links["interpretations/2026/caifa-zhinan/"].startswith("办事指引")


def test_the_landing_page_leads_to_every_year(general: dict[str, SitePage]) -> None:
    view = general[DISCLOSURE.url].view
    assert isinstance(view, DisclosureView)
    (tasks,) = (kind for kind in view.kinds if kind.name == "任务台账")
    assert [link.url for link in tasks.pages] == [URL, "disclosure/tasks/2023/"]


def test_a_bureau_without_data_has_no_such_pages(tmp_path: Path) -> None:
    project = replace(sample_project(), disclosure=Disclosure())
    assert not [page for page in general_pages(Desk(project, date(2026, 11, 20))) if page.column == DISCLOSURE]
    assert DISCLOSURE not in columns_of(Disclosure())


def test_the_files_say_the_same_and_can_be_read_again(general: dict[str, SitePage], tmp_path: Path) -> None:
    (page,), files = with_downloads((general[URL],))
    assert isinstance(page.view, TaskLedgerView)
    assert (
        [file.url for file in page.view.downloads]
        == list(files)
        == [f"{URL}taizhang{suffix}" for suffix in (".xlsx", ".csv", ".json")]
    )
    table = list(csv.reader(io.StringIO(files[f"{URL}taizhang.csv"].decode("utf-8-sig"))))
    rows = json.loads(files[f"{URL}taizhang.json"])["rows"]
    sheet = openpyxl.load_workbook(io.BytesIO(files[f"{URL}taizhang.xlsx"])).worksheets[0]
    assert [row["任务"] for row in rows] == [row[3] for row in table[1:]]
    assert [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)] == table

    before = sample_project().disclosure.tasks[2026]
    for name in ("2026.csv", "2026.xlsx"):
        file = tmp_path / name / "docs" / "disclosure" / "tasks" / name
        file.parent.mkdir(parents=True)
        file.write_bytes(files[f"{URL}taizhang{file.suffix}"])
        assert read_disclosure(tmp_path / name).disclosure.tasks[2026].rows == before.rows


def test_no_cell_runs_as_a_formula(tmp_path: Path) -> None:
    project = bureau(tmp_path, {"任务": "@SUM(A1)", "措施": "+1"})
    pages = general_pages(Desk(project, date(2026, 1, 1)))
    _, files = with_downloads(page for page in pages if page.url == URL)
    assert "'@SUM(A1)" in files[f"{URL}taizhang.csv"].decode()
    sheet = openpyxl.load_workbook(io.BytesIO(files[f"{URL}taizhang.xlsx"])).worksheets[0]
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
