"""The header of a ledger: which row it is, and which column holds what, under whatever name an office gives it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tongbu.model.ledger import COLUMNS
from tongbu.model.source import Place
from tongbu.reading.ledger_columns import MEANING
from tongbu.reading.ledger_faults import (
    LEDGER_COLUMN,
    LEDGER_PASSED_OVER,
    LEDGER_READ_AS,
    LEDGER_UNCHECKED,
    LEDGER_UNPUBLISHED,
)
from tongbu.reading.locating import Findings
from tongbu.reading.nearest import nearest
from tongbu.reading.spreadsheet import Row, Sheet
from tongbu.reading.tables.headings import Headings, plain_heading

REQUIRED = ("编号", "意见", "处理")
CHECKED = {
    "日期": "不能核对意见是否在期限内收到",
    "渠道": "不能按渠道统计",
    "提出人类别": "不能按提出人类别统计",
    "条文": "意见和条文的修改对不上",
    "理由": "不采纳、部分采纳的没有交代理由",
}
"""What a ledger may lack, and what then cannot be checked or shown."""

_REMARKS = "备注"
_WAY = re.compile(
    r"[\u4e00-\u9fff]{0,5}(?:平台|网站|网络|网上|信函|来信|邮件|邮箱|电话|来电|现场|来访|留言|公众号|座谈会|论证会|听证会)"
    r"[\u4e00-\u9fff]{0,3}"
)
_TWO_IN_ONE = re.compile(r".*(?:采纳|处理|办理).*[及和与、/].*(?:理由|说明|原因)")
HEADINGS = Headings(COLUMNS, MEANING, "意见")


@dataclass(frozen=True, slots=True)
class Header:
    """Where each column stands (its position in a row), which row it is, and how many come before the first opinion.

    `titled` are the positions that have any title.
    """

    columns: Mapping[str, int]
    row: Row
    rows: int
    titled: frozenset[int]


def find_header(sheet: Sheet) -> tuple[int, Row]:
    """The header and its index; see `Headings.find`."""
    return HEADINGS.find(sheet)


def has_header(sheet: Sheet) -> bool:
    """Whether a table looks like a ledger."""
    return HEADINGS.are_in(sheet)


def read_header(sheet: Sheet, findings: Findings) -> Header | None:
    """The columns of a ledger; None where one is missing that nothing can do without. What is odd is told."""
    rows = sheet.rows
    index, head = find_header(sheet)
    for row in rows[:index]:
        words = next((cell for cell in row.cells if cell), "")
        message = f"第 {row.number} 行“{words[:30]}”在表头之上，当作标题跳过"
        findings.add(LEDGER_PASSED_OVER, row.place(0), message)
    columns = _columns(head, findings)
    _add_remarks((head, *rows[index + 1 :]), columns, findings)
    _tell_hidden(sheet, head, columns, findings)
    missing = [name for name in REQUIRED if name not in columns]
    for name in missing:
        findings.add(LEDGER_COLUMN, Place(head.line), f"缺少“{name}”列", key=(name,))
    absent = [f"没有“{name}”列，{price}" for name, price in CHECKED.items() if name not in columns]
    if absent and not missing:
        findings.add(LEDGER_UNCHECKED, Place(head.line), "；".join(absent))
    titled = frozenset(position for position, cell in enumerate(head.cells) if cell)
    return None if missing else Header(columns, head, index + 1, titled)


def _columns(row: Row, findings: Findings) -> dict[str, int]:
    columns: dict[str, int] = {}
    read_as: list[tuple[Place, str]] = []
    exact = {name for name in row.cells if name in COLUMNS}
    for position, written in enumerate(row.cells):
        if not written:
            continue
        place = row.place(position)
        name = HEADINGS.column(written)
        if not name and plain_heading(written) == _REMARKS:
            continue
        if not name:
            _tell_unknown(written, exact, place, findings)
        elif name in columns:
            first = row.cells[columns[name]]
            message = f"“{name}”列出现了两次" if first == written else f"“{first}”和“{written}”都是“{name}”列"
            findings.add(LEDGER_COLUMN, place, message, key=(name,))
        else:
            columns[name] = position
            if written != name:
                read_as.append((place, f"“{written[:40]}”列按“{name}”读取"))
    if read_as:
        findings.add(LEDGER_READ_AS, read_as[0][0], "，".join(words for _, words in read_as), key=("表头",))
    return columns


def _add_remarks(rows: Sequence[Row], columns: dict[str, int], findings: Findings) -> None:
    """What 备注 holds: 渠道 where every remark names a way and no column does, else 理由 where no column gives it."""
    head, *body = rows
    position = next((at for at, written in enumerate(head.cells) if plain_heading(written) == _REMARKS), None)
    if position is None:
        return
    written = {row.cells[position] for row in body if position < len(row.cells)} - {""}
    name = "渠道" if written and all(_WAY.fullmatch(each) for each in written) else "理由"
    if name in columns:
        findings.add(LEDGER_UNPUBLISHED, head.place(position), f"“{_REMARKS}”列不公布", key=(_REMARKS,))
    else:
        columns[name] = position
        findings.add(LEDGER_READ_AS, head.place(position), f"“{_REMARKS}”列按“{name}”读取", key=(name,))


def _tell_hidden(sheet: Sheet, head: Row, columns: Mapping[str, int], findings: Findings) -> None:
    for name, position in columns.items():
        if position + 1 in sheet.hidden_columns:
            message = f"“{name}”列在 Excel 里是隐藏的，仍然读取和公布"
            findings.add(LEDGER_PASSED_OVER, head.place(position), message, key=(name,))


def _tell_unknown(written: str, present: set[str], place: Place, findings: Findings) -> None:
    if _TWO_IN_ONE.fullmatch(plain_heading(written)):
        fix = "分成“处理”“理由”两列：“处理”写采纳、部分采纳、不采纳或者不属于本次范围，其余的话写到“理由”。"
        findings.add(LEDGER_COLUMN, place, f"“{written[:40]}”一列里有两样内容", key=(written,), fix=fix)
        return
    guess = nearest(written, [column for column in COLUMNS if column not in present])
    if guess and len(written) == len(guess):
        fix = f"是不是“{guess}”？请改成“{guess}”。"
        findings.add(LEDGER_COLUMN, place, f"没有“{written[:40]}”这一列", key=(written,), fix=fix)
    else:
        findings.add(LEDGER_UNPUBLISHED, place, f"“{written[:40]}”列不公布", key=(written,))
