"""Figures that prose names are filled in; those that somebody types are compared."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from disclosure.reports.making import reports, text, told
from sample import sample_project
from tongbu.model.disclosure.report.figures import Figures
from tongbu.model.disclosure.report.prose import filled, paragraphs, typed, unknown


@pytest.fixture(scope="module")
def figures() -> Figures:
    project = sample_project()
    return Figures.of(project.disclosure.reports[2025], project.disclosure, project.library)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("表二.总计.本年新收", "17"),
        ("表二.本年新收.总计", "17"),
        (" 上年.表二.总计.本年新收 ", "12"),
        ("表二.总计.无法提供", "1"),
        ("表二.总计.本年新收-上年.表二.总计.本年新收", "5"),
        ("表二.总计.予以公开+表二.总计.部分公开占表二.总计.办理结果总计", "68.8%"),
        ("表三.行政复议.总计", "3"),
        ("文件库.政策文件", "2"),
    ],
)
def test_a_name_stands_for_its_figure(figures: Figures, name: str, said: str) -> None:
    assert filled(f"共{{{{{name}}}}}。", figures) == f"共{said}。"


@pytest.mark.parametrize("name", ["表二.合计.本年新收", "", "表二.总计.本年新收占", "任务台账.任务", "1+1"])
def test_what_names_nothing_stays_and_is_told(figures: Figures, name: str) -> None:
    words = f"共{{{{{name}}}}}件。"
    assert filled(words, figures) == words
    assert [written for written, _ in unknown(words, figures)] == [words[1:-2]]


def test_numbers_that_count_are_told_from_days_and_numbers_of_documents() -> None:
    words = (
        "2025年1月1日至12月31日，依据第20条、〔2024〕3号，在20个工作日内答复1,234件，收费0.5万元，占85.3%，"
        "电话0000-00000000，拨打12345热线，{{表二.总计.本年新收}}件。"
    )
    assert list(typed(words)) == [("1,234", 1234), ("0.5", Decimal("0.5")), ("85.3%", None)]


def test_a_typed_number_may_equal_a_cell_and_no_other(tmp_path: Path) -> None:
    written = text(2025).replace("全年没有因政府信息公开", "新收17件，办结30件，办结率95%。没有因政府信息公开")
    found = [each for each in told(reports(tmp_path, y2025=written)) if each.rule == "REP009"]
    assert [each.message for each in found] == [
        "总体情况的“引言”里写着“30”，三张表里没有一格是这个数。",
        "总体情况的“引言”里写着“95%”，百分比不能手写。",
    ]
    assert {each.key for each in found} == {"总体情况.引言"}


def test_paragraphs_are_divided_by_blank_lines() -> None:
    assert paragraphs("甲\n乙\n\n  \n丙\n") == ("甲乙", "丙")


def test_a_late_report_is_an_error_unless_it_says_why(tmp_path: Path) -> None:
    late = text(2025).replace("发布日期: 2026-01-23", "发布日期: 2026-02-03")
    found = told(reports(tmp_path, y2025=late))
    assert [(each.rule, each.level.value, each.line) for each in found if each.rule == "REP011"] == [
        ("REP011", "error", 2)
    ]
    found = told(reports(tmp_path, y2025=f"{late}逾期说明: 系统故障。\n"))
    assert [each.level.value for each in found if each.rule == "REP011"] == ["warning"]


def test_one_that_is_being_written_is_late_after_its_last_day(tmp_path: Path) -> None:
    unpublished = reports(tmp_path, y2025=text(2025).replace("发布日期: 2026-01-23\n", ""))
    assert "REP011" not in {each.rule for each in told(unpublished, date(2026, 1, 31))}
    assert "REP011" in {each.rule for each in told(unpublished, date(2026, 2, 1))}
