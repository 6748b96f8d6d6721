"""Pages on requests: figures that agree with the register, files to take away, and the form."""

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

from sample import ROOT
from tongbu.model.disclosure import Disclosure
from tongbu.pages.build import general_pages
from tongbu.pages.desk import Desk
from tongbu.pages.page import SitePage
from tongbu.pages.views.requests import (
    RequestFormView,
    RequestGuideView,
    RequestRegisterView,
    RequestStatisticsView,
)
from tongbu.reading.disclosure.reading import read_disclosure
from tongbu.reading.project import read_project
from tongbu.site.downloads import with_downloads

URL = "disclosure/requests/"


@pytest.fixture
def register(general: dict[str, SitePage]) -> RequestRegisterView:
    view = general[f"{URL}2026/"].view
    assert isinstance(view, RequestRegisterView)
    return view


@pytest.fixture
def statistics(general: dict[str, SitePage]) -> RequestStatisticsView:
    view = general[f"{URL}statistics/"].view
    assert isinstance(view, RequestStatisticsView)
    return view


def test_the_official_table_agrees_with_the_rows(register: RequestRegisterView) -> None:
    numbers = {row.code: row.numbers for row in register.official}
    open_ = [row for row in register.rows if not row.answered]
    assert (numbers["A"][-1], numbers["D"][-1]) == (len(register.rows), len(open_)) == (16, 5)
    assert sum(register.total) == 16
    assert [row.due for row in register.rows if row.is_provisional] == ["2027-01-01"]


def test_headings_of_the_table_span_what_stands_below_them(register: RequestRegisterView) -> None:
    headings = dict(heading for row in register.official for heading in row.headings)
    assert headings == {
        "三、本年度办理结果": 22,
        "（三）不予公开": 8,
        "（四）无法提供": 3,
        "（五）不予处理": 5,
        "（六）其他处理": 3,
    }


def test_years_stand_side_by_side_and_follow_one_another(statistics: RequestStatisticsView) -> None:
    rows = {name: values for _, group in statistics.groups for name, values in group}
    assert (rows["本年新收"], rows["上年结转"]) == (("12", "17", "16"), ("1", "1", "2"))
    assert rows["结转下年（本年为正在办理）"] == ("1", "2", "5")
    assert rows["用时中位数（工作日）"] == ("14.5", "17", "17")
    assert statistics.unfinished == "2026年"


def test_what_is_asked_most_is_a_candidate_unless_it_is_disclosed(statistics: RequestStatisticsView) -> None:
    topics = {topic.name: topic for topic in statistics.topics}
    assert topics["公益林补偿"].verdict == "可以主动公开"
    assert topics["林木采伐许可"].link
    assert topics["信访事项"].verdict == "申请不多"
    assert sum(topic.count for topic in statistics.topics) == 46


def test_the_guide_says_what_the_settings_say(general: dict[str, SitePage]) -> None:
    view = general[URL].view
    assert isinstance(view, RequestGuideView)
    assert dict(view.contact)["联系电话"] == "0000-00000000"
    assert [step.name for step in view.steps] == ["登记", "审核", "办理", "答复", "归档"]


def test_the_register_taken_away_can_be_read_again(general: dict[str, SitePage], tmp_path: Path) -> None:
    _, files = with_downloads((general[f"{URL}2025/"],))
    table = list(csv.reader(io.StringIO(files[f"{URL}2025/dengjibu.csv"].decode("utf-8-sig"))))
    assert [row[14] for row in table[1:]].count("是") == 2
    folder = tmp_path / "docs" / "disclosure" / "requests"
    folder.mkdir(parents=True)
    (folder / "2025.xlsx").write_bytes(files[f"{URL}2025/dengjibu.xlsx"])
    again = [
        each.model_copy(update={"carried": None}) for each in read_disclosure(tmp_path).disclosure.requests[2025].rows
    ]
    assert tuple(again) == read_project(ROOT).disclosure.requests[2025].rows


def test_the_form_is_a_word_file_with_every_field(general: dict[str, SitePage]) -> None:
    (page,), files = with_downloads((general[f"{URL}form/"],))
    view = page.view
    assert isinstance(view, RequestFormView)
    (download,) = view.downloads
    document = docx.Document(io.BytesIO(files[download.url]))
    cells = [row.cells[0].text for row in document.tables[0].rows]
    assert cells == [text for heading, fields in view.parts for text in (heading, *(field.term for field in fields))]


def test_a_guide_without_a_register_is_a_page_by_itself() -> None:
    project = read_project(ROOT)
    guide = replace(project, disclosure=Disclosure({"request-guide": project.disclosure.request_guide}))
    found = {page.url for page in general_pages(Desk(guide, date(2026, 11, 20)))}
    assert {URL, f"{URL}form/"} < found
    assert f"{URL}statistics/" not in found
