"""Consultations at their limits: periods, reports, ledgers."""

from datetime import date
from pathlib import Path

import pytest

from rules.judging import DRAFT, HEADER, LEDGER, found, line_of
from tongbu.model.finding import Level

FEEDBACK = "---\n征求意见:\n  反馈:\n    发布日期: 2026-07-10\n    情况说明: 共收到意见。\n---\n"


def notice(matter: str, opens: str, closes: str) -> dict[str, str | None]:
    return {DRAFT: f"---\n征求意见:\n  事项类型: {matter}\n  开始: {opens}\n  截止: {closes}\n---\n"}


@pytest.mark.parametrize(
    ("matter", "last", "level"),
    [("规章", "2026-07-01", Level.ERROR), ("重大行政决策", "2026-07-01", Level.ERROR)],
)
def test_thirty_days_are_enough_and_twenty_nine_are_not(matter: str, last: str, level: Level, tmp_path: Path) -> None:
    assert not found("CON006", tmp_path / "enough", notice(matter, "2026-06-01", last))
    (finding,) = found("CON006", tmp_path / "short", notice(matter, "2026-06-01", "2026-06-30"))
    assert finding.level is level
    assert last in finding.message


def test_working_days_skip_a_holiday_and_only_warn(tmp_path: Path) -> None:
    assert not found("CON006", tmp_path / "enough", notice("行政规范性文件", "2026-06-15", "2026-06-25"))
    (finding,) = found("CON006", tmp_path / "short", notice("行政规范性文件", "2026-06-15", "2026-06-24"))
    assert finding.level is Level.WARNING
    assert "2026-06-25" in finding.message


@pytest.mark.parametrize(
    ("today", "level"),
    [
        (date(2026, 7, 31), None),
        (date(2026, 8, 1), Level.WARNING),
        (date(2027, 8, 31), Level.WARNING),
    ],
)
def test_silence_after_closing_warns_after_a_month(today: date, level: Level | None, tmp_path: Path) -> None:
    assert [finding.level for finding in found("CON007", tmp_path, {}, today)] == ([level] if level else [])


@pytest.mark.parametrize(("today", "level"), [(date(2026, 8, 30), Level.WARNING), (date(2026, 8, 31), Level.ERROR)])
def test_a_bureau_may_set_the_day_after_which_silence_fails(today: date, level: Level, tmp_path: Path) -> None:
    strict = {"mkdocs.yml": "extra:\n  tongbu:\n    限值:\n      反馈期限上限: 60\n"}
    assert [finding.level for finding in found("CON007", tmp_path, strict, today)] == [level]


def test_a_report_planned_for_tomorrow_is_not_a_report(tmp_path: Path) -> None:
    planned = {DRAFT: FEEDBACK.replace("2026-07-10", "2026-09-10")}
    assert found("CON007", tmp_path, planned, today=date(2026, 9, 9))


def test_a_terminated_consultation_owes_no_report(tmp_path: Path) -> None:
    ended = {DRAFT: "---\n征求意见:\n  终止:\n    日期: 2026-06-20\n    理由: 上级已另行规定。\n---\n"}
    assert not found("CON007", tmp_path, ended, today=date(2026, 12, 1))


def test_rows_to_mend_are_named_as_the_spreadsheet_counts_them(tmp_path: Path) -> None:
    rows = "1,2026-06-03,信函,个人,第三条,建议放宽。,采纳,\n2,2026-06-04,信函,个人,第四条,建议收紧。,部分采纳,\n"
    (finding,) = found("CON010", tmp_path, {DRAFT: FEEDBACK, LEDGER: HEADER + rows})
    assert "第 3 行（编号 2）" in finding.message
    assert LEDGER in finding.message
    assert finding.line == line_of(tmp_path, DRAFT, "  反馈")


def test_nothing_is_asked_of_the_ledger_before_the_report(tmp_path: Path) -> None:
    for code in ("CON008", "CON009", "CON010"):
        assert not found(code, tmp_path / code, {LEDGER: HEADER})


def test_an_unreadable_ledger_is_not_called_empty(tmp_path: Path) -> None:
    assert not found("CON008", tmp_path, {DRAFT: FEEDBACK, LEDGER: None}, unreadable=(LEDGER,))


def test_a_hearing_on_a_normative_document_is_not_bound_to_thirty_days(tmp_path: Path) -> None:
    hearing = "---\n征求意见:\n  听证:\n    日期: 2026-06-10\n    地点: 会议室\n---\n"
    assert not found("CON011", tmp_path, {DRAFT: hearing})
