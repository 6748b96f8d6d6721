"""Ledgers as offices keep them: titles, other names, merged cells, totals, hidden rows. Nothing is lost in silence."""

import io
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

import ledgers
from ledgers import HEAD, read
from thinning import EVERY
from tongbu.model.finding import Finding, Level
from tongbu.model.vocabulary import Disposition


def workbook(rows: Sequence[Sequence[Any]], change: Callable[[Worksheet], None] = lambda sheet: None) -> bytes:
    return ledgers.workbook(rows, lambda book: change(book.active))


LINE = ",".join(HEAD) + "\n"


def told(findings: Sequence[Finding]) -> list[tuple[str, int, int]]:
    return [(finding.rule, finding.line, finding.column) for finding in findings]


def test_a_published_table_is_read_under_its_own_headers(tmp_path: Path) -> None:
    head = "序号,单位/个人,意见,反馈意见采纳情况,备注"
    table = f"{head}\n1,罗先生,支持建设,已采纳。,平台反馈\n2,莫某某,建议保留树木,否,平台反馈\n"
    ledger, findings = read(tmp_path, "a.csv", table)
    assert ledger is not None
    assert [(one.number, one.proposer, one.disposition) for one in ledger.opinions] == [
        ("1", "罗先生", Disposition.ADOPTED),
        ("2", "莫某某", Disposition.NOT_ADOPTED),
    ]
    assert {finding.level for finding in findings} == {Level.NOTE, Level.WARNING}
    words = "".join(finding.message for finding in findings if finding.rule == "DOC036")
    for each in ("“序号”列按“编号”", "“单位/个人”列按“提出人类别”", "“反馈意见采纳情况”列按“处理”", "“否”按“不采纳”"):
        assert each in words


def test_titles_above_the_header_and_totals_below_are_passed_over_and_told(tmp_path: Path) -> None:
    rows = [
        ("意见采纳情况汇总表",),
        ("填报单位：林业局",),
        HEAD,
        (1, "", "", "个人", "", "好", "采纳", ""),
        ("合计", *[""] * 6, 1),
    ]
    ledger, findings = read(tmp_path, "a.xlsx", workbook(rows))
    assert ledger is not None
    assert [opinion.row for opinion in ledger.opinions] == [4]
    assert told(findings) == [("DOC045", 1, 1), ("DOC045", 2, 1), ("DOC045", 5, 1)]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("采纳（部分）", Disposition.PARTLY_ADOPTED), ("部分采纳意见", Disposition.PARTLY_ADOPTED), ("基本采纳", None)],
)
def test_what_is_adopted_in_part_is_never_read_as_adopted(
    written: str, meant: Disposition | None, tmp_path: Path
) -> None:
    ledger, findings = read(tmp_path, "a.csv", f"{LINE}1,2024-11-20,信函,个人,第三条,建议,{written},理由\n")
    assert ledger is not None
    assert ledger.opinions[0].disposition is meant
    assert any("部分采纳" in f"{finding.message}{finding.fix}" for finding in findings)


def test_ways_have_one_name_each(tmp_path: Path) -> None:
    rows = "".join(
        f"{number},2024-11-20,{way},个人,第三条,建议,采纳,\n" for number, way in enumerate(["来信", "网站"], 1)
    )
    ledger, findings = read(tmp_path, "a.csv", f"{LINE}{rows}")
    assert ledger is not None
    assert [one.channel for one in ledger.opinions] == ["信函", "网上提交"]
    assert [finding.rule for finding in findings] == ["DOC036", "DOC036"]


def test_a_header_with_one_strange_name_is_still_the_header(tmp_path: Path) -> None:
    table = "某办法意见汇总表,,,\n序号,提意见的内容,采纳情况,理由\n1,建议,采纳,\n"
    ledger, findings = read(tmp_path, "a.csv", table)
    assert ledger is None
    assert [(one.line, one.message) for one in findings if one.rule == "DOC032"] == [(2, "缺少“意见”列。")]


def test_a_header_of_two_rows_is_read_with_what_is_merged_down_into_it(tmp_path: Path) -> None:
    def merge(sheet: Worksheet) -> None:
        for cells in ("A1:A2", "B1:D1", "E1:F1"):
            sheet.merge_cells(cells)

    rows = [
        ["序号", "提出情况", None, None, "意见", None, "办理"],
        [None, "日期", "渠道", "提出人", "条文", "意见内容", "是否采纳"],
        [1, "2024-11-20", "信函", "个人", "第三条", "建议明确", "采纳"],
    ]
    ledger, findings = read(tmp_path, "a.xlsx", workbook(rows, merge))
    assert ledger is not None
    (opinion,) = ledger.opinions
    assert (opinion.row, opinion.number, opinion.article, opinion.opinion) == (3, "1", "第三条", "建议明确")
    assert ("DOC045", 1, 1) in told(findings)


def test_a_merged_answer_holds_for_all_its_rows(tmp_path: Path) -> None:
    rows = [
        HEAD,
        *(
            (n, "", "信函", "个人", "第一条", f"意见{n}", "不采纳" if n == 1 else "", "下限" if n == 1 else "")
            for n in (1, 2, 3)
        ),
    ]

    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("G2:G4")
        sheet.merge_cells("H2:H4")

    ledger, findings = read(tmp_path, "a.xlsx", workbook(rows, merge))
    assert not findings
    assert ledger is not None
    assert [(one.disposition, one.reason) for one in ledger.opinions] == [(Disposition.NOT_ADOPTED, "下限")] * 3


def test_a_number_merged_over_two_opinions_is_told(tmp_path: Path) -> None:
    rows = [HEAD, (1, "", "", "", "", "甲", "采纳", ""), ("", "", "", "", "", "乙", "采纳", "")]
    ledger, findings = read(tmp_path, "a.xlsx", workbook(rows, lambda sheet: sheet.merge_cells("A2:A3")))
    assert ledger is not None
    assert [one.opinion for one in ledger.opinions] == ["甲", "乙"]
    assert told(findings) == [("DOC039", 3, 1)]


def test_a_merge_of_everything_is_no_second_opinion_and_fills_no_memory(tmp_path: Path) -> None:
    rows = [HEAD, (1, "", "", "", "", "甲", "采纳", "")]

    def merge(sheet: Worksheet) -> None:
        sheet.merged_cells.add("F2:F1048576")

    ledger, _ = read(tmp_path, "a.xlsx", workbook(rows, merge))
    assert ledger is not None
    assert len(ledger.opinions) == 1


def test_hidden_rows_count_and_are_told(tmp_path: Path) -> None:
    rows = [HEAD, (1, "", "", "", "", "甲", "采纳", ""), (2, "", "", "", "", "乙", "采纳", "")]

    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[3].hidden = True

    ledger, findings = read(tmp_path, "a.xlsx", workbook(rows, hide))
    assert ledger is not None
    assert len(ledger.opinions) == 2
    assert told(findings) == [("DOC045", 3, 1)]


@pytest.mark.parametrize("hidden", [False, True])
def test_another_sheet_is_told_and_its_personal_data_too(hidden: bool, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "说明"
    book.active.append(["联系人电话", "13800000000"])
    sheet = book.create_sheet("台账")
    sheet.append(HEAD)
    sheet.append((1, "", "", "", "", "甲", "采纳", ""))
    book.worksheets[0].sheet_state = "hidden" if hidden else "visible"
    book.active = 1
    buffer = io.BytesIO()
    book.save(buffer)
    ledger, findings = read(tmp_path, "a.xlsx", buffer.getvalue())
    assert ledger is not None
    assert len(ledger.opinions) == 1
    assert {finding.rule for finding in findings} == {"DOC046", "DOC043"}
    assert not any("13800000000" in finding.message for finding in findings)


def test_personal_data_is_told_by_row_and_column_also_where_nothing_is_published(tmp_path: Path) -> None:
    rows = [(*HEAD, "联系电话"), (1, "", "", "个人", "", "请打13900000001", "采纳", "", "13800000000")]
    _, findings = read(tmp_path, "a.xlsx", workbook(rows))
    assert [(f.rule, f.line, f.column, f.level) for f in findings if f.rule == "DOC043"] == [
        ("DOC043", 2, 6, Level.ERROR),
        ("DOC043", 2, 9, Level.ERROR),
    ]


def test_similar_opinions_share_an_answer_and_keep_their_numbers(tmp_path: Path) -> None:
    table = f"{','.join(HEAD)},归并\n1,,,,,甲,采纳,已改,\n2,,,,,也是甲,,,第1号\n3,,,,,还是甲,,,2\n"
    ledger, findings = read(tmp_path, "a.csv", table)
    assert not findings
    assert ledger is not None
    first, second, third = ledger.opinions
    assert ledger.like(first) == (second, third)
    assert ledger.disposition(third) is Disposition.ADOPTED
    assert ledger.reason(third) == "已改"


@pytest.mark.parametrize("same_as", ["9", "1", "2"])
def test_an_answer_elsewhere_that_leads_nowhere_is_told(same_as: str, tmp_path: Path) -> None:
    table = f"{','.join(HEAD)},归并\n1,,,,,甲,采纳,,{same_as}\n2,,,,,乙,采纳,,1\n"
    ledger, findings = read(tmp_path, "a.csv", table)
    assert "DOC041" in {finding.rule for finding in findings}
    assert ledger is not None
    assert [ledger.disposition(one) for one in ledger.opinions] == [Disposition.ADOPTED] * 2


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_tabs_and_semicolons_divide_cells_too(delimiter: str, tmp_path: Path) -> None:
    table = "\n".join(
        delimiter.join(cells) for cells in (HEAD, ("1", "2024-03-01", "信函", "个人", "", "好，很好", "采纳", ""))
    )
    ledger, findings = read(tmp_path, "a.csv", table)
    assert not findings
    assert ledger is not None
    assert ledger.opinions[0].opinion == "好，很好"
    assert ledger.opinions[0].received == date(2024, 3, 1)


def test_what_turns_writing_round_goes(tmp_path: Path) -> None:
    ledger, _ = read(tmp_path, "a.csv", f"{','.join(HEAD)}\n1,,,,,甲\u202e乙\u200b丙,采纳,\n")
    assert ledger is not None
    assert ledger.opinions[0].opinion == "甲乙丙"


def test_places_point_at_cells_in_a_workbook_and_in_plain_lines(tmp_path: Path) -> None:
    row = ("1", "2024-03-01", "信函", "个人", "", "好", "采纳", "")
    for name, content in (("a.xlsx", workbook([HEAD, row])), ("a.csv", f"{','.join(HEAD)}\n{','.join(row)}\n")):
        ledger, _ = read(tmp_path / name[2:], name, content)
        assert ledger is not None
        places = dict(zip((*HEAD, "落实条文", "归并"), ledger.opinions[0].places, strict=True))
        assert places["落实条文"] == places["归并"] == 0
        assert places["意见"] == (6 if name.endswith("xlsx") else 21)


CELLS = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=12)


@settings(max_examples=60, deadline=None)
@given(
    rows=st.lists(st.tuples(*[CELLS] * 8), max_size=12),
    order=st.permutations(range(8)),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "gb18030"]),
    ends=st.sampled_from(["\n", "\r\n"]),
)
def test_no_row_is_lost_whatever_is_written(
    rows: list[tuple[str, ...]], order: list[int], encoding: str, ends: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    numbered = [(str(position), *row[1:5], row[5] or "好", "采纳", row[7]) for position, row in enumerate(rows, 1)]
    quoted = [[f'"{row[at].replace(chr(34), chr(34) * 2)}"' for at in order] for row in (HEAD, *numbered)]
    content = ends.join(",".join(row) for row in quoted).encode(encoding)
    ledger, _ = read(tmp_path_factory.mktemp("ledger"), "a.csv", content)
    assert ledger is not None
    assert [opinion.number for opinion in ledger.opinions] == [row[0] for row in numbered]


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_thousands_of_rows_are_all_there_and_every_fault_has_its_place(suffix: str, tmp_path: Path) -> None:
    count = 20_000 if EVERY or suffix == "csv" else 4_000
    rows = [
        (
            n,
            45352 + n % 30,
            "信函",
            "个人",
            "第一条",
            f'<b>{n}</b>=HYPERLINK("javascript:alert(1)")',
            "接纳" if n % 1000 == 0 else "采纳",
            "",
        )
        for n in range(1, count + 1)
    ]
    if suffix == "xlsx":
        content: str | bytes = workbook([HEAD, *rows])
    else:
        lines = (
            ",".join([*map(str, row[:5]), '"' + str(row[5]).replace('"', '""') + '"', *map(str, row[6:])])
            for row in rows
        )
        content = "\n".join([",".join(HEAD), *lines])
    ledger, findings = read(tmp_path, f"a.{suffix}", content)
    assert ledger is not None
    assert len(ledger.opinions) == count
    assert ledger.opinions[-1].opinion == f'<b>{count}</b>=HYPERLINK("javascript:alert(1)")'
    assert [(f.rule, f.line) for f in findings] == [("DOC034", n + 1) for n in range(1000, count + 1, 1000)]
    assert all("第" in finding.message and finding.column for finding in findings)
