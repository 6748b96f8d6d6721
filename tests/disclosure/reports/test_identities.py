"""Every identity holds in the reports of the sample bureau; each break of one is told at its cell."""

from dataclasses import replace
from pathlib import Path

import pytest

from disclosure.reports.making import reports, text, told, with_cell
from sample import ROOT
from tongbu.model.finding import Level
from tongbu.reading.project import Project, read_project


@pytest.fixture(scope="module")
def sample() -> Project:
    return read_project(ROOT)


def test_the_reports_of_five_years_hold_with_one_another_and_with_the_library(sample: Project) -> None:
    assert list(sample.disclosure.reports) == [2021, 2022, 2023, 2024, 2025]
    assert not [finding for finding in sample.findings if "reports" in finding.path]
    assert not told(sample)


BREAKS = {
    "REP001 column": ("表二", "结转下年", "自然人", 3, {"REP001", "REP003"}, "本年新收 12 加上年结转 1 是 13"),
    "REP002 results": ("表二", "重复申请", "自然人", 1, {"REP002", "REP003"}, "各项之和是 13"),
    "REP003 applicants": ("表二", "本年新收", "总计", 16, {"REP001", "REP003"}, "各项之和是 17"),
    "REP004 carry over": ("表二", "上年结转", "商业企业", 2, {"REP001", "REP003", "REP004"}, "结转下年是 0"),
    "REP005 cases": ("表三", "行政复议", "其他结果", 2, {"REP005"}, "各项之和是 4"),
    "REP006 documents": ("表一", "行政规范性文件", "现行有效件数", 9, {"REP006", "REP007"}, "减本年废止 1 是 7"),
    "REP007 library": ("表一", "规章", "本年制发件数", 1, {"REP006", "REP007"}, "是 1，文件库是 0"),
    "REP008 blank": ("表二", "公开出版物", "科研机构", "", {"REP008"}, "“公开出版物”行“科研机构”列没有填写"),
}


@pytest.mark.parametrize("case", BREAKS.values(), ids=BREAKS.keys())
def test_a_break_is_told_at_its_cell(
    case: tuple[str, str, str, object, set[str], str], sample: Project, tmp_path: Path
) -> None:
    table, row, column, number, codes, says = case
    broken = with_cell(text(2025), table, row, column, number)
    read = reports(tmp_path, y2023=text(2023), y2024=text(2024), y2025=broken)
    assert not read.findings
    kinds = {"tasks": sample.disclosure.tasks, "reports": read.disclosure.reports}
    found = told(replace(read, library=sample.library, disclosure=replace(sample.disclosure, kinds=kinds)))

    assert {finding.rule for finding in found} == codes
    assert any(says in finding.message for finding in found), [finding.message for finding in found]
    lines = broken.split("\n")
    for finding in found:
        *_, named_row, named_column = finding.key.split(".")
        line = lines[finding.line - 1]
        assert line.strip().startswith(f"{named_row}:")
        assert line[finding.column - 1 :].startswith(f"{named_column}:")
        assert finding.path == "docs/disclosure/reports/2025.yml"


def test_the_year_before_is_found_whichever_of_the_two_is_wrong(tmp_path: Path) -> None:
    earlier = with_cell(text(2024), "表二", "结转下年", "商业企业", 2)
    found = [each for each in told(reports(tmp_path, y2024=earlier, y2025=text(2025))) if each.rule == "REP004"]
    assert [(each.path[-8:], each.key) for each in found] == [("2025.yml", "表二.上年结转.商业企业")]


def test_a_reorganised_bureau_says_why_and_is_only_warned(tmp_path: Path) -> None:
    later = with_cell(text(2025), "表二", "上年结转", "商业企业", 2) + "机构调整: 并入一个单位的未办结申请。\n"
    found = [each for each in told(reports(tmp_path, y2024=text(2024), y2025=later)) if each.rule == "REP004"]
    assert [each.level for each in found] == [Level.WARNING]


def test_a_year_that_was_left_out_breaks_no_identity_and_is_told(tmp_path: Path) -> None:
    found = told(reports(tmp_path, y2023=text(2023), y2025=text(2025)))
    assert "REP004" not in {each.rule for each in found}
    assert [each.message for each in found if each.rule == "REP013"] == ["没有2024年的年度报告。"]
