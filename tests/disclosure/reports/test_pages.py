"""The pages of annual reports: the six sections, figures in prose, five years side by side, files to take away."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from disclosure.reports.making import reports, text
from tongbu.model.disclosure.report.form import CELLS
from tongbu.pages.build import general_pages
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.reports.pages import report_pages, reports_lead
from tongbu.pages.page import SitePage
from tongbu.pages.views.annual_report import AnnualReportsView, AnnualReportView
from tongbu.reading.disclosure.report_tables.files import read_report_tables
from tongbu.reading.locating import Findings
from tongbu.site.downloads import with_downloads

URL = "disclosure/reports/"


@pytest.fixture
def latest(general: dict[str, SitePage]) -> AnnualReportView:
    view = general[f"{URL}2025/"].view
    assert isinstance(view, AnnualReportView)
    return view


def test_a_report_has_its_title_and_six_sections(latest: AnnualReportView) -> None:
    assert latest.heading == "示例市林业局2025年政府信息公开工作年度报告"
    assert [each.heading[0] for each in latest.sections] == list("一二三四五六")
    assert [each.heading for each in latest.sections[0].parts] == [
        "",
        *("（一）主动公开", "（二）依申请公开", "（三）政府信息管理", "（四）平台建设", "（五）监督保障"),
    ]
    assert latest.sections[5].parts[0].paragraphs[0] == "2025年，本机关收取政府信息公开信息处理费0元。"


def test_no_placeholder_is_left(general: dict[str, SitePage]) -> None:
    views = [page.view for url, page in general.items() if url.startswith(URL)]
    prose = [
        words
        for view in views
        if isinstance(view, AnnualReportView)
        for section in view.sections
        for part in section.parts
        for words in part.paragraphs
    ]
    assert any("新收申请17件，比上年增加5件" in words for words in prose)
    assert not [words for words in prose if "{{" in words or "未填" in words]


def test_five_years_stand_side_by_side_and_each_chart_says_the_same_in_words(general: dict[str, SitePage]) -> None:
    view = general[URL].view
    assert isinstance(view, AnnualReportsView)
    assert view.years == ("2021", "2022", "2023", "2024", "2025")
    rows = {name: values for group in view.compared for name, values in group.rows}
    assert rows["本年新收"] == ("8", "10", "10", "12", "17")
    assert rows["结转下年"][:-1] == rows["上年结转"][1:]
    assert [each.series.total() for each in view.charts][:1] == [57]
    assert "共新收申请57件" in view.charts[0].summary


def test_the_files_hold_the_cells_of_the_report(general: dict[str, SitePage], tmp_path: Path) -> None:
    _, files = with_downloads(page for url, page in general.items() if url in (URL, f"{URL}2025/"))
    rows = [row for row in json.loads(files[f"{URL}niandubaogao.json"])["rows"] if row["年度"] == 2025]
    assert len(rows) == len(CELLS)
    for suffix in (".docx", ".xlsx"):
        file = tmp_path / f"report{suffix}"
        file.write_bytes(files[f"{URL}2025/niandubaogao{suffix}"])
        found = read_report_tables(file, Findings("")).cells
        assert {(*cell.key, number) for cell, number in found.items()} == {
            (row["表"], row["行"], row["列"], row["数"]) for row in rows
        }


def test_of_a_report_that_is_not_out_nothing_is_shown(tmp_path: Path) -> None:
    project = reports(tmp_path, y2025=text(2025).replace("发布日期: 2026-01-23\n", ""))
    desk = Desk(project, date(2026, 11, 20))
    assert not list(report_pages(desk))
    assert reports_lead(desk) is None
    early = Desk(replace(project, disclosure=reports(tmp_path, y2025=text(2025)).disclosure), date(2026, 1, 22))
    assert not [page for page in general_pages(early) if page.url.startswith(URL)]
