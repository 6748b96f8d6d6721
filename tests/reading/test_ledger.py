"""A ledger is read as Excel in China saves it."""

import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from small_project import write
from tongbu.model.ledger import Ledger, Opinion
from tongbu.model.vocabulary import Disposition
from tongbu.reading.project import read_project

DRAFT = (
    "---\n名称: 示例办法（征求意见稿）\n文件类别: 征求意见稿\n征求意见:\n  事项类型: 其他事项\n---\n\n第一条　示例。\n"
)
HEAD = ("编号", "日期", "渠道", "提出人类别", "条文", "意见", "处理", "理由")
CSV = f"{','.join(HEAD)}\n1,2024-03-01,信函,企业,第一条,建议“删去”,不采纳,上位法已有规定\n"
OPINION = Opinion(
    2, "1", date(2024, 3, 1), "信函", "企业", "第一条", "建议“删去”", Disposition.NOT_ADOPTED, "上位法已有规定"
)


def ledger(root: Path, name: str, content: str | bytes) -> Ledger:
    project = read_project(write(root, {"policies/2024/a.md": DRAFT, f"policies/2024/{name}": content}))
    assert not project.findings
    found = project.library.policies["2024/a"].ledger
    assert found is not None
    return found


def workbook(*rows: tuple[Any, ...]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_csv_is_read_in_every_usual_encoding(encoding: str, tmp_path: Path) -> None:
    found = ledger(tmp_path, "a.csv", CSV.replace("\n", "\r\n").encode(encoding))
    assert found == Ledger("policies/2024/a.csv", (OPINION,))


@pytest.mark.parametrize("day", [datetime(2024, 3, 1), date(2024, 3, 1), 45352, "2024/3/1", "2024年3月1日"])
def test_a_workbook_gives_the_same(day: Any, tmp_path: Path) -> None:
    row = (1, day, "信函", "企业", "第一条", "建议“删去”", "不采纳", "上位法已有规定")
    assert ledger(tmp_path, "a.xlsx", workbook(HEAD, row)).opinions == (OPINION,)


def test_columns_may_stand_in_any_order(tmp_path: Path) -> None:
    rows = [line.split(",")[::-1] for line in CSV.splitlines()]
    assert ledger(tmp_path, "a.csv", "\n".join(",".join(row) for row in rows)).opinions == (OPINION,)


def test_blank_rows_are_skipped_and_rows_keep_their_numbers(tmp_path: Path) -> None:
    found = ledger(tmp_path, "a.csv", CSV + ",,,,,,,\n\n" + "2,,,,,又一条,,\n , ,,,,,,\n")
    assert [(opinion.row, opinion.number) for opinion in found.opinions] == [(2, "1"), (5, "2")]
    assert found.opinions[1].received is None
    assert found.opinions[1].disposition is None


def test_a_cell_of_several_lines_is_one_row(tmp_path: Path) -> None:
    found = ledger(tmp_path, "a.csv", ",".join(HEAD) + '\n1,,,,,"第一行\r\n第二行",,\n2,,,,,下一条,,\n')
    assert [(opinion.row, opinion.opinion) for opinion in found.opinions] == [(2, "第一行\n第二行"), (3, "下一条")]


def test_formulas_are_text_and_control_characters_go(tmp_path: Path) -> None:
    row = ("1", None, "信函", "个人", "", '=HYPERLINK("http://x","y")', "采纳", "=1+1")
    opinion = ledger(tmp_path, "a.xlsx", workbook(HEAD, row)).opinions[0]
    assert (opinion.opinion, opinion.reason) == ('=HYPERLINK("http://x","y")', "=1+1")
    found = ledger(tmp_path / "b", "a.csv", ",".join(HEAD) + "\n1,,,,,甲\x00\x07\x1b[31m乙,,\n")
    assert found.opinions[0].opinion == "甲[31m乙"


def test_a_bad_row_is_told_by_row_and_column_and_the_rest_is_read(tmp_path: Path) -> None:
    rows = (HEAD, ("1", "2024-02-30", "", "", "", "好", "", ""), ("2", "", "", "", "", "好", "同意", ""))
    files = {"policies/2024/a.md": DRAFT, "policies/2024/a.xlsx": workbook(*rows)}
    project = read_project(write(tmp_path, files))
    assert [(each.rule, each.line, each.column, each.key) for each in project.findings] == [
        ("DOC033", 2, 2, "日期"),
        ("DOC034", 3, 7, "处理"),
    ]
    found = project.library.policies["2024/a"].ledger
    assert found is not None
    assert [opinion.number for opinion in found.opinions] == ["1", "2"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", workbook(HEAD)[:-200]])
def test_a_broken_workbook_is_told(content: bytes, tmp_path: Path) -> None:
    files = {"policies/2024/a.md": DRAFT, "policies/2024/a.xlsx": content}
    project = read_project(write(tmp_path, files))
    assert [(each.path, each.rule) for each in project.findings] == [("policies/2024/a.xlsx", "DOC031")]
    assert set(project.library.policies) == {"2024/a"}


def test_a_workbook_that_unpacks_beyond_reason_is_not_unpacked(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(4):
            archive.writestr(f"xl/{number}", bytes(60 * 1024 * 1024))
    files = {"policies/2024/a.md": DRAFT, "policies/2024/a.xlsx": buffer.getvalue()}
    (finding,) = read_project(write(tmp_path, files)).findings
    assert "过大" in finding.message


def test_a_spreadsheet_beside_a_policy_in_force_is_no_ledger(tmp_path: Path) -> None:
    files = {"policies/2024/a.md": "---\n名称: 甲\n文件类别: 其他文件\n---\n", "policies/2024/a.csv": "甲,乙\n"}
    project = read_project(write(tmp_path, files))
    assert not project.findings
    assert project.library.policies["2024/a"].ledger is None
