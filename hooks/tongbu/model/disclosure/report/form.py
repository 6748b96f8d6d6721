"""The official form of the three tables (国办公开办函〔2021〕30号): every box with its words, merged as in the form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from pydantic import BaseModel

from tongbu.model.disclosure.report.cells import LITIGATION, PUBLISHED, REQUESTS, Cell
from tongbu.model.disclosure.report.table_rows import (
    Applicants,
    Decisions,
    Documents,
    Fees,
    LitigationTable,
    Outcomes,
    PublishedTable,
    RequestsTable,
)

ORGANISATIONS = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
RECEIVED, CARRIED_IN, RESULTS, CARRIED_OUT = "本年新收", "上年结转", "办理结果总计", "结转下年"
GROUPS: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        "不予公开": (
            "（三）不予公开",
            (
                *("国家秘密", "法律法规禁止公开", "三安全一稳定", "第三方合法权益"),
                *("内部事务信息", "过程性信息", "行政执法案卷", "行政查询事项"),
            ),
        ),
        "无法提供": ("（四）无法提供", ("不掌握信息", "需要另行制作", "补正后仍不明确")),
        "不予处理": (
            "（五）不予处理",
            ("信访举报投诉", "重复申请", "公开出版物", "大量反复申请", "确认或者重新出具"),
        ),
        "其他处理": ("（六）其他处理", ("逾期不补正", "逾期不缴费", "其他情形")),
    }
)
"""The groups of results in table 2: name, label, and rows."""
RESULT_ROWS = ("予以公开", "部分公开", *(row for _, rows in GROUPS.values() for row in rows))
"""The rows that 办理结果总计 sums up."""
_BALANCE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"


def labels(model: type[BaseModel]) -> dict[str, str]:
    """The official label of each key of a table, or of a row, in their order."""
    return {str(one.alias): str(one.description) for one in model.model_fields.values()}


@dataclass(frozen=True, slots=True)
class Box:
    """A box of the form: where it begins, from 0, and how far it reaches; its words, or the cell that it is for."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    words: str = ""
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A table: its section's heading, the widths of its columns in full-width characters, and its boxes by rows."""

    name: str
    heading: str
    widths: tuple[float, ...]
    boxes: tuple[Box, ...]
    height: int = field(init=False)

    def __post_init__(self) -> None:
        """Count the rows."""
        object.__setattr__(self, "height", max(box.row + box.rows for box in self.boxes))

    def rows(self) -> Iterator[tuple[Box, ...]]:
        """The boxes that begin in each row, from the left."""
        for row in range(self.height):
            yield tuple(sorted((box for box in self.boxes if box.row == row), key=lambda box: box.column))


def _table_one() -> Iterator[Box]:
    row = 0
    blocks: tuple[tuple[str, type[BaseModel], tuple[str, ...]], ...] = (
        ("第二十条第（一）项", Documents, ("规章", "行政规范性文件")),
        ("第二十条第（五）项", Decisions, ("行政许可",)),
        ("第二十条第（六）项", Decisions, ("行政处罚", "行政强制")),
        ("第二十条第（八）项", Fees, ("行政事业性收费",)),
    )
    words = labels(PublishedTable)
    for item, model, keys in blocks:
        columns = labels(model)
        wide = 3 // len(columns)
        yield Box(row, 0, columns=4, words=item)
        yield Box(row + 1, 0, words="信息内容")
        for position, label in enumerate(columns.values()):
            yield Box(row + 1, 1 + position * wide, columns=wide, words=label)
        for below, key in enumerate(keys, row + 2):
            yield Box(below, 0, words=words[key])
            for position, column in enumerate(columns):
                yield Box(below, 1 + position * wide, columns=wide, cell=Cell(PUBLISHED, key, column))
        row += 2 + len(keys)


def _table_two() -> Iterator[Box]:
    yield Box(0, 0, rows=3, columns=3, words=_BALANCE)
    yield Box(0, 3, columns=7, words="申请人情况")
    yield Box(1, 3, rows=2, words="自然人")
    yield Box(1, 4, columns=5, words="法人或其他组织")
    yield Box(1, 9, rows=2, words="总计")
    for position, name in enumerate(ORGANISATIONS, 4):
        yield Box(2, position, words=name)
    words = labels(RequestsTable)
    heads = {rows[0]: (label, len(rows)) for label, rows in GROUPS.values()}
    grouped = {row for _, rows in GROUPS.values() for row in rows}
    for number, key in enumerate(words, 3):
        if key in (RECEIVED, CARRIED_IN, CARRIED_OUT):
            yield Box(number, 0, columns=3, words=words[key])
        elif key == RESULT_ROWS[0]:
            yield Box(number, 0, rows=len(RESULT_ROWS) + 1, words="三、本年度办理结果")
        if key in heads:
            label, count = heads[key]
            yield Box(number, 1, rows=count, words=label)
        if key in grouped:
            yield Box(number, 2, words=words[key])
        elif key in (*RESULT_ROWS, RESULTS):
            yield Box(number, 1, columns=2, words=words[key])
        for position, column in enumerate(labels(Applicants), 3):
            yield Box(number, position, cell=Cell(REQUESTS, key, column))


def _table_three() -> Iterator[Box]:
    yield Box(0, 0, rows=2, columns=5, words="行政复议")
    yield Box(0, 5, columns=10, words="行政诉讼")
    for position, (key, label) in enumerate(labels(LitigationTable).items()):
        if position:
            yield Box(1, position * 5, columns=5, words=label)
        for at, (column, words) in enumerate(labels(Outcomes).items(), position * 5):
            yield Box(2, at, words=words)
            yield Box(3, at, cell=Cell(LITIGATION, key, column))


FORMS: tuple[Form, ...] = (
    Form(PUBLISHED, "二、主动公开政府信息情况", (12, 9, 9, 9), tuple(_table_one())),
    Form(
        REQUESTS,
        "三、收到和处理政府信息公开申请情况",
        (3, 4.5, 13, *(3,) * 7),
        tuple(_table_two()),
    ),
    Form(LITIGATION, "四、政府信息公开行政复议、行政诉讼情况", (2.6,) * 15, tuple(_table_three())),
)
"""The three tables in their order."""
CELLS: tuple[Cell, ...] = tuple(box.cell for form in FORMS for row in form.rows() for box in row if box.cell)
"""Every cell of them, as a reader goes through them."""
