"""One document as a line of `catalog.csv`."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date

from tongbu.exporting.as_csv import FORMULA, safe
from tongbu.exporting.printable import printable
from tongbu.open_data.entry import ConsultationEntry, Entry, InterpretationEntry, PolicyEntry
from tongbu.open_data.shape import Turn

COLUMNS = (
    *("类型", "编号", "名称", "文号", "索引号", "文件类别", "公文种类", "主题分类", "发布机构", "成文日期", "发布日期"),
    *(
        "施行日期",
        "有效期至",
        "征集开始",
        "征集截止",
        "解读形式",
        "解读对象",
        "状态",
        "状态日期",
        "时间线",
        "网址",
        "数据",
    ),
)
_BEGINNINGS = frozenset(FORMULA)
_KINDS = {"policy": "政策文件", "consultation": "意见征集", "interpretation": "政策解读"}


class _Echo:
    """A file that hands back what is written, which a csv writer passes on."""

    def write(self, line: str) -> str:
        return line


_WRITER = csv.writer(_Echo())


def line(cells: Iterable[str]) -> bytes:
    """Cells as one line of a file, with its end."""
    return str(_WRITER.writerow(cells)).encode()


def line_of(entry: Entry, built_for: date) -> bytes:
    """The line of a document, of which no cell runs as a formula."""
    record = _record(entry, built_for)
    cells = [record.get(column, "") for column in COLUMNS]
    together = "".join(cells)
    if printable(together) != together:
        cells = [printable(cell) for cell in cells]
    if not _BEGINNINGS.isdisjoint([cell[:1] for cell in cells]):
        cells = [safe(cell) for cell in cells]
    return line(cells)


def _record(entry: Entry, built_for: date) -> dict[str, str]:
    return {
        "类型": _KINDS[entry.kind],
        "编号": entry.id,
        "名称": entry.title,
        "发布机构": entry.issuer,
        "发布日期": _iso(entry.published),
        "状态": entry.state,
        "状态日期": built_for.isoformat() if entry.state else "",
        "时间线": _turns(entry.timeline),
        "网址": entry.url,
        "数据": entry.api,
        **_own(entry),
    }


def _own(entry: Entry) -> dict[str, str]:
    """The columns of one kind of document."""
    match entry:
        case PolicyEntry():
            return {
                "文号": entry.number,
                "索引号": entry.index_number,
                "文件类别": entry.category,
                "公文种类": entry.genre,
                "主题分类": entry.theme,
                "发布机构": "、".join(filter(None, (entry.issuer, *entry.joint_issuers))),
                "成文日期": _iso(entry.drafted),
                "施行日期": _iso(entry.effective),
                "有效期至": _iso(entry.expires),
            }
        case ConsultationEntry():
            return {
                "文件类别": "征求意见稿",
                "主题分类": entry.theme,
                "征集开始": _iso(entry.opens),
                "征集截止": _iso(entry.closes),
            }
        case InterpretationEntry():
            return {"解读形式": "、".join(entry.forms), "解读对象": "；".join(entry.subjects)}
        case _:
            return {}


def _iso(day: object) -> str:
    return str(day) if day else ""


def _turns(turns: Iterable[Turn]) -> str:
    """2025-07-01起现行有效；2030-07-01起已失效."""
    return "；".join([f"{turn.on}起{turn.state}" if turn.on else turn.state for turn in turns])
