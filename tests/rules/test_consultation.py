"""Consultations at their limits: periods, reports, ledgers."""

from datetime import date
from pathlib import Path

import pytest

from rules.judging import DRAFT, HEADER, LEDGER, found, line_of
from tongbu.model.finding import Level
from tongbu.rules.consultation.examples import FINAL, final, report, row

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


def test_a_termination_planned_for_later_is_no_termination(tmp_path: Path) -> None:
    ended = "---\n征求意见:\n  开始: 2026-06-01\n  终止:\n    日期: {day}\n    理由: 上位法修改。\n---\n"
    (finding,) = found("CON015", tmp_path / "a", {DRAFT: ended.format(day="2099-01-01")})
    assert finding.line == line_of(tmp_path / "a", DRAFT, "    日期")
    assert not found("CON015", tmp_path / "b", {DRAFT: ended.format(day="2026-06-02")})


def test_a_terminated_consultation_owes_no_report(tmp_path: Path) -> None:
    ended = {DRAFT: "---\n征求意见:\n  终止:\n    日期: 2026-06-20\n    理由: 上级已另行规定。\n---\n"}
    assert not found("CON007", tmp_path, ended, today=date(2026, 12, 1))


def test_what_to_mend_is_told_at_its_row_and_column(tmp_path: Path) -> None:
    rows = "1,2026-06-03,信函,个人,第三条,建议放宽。,采纳,\n2,2026-06-04,信函,个人,第四条,建议收紧。,部分采纳,\n"
    (finding,) = found("CON010", tmp_path, {DRAFT: FEEDBACK, LEDGER: HEADER + rows})
    assert "第 3 行（编号 2）“理由”" in finding.message
    assert (finding.path, finding.line, finding.column, finding.key) == (LEDGER, 3, 35, "理由")


def test_every_opinion_without_an_answer_is_told(tmp_path: Path) -> None:
    rows = "".join(f"{n},2026-06-03,信函,个人,,建议{n},{'采纳' if n % 2 else ''},\n" for n in range(1, 41))
    findings = found("CON009", tmp_path, {DRAFT: FEEDBACK, LEDGER: HEADER + rows})
    assert [finding.line for finding in findings] == list(range(3, 42, 2))


def test_opinions_answered_together_need_one_reason(tmp_path: Path) -> None:
    rows = "1,,,,,建议甲,不采纳,下限是国家标准,\n2,,,,,也建议甲,,,1\n3,,,,,还建议甲,,,2\n"
    files = {DRAFT: FEEDBACK, LEDGER: f"{HEADER.strip()},归并\n{rows}"}
    assert not found("CON009", tmp_path / "a", files)
    assert not found("CON010", tmp_path / "b", files)


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("共收到意见3条，其中采纳1条、不采纳1条。", "说收到3条，采纳1条、不采纳1条合计2条"),
        ("共收到意见3条。", "台账 policies/2026/draft.csv 有2条"),
        ("共收到意见2条，其中采纳2条。", "说采纳2条，台账是1条"),
        ("征求意见期间未收到意见。", "说收到0条"),
    ],
)
def test_totals_that_do_not_balance_are_told(statement: str, says: str, tmp_path: Path) -> None:
    rows = "1,,,,,建议甲,采纳,,\n2,,,,,建议乙,不采纳,没有依据,\n"
    (finding,) = found("CON013", tmp_path, {DRAFT: report(statement), LEDGER: HEADER + rows})
    assert says in finding.message
    assert finding.level is Level.ERROR
    assert finding.line == line_of(tmp_path, DRAFT, "    情况说明")


@pytest.mark.parametrize(
    "statement",
    [
        "共收到意见2条，其中采纳1条、不采纳1条。",
        "意见均已研究。",
        "共收到意见2条，采纳1条。",
        "共收到意见2条，其中1条予以采纳，1条不予采纳。",
        "网站收到意见1条，来信收到意见1条。",
        "共收到意见2条，采纳1条、部分采纳0条，其余不予采纳。",
        "收到意见建议2条，其中采纳或部分采纳1条、不采纳1条、不属于本次范围0条。",
    ],
)
def test_totals_that_balance_or_are_not_stated_are_no_fault(statement: str, tmp_path: Path) -> None:
    rows = "1,,,,,建议甲,采纳,,\n2,,,,,建议乙,不采纳,没有依据,\n"
    assert not found("CON013", tmp_path, {DRAFT: report(statement), LEDGER: HEADER + rows})


def test_a_report_may_count_the_answers_to_like_opinions(tmp_path: Path) -> None:
    rows = "1,,,,,建议甲,采纳,,,\n2,,,,,也建议甲,,,,1\n3,,,,,建议乙,不采纳,没有依据,,\n"
    header = HEADER.replace("\n", ",落实条文,归并\n")
    statement = "共收到意见3条，归并为2条，采纳1条，不采纳1条。"
    assert not found("CON013", tmp_path / "a", {DRAFT: report(statement), LEDGER: header + rows})
    assert found("CON013", tmp_path / "b", {DRAFT: report(statement.replace("归并为2条，", "")), LEDGER: header + rows})


def test_opinions_that_a_report_counts_need_a_ledger(tmp_path: Path) -> None:
    files = {DRAFT: report("共收到意见2条，其中采纳2条。"), LEDGER: None}
    (finding,) = found("CON013", tmp_path / "a", files)
    assert "没有意见台账" in finding.message
    assert not found("CON013", tmp_path / "b", {**files, LEDGER: "这不是台账\n"})


def test_support_that_asks_for_nothing_changes_nothing(tmp_path: Path) -> None:
    files = {DRAFT: report("共收到意见1条，采纳1条。"), FINAL: final("八")}
    support = row().replace("建议把面积放宽到五公顷。", "支持本办法。")
    assert not found("CON016", tmp_path / "a", {**files, LEDGER: support})
    (finding,) = found("CON016", tmp_path / "b", {**files, LEDGER: row()})
    assert (finding.path, finding.line, finding.key) == (LEDGER, 2, "条文")


def test_an_opinion_may_land_elsewhere_than_it_spoke_of(tmp_path: Path) -> None:
    files = {DRAFT: report("共收到意见1条，采纳1条。"), FINAL: final("五")}
    elsewhere = row(article="第四条", 落实条文="第三条")
    assert not found("CON016", tmp_path / "a", {**files, LEDGER: elsewhere})
    assert not found("CON018", tmp_path / "b", {**files, LEDGER: elsewhere})
    assert found("CON016", tmp_path / "c", {**files, LEDGER: row(article="第四条")})
    assert found("CON018", tmp_path / "d", {**files, LEDGER: row(article="第四条")})


def test_an_adopted_opinion_without_an_article_is_asked_where_it_landed(tmp_path: Path) -> None:
    files = {DRAFT: report("共收到意见1条，采纳1条。"), FINAL: final("五"), LEDGER: row(article="")}
    (finding,) = found("CON016", tmp_path, files)
    assert "没有写是哪一条" in finding.message


def test_a_landing_that_the_final_text_does_not_have_is_told(tmp_path: Path) -> None:
    files = {DRAFT: report("共收到意见1条，采纳1条。"), FINAL: final("五"), LEDGER: row(落实条文="第三十条")}
    (finding,) = found("CON017", tmp_path, files)
    assert finding.key == "落实条文"


def test_every_unexplained_change_is_told_by_itself(tmp_path: Path) -> None:
    files = {
        DRAFT: report("共收到意见1条，不采纳1条。"),
        LEDGER: row("不采纳", reason="国家标准的下限。"),
        FINAL: final("五").replace("排放污水、倾倒固体废物", "排放污水"),
    }
    findings = found("CON018", tmp_path, files)
    assert ["第三条" in findings[0].message, "第四条" in findings[1].message, len(findings)] == [True, True, 2]


@pytest.mark.parametrize(
    ("kind", "address", "says"),
    [
        ("网上提交", "javascript:alert(1)", "javascript"),
        ("网上提交", "data:text/html,x", "data"),
        ("网上提交", "https://www.example.gov.cn/?a={标题}", "标题"),
        ("电子邮件", "zwgk", "不是邮箱"),
        ("网站留言", "见本局网站", "https://"),
    ],
)
def test_an_address_that_cannot_be_followed_is_told(kind: str, address: str, says: str, tmp_path: Path) -> None:
    channel = f'---\n征求意见:\n  渠道:\n    - 方式: {kind}\n      地址: "{address}"\n---\n'
    (finding,) = found("CON021", tmp_path, {DRAFT: channel})
    assert says in finding.message
    assert finding.key == "征求意见.渠道.地址"


@pytest.mark.parametrize("address", ["0000-12345678", "示例市绿源路1号，邮编000000", "电话：0000-12345678"])
def test_a_telephone_and_a_postal_address_are_no_web_addresses(address: str, tmp_path: Path) -> None:
    channel = f'---\n征求意见:\n  渠道:\n    - 方式: 信函\n      地址: "{address}"\n---\n'
    assert not found("CON021", tmp_path, {DRAFT: channel})


def test_nothing_is_asked_of_the_ledger_before_the_report(tmp_path: Path) -> None:
    for code in ("CON008", "CON009", "CON010"):
        assert not found(code, tmp_path / code, {LEDGER: HEADER})


def test_an_unreadable_ledger_is_not_called_empty(tmp_path: Path) -> None:
    assert not found("CON008", tmp_path, {DRAFT: FEEDBACK, LEDGER: "这不是台账\n"})


def test_a_hearing_on_a_normative_document_is_not_bound_to_thirty_days(tmp_path: Path) -> None:
    hearing = "---\n征求意见:\n  听证:\n    日期: 2026-06-10\n    地点: 会议室\n---\n"
    assert not found("CON011", tmp_path, {DRAFT: hearing})
