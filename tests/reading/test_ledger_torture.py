"""Ledgers that were tortured on their way: every way to save one, and what Excel, WPS and hurried hands do to it."""

import csv
import io
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from ledgers import GOOD, HEAD, changed, read, table, told, whole, workbook
from tongbu.model.finding import Level
from tongbu.model.vocabulary import Disposition

CELL = st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="#="), min_size=1, max_size=9)
ANYTHING = st.text(st.sampled_from('甲，,;"\t\n<b>=1&第条'), min_size=1, max_size=15).filter(str.strip)


@settings(max_examples=80, deadline=None)
@given(
    rows=st.lists(st.tuples(CELL, CELL, ANYTHING, ANYTHING), min_size=1, max_size=8),
    order=st.permutations(range(8)),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "gb18030"]),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    delimiter=st.sampled_from([",", ";", "\t"]),
    quoting=st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
)
def test_a_ledger_is_the_same_however_it_was_saved(
    rows: list[tuple[str, str, str, str]],
    order: list[int],
    encoding: str,
    end: str,
    delimiter: str,
    quoting: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    target = io.StringIO()
    writer = csv.writer(target, delimiter=delimiter, quoting=quoting, lineterminator="\n")
    writer.writerow([HEAD[at] for at in order])
    for number, (channel, proposer, opinion, reason) in enumerate(rows, 1):
        row = (str(number), "2024/3/1", channel, proposer, "第一条", opinion, "不采纳", reason)
        writer.writerow([row[at] for at in order])
    content = target.getvalue().replace("\n", end).encode(encoding)
    ledger = whole(tmp_path_factory.mktemp("ledger"), "a.csv", content)
    assert [(one.number, one.opinion, one.reason) for one in ledger.opinions] == [
        (str(number), row[2].strip(), row[3].strip()) for number, row in enumerate(rows, 1)
    ]
    assert {(one.received, one.disposition) for one in ledger.opinions} == {(date(2024, 3, 1), Disposition.NOT_ADOPTED)}


@pytest.mark.parametrize(
    "written",
    [
        "2024-03-01", "2024-3-1", "2024/3/1", "2024.3.1", "20240301", "2024年3月1日", "二〇二四年三月一日",
        "２０２４－３－１", "2024-03-01 09:30:00", "2024-03-01T09:30", "2024/3/1 9:30", "20240301 09:30",
        "2024年3月1日9时30分", "2024年3月1日 上午9点", "2024年3月1日（星期五）", "2024/3/1 周五", "45352", "45352.0",
        "45352.396",
    ],
)  # fmt: skip
def test_a_day_is_read_in_every_usual_form(written: str, tmp_path: Path) -> None:
    ledger, findings = read(tmp_path, "a.csv", table(HEAD, changed(日期=written)))
    assert not findings
    assert ledger is not None
    assert ledger.opinions[0].received == date(2024, 3, 1)


@pytest.mark.parametrize("written", ["3月1日", "3/1/24", "昨天", "2024-13-01", "99999"])
def test_what_is_no_day_is_told_at_its_cell(written: str, tmp_path: Path) -> None:
    ledger, findings = read(tmp_path, "a.csv", table(HEAD, changed(日期=written)))
    assert told(findings, "DOC033") == [(2, 3)]
    assert ledger is not None
    assert ledger.opinions[0].received is None


@pytest.mark.parametrize("day", [datetime(2024, 3, 1, 9, 30), 45352 - 1462, "2024-03-01"])
def test_a_workbook_from_a_mac_counts_its_days_from_1904(day: Any, tmp_path: Path) -> None:
    def on_a_mac(book: Workbook) -> None:
        book.epoch = CALENDAR_MAC_1904

    content = workbook([HEAD, [1, day, *GOOD[2:]]], on_a_mac)
    assert whole(tmp_path, "a.xlsx", content).opinions[0].received == date(2024, 3, 1)


@pytest.mark.parametrize("written", [1, 1.0, "1.0", "1 ", "１", "1、"])
def test_a_number_is_a_number(written: Any, tmp_path: Path) -> None:
    rows = [(*HEAD, "归并"), (written, *GOOD[1:], ""), ("2", *GOOD[1:6], "", "", written)]
    ledger, findings = read(tmp_path, "a.xlsx", workbook(rows))
    assert not findings
    assert ledger is not None
    assert [one.number for one in ledger.opinions] == ["1", "2"]
    assert ledger.opinions[1].same_as == "1"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("是", Disposition.ADOPTED),
        ("已采纳。", Disposition.ADOPTED),
        ("部分予以采纳", Disposition.PARTLY_ADOPTED),
        ("否", Disposition.NOT_ADOPTED),
        ("不予采纳；", Disposition.NOT_ADOPTED),
        ("不属于征求意见范围", Disposition.OUT_OF_SCOPE),
    ],
)
def test_another_word_for_an_answer_is_told_once_with_its_first_row_and_how_many(
    written: str, meant: Disposition, tmp_path: Path
) -> None:
    rows = [(str(number), *GOOD[1:6], written, "已改") for number in range(1, 8)]
    ledger, findings = read(tmp_path, "a.csv", table(HEAD, *rows))
    assert ledger is not None
    assert {one.disposition for one in ledger.opinions} == {meant}
    (finding,) = findings
    assert (finding.rule, finding.level, finding.line) == ("DOC036", Level.NOTE, 2)
    assert "共 7 行" in finding.message


@pytest.mark.parametrize(
    ("written", "advice"), [("已反馈给建设单位研究及落实。", "留空"), ("不采纳：上位法已有规定", "只写“不采纳”")]
)
def test_an_answer_that_is_none_is_told_with_its_mend(written: str, advice: str, tmp_path: Path) -> None:
    _, findings = read(tmp_path, "a.csv", table(HEAD, changed(处理=written)))
    (finding,) = findings
    assert (finding.rule, finding.line, advice in finding.fix) == ("DOC034", 2, True)


@pytest.mark.parametrize(
    ("remark", "column"), [("平台反馈", "渠道"), ("上位法已有规定", "理由"), ("经核实，已在网上答复", "理由")]
)
def test_remarks_give_what_they_hold(remark: str, column: str, tmp_path: Path) -> None:
    ledger, findings = read(tmp_path, "a.csv", f"编号,意见,处理,备注\n1,好,不采纳,{remark}\n")
    assert ledger is not None
    assert (ledger.opinions[0].channel, ledger.opinions[0].reason) == (
        (remark, "") if column == "渠道" else ("", remark)
    )
    assert f"“备注”列按“{column}”读取。" in [finding.message for finding in findings]


def test_two_things_in_one_column_are_told_with_the_mend(tmp_path: Path) -> None:
    ledger, findings = read(tmp_path, "a.csv", "编号,意见,采纳情况及理由\n1,好,采纳\n")
    assert ledger is None
    assert told(findings, "DOC032") == [(1, 1), (1, 7)]
    assert "分成" in findings[-1].fix


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_title_without_cells_does_not_decide_what_divides_them(delimiter: str, tmp_path: Path) -> None:
    lines = ["意见采纳情况汇总表", delimiter.join(HEAD), delimiter.join(GOOD)]
    ledger = whole(tmp_path, "a.csv", "\n".join(lines))
    assert [(one.row, one.reason) for one in ledger.opinions] == [(3, "已改")]


def test_what_a_missing_column_costs_is_said(tmp_path: Path) -> None:
    _, findings = read(tmp_path, "a.csv", "编号,意见,处理,渠道,提出人类别,理由\n")
    assert [finding.message for finding in findings] == [
        "没有“日期”列，不能核对意见是否在期限内收到；没有“条文”列，意见和条文的修改对不上。"
    ]


def test_a_quotation_mark_that_never_ends_swallows_no_rows(tmp_path: Path) -> None:
    rows = [changed(编号=str(number), 意见='"好' if number == 2 else "好") for number in range(1, 6)]
    ledger, findings = read(tmp_path, "a.csv", table(HEAD, *rows))
    assert ledger is None
    assert [(finding.rule, finding.line) for finding in findings] == [("DOC031", 3)]


def test_a_comma_too_many_is_told_by_row_and_column(tmp_path: Path) -> None:
    _, findings = read(tmp_path, "a.csv", table(HEAD, GOOD, changed(编号="2", 理由="已改,谢谢")))
    assert told(findings, "DOC042") == [(3, len(",".join(changed(编号="2"))) + 2)]
    assert "双引号" in findings[0].fix


@pytest.mark.parametrize("suffix", ["xls", "et", "ods", "xlsm", "XLS"])
def test_a_ledger_of_another_program_does_not_go_unnoticed(suffix: str, tmp_path: Path) -> None:
    ledger, findings = read(tmp_path, f"a.{suffix}", b"\xd0\xcf\x11\xe0")
    assert ledger is None
    assert [(finding.rule, finding.path) for finding in findings] == [("DOC031", f"policies/2024/a.{suffix}")]


def test_a_formula_is_never_computed_and_told_where_it_cannot_stand(tmp_path: Path) -> None:
    def number(book: Workbook) -> None:
        book.active["A3"] = ArrayFormula("A3:A3", "=ROW()-1")

    rows = [HEAD, ("=ROW()-1", *GOOD[1:]), ("", *GOOD[1:5], '=HYPERLINK("javascript:alert(1)")', "采纳", "=1+1")]
    ledger, findings = read(tmp_path, "a.xlsx", workbook(rows, number))
    assert ledger is not None
    assert ledger.opinions[1].opinion == '=HYPERLINK("javascript:alert(1)")'
    assert told(findings, "DOC042") == [(2, 1), (3, 1)]


@pytest.mark.parametrize("name", HEAD)
def test_an_error_of_excel_is_told_in_every_column(name: str, tmp_path: Path) -> None:
    _, findings = read(tmp_path, "a.xlsx", workbook([HEAD, changed(**{name: "#REF!"})]))
    assert (2, HEAD.index(name) + 1) in told(findings, "DOC042")


def test_a_cell_beyond_reason_is_told(tmp_path: Path) -> None:
    _, findings = read(tmp_path, "a.xlsx", workbook([HEAD, changed(意见="长" * 20_001)]))
    assert told(findings, "DOC042") == [(2, 6)]


def test_a_header_of_two_rows_gives_no_opinion_of_its_own(tmp_path: Path) -> None:
    def merge(book: Workbook) -> None:
        for letter in "ABCDEF":
            book.active.merge_cells(f"{letter}1:{letter}2")

    ledger, findings = read(tmp_path, "a.xlsx", workbook([HEAD, ["", "", "", "", "", "", "结果", ""], GOOD], merge))
    assert ledger is not None
    assert "意见" not in [one.opinion for one in ledger.opinions]
    assert told(findings, "DOC040") == [(2, 6)]


@pytest.mark.parametrize("column", ["日期", "渠道", "提出人类别", "条文", "意见", "处理", "理由"])
def test_a_cell_merged_over_rows_holds_for_each(column: str, tmp_path: Path) -> None:
    at = HEAD.index(column)
    below = [("" if position == at else value) for position, value in enumerate(GOOD)]

    def merge(book: Workbook) -> None:
        book.active.merge_cells(start_row=2, end_row=4, start_column=at + 1, end_column=at + 1)

    rows = [HEAD, GOOD, ["2", *below[1:]], ["3", *below[1:]], ["4", *below[1:]]]
    ledger, _ = read(tmp_path, "a.xlsx", workbook(rows, merge))
    assert ledger is not None
    first, second, third, fourth = (
        (one.received, one.channel, one.proposer, one.article, one.opinion, one.disposition, one.reason)
        for one in ledger.opinions
    )
    assert first == second == third != fourth


def test_a_hidden_column_is_told_and_a_hidden_sheet_too(tmp_path: Path) -> None:
    def hide(book: Workbook) -> None:
        book.active.title = "台账"
        book.active.column_dimensions["H"].hidden = True
        book.create_sheet("说明")
        book.active.sheet_state = "hidden"
        book.active = 1

    _, findings = read(tmp_path, "a.xlsx", workbook([HEAD, GOOD], hide))
    assert [(finding.rule, finding.column) for finding in findings] == [("DOC046", 1), ("DOC045", 8)]


BOOK = workbook([HEAD, GOOD], lambda book: book.active.merge_cells("G2:G9"))


@settings(max_examples=60, deadline=None)
@given(
    suffix=st.sampled_from(["csv", "xlsx"]),
    content=st.one_of(
        st.binary(max_size=200),
        st.text(st.sampled_from('编号意见处理,;\t"\n1=#\x00\u202e'), max_size=60).map(str.encode),
        st.tuples(st.integers(0, len(BOOK) - 1), st.binary(min_size=1, max_size=4)).map(
            lambda cut: BOOK[: cut[0]] + cut[1] + BOOK[cut[0] + len(cut[1]) :]
        ),
    ),
)
def test_whatever_lies_there_becomes_a_ledger_or_a_finding(
    suffix: str, content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    ledger, findings = read(tmp_path_factory.mktemp("ledger"), f"a.{suffix}", content)
    assert ledger is not None or any(finding.level is Level.ERROR for finding in findings)
