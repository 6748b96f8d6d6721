"""A report's file as it is prepared: its tables a row a line, cells by their names, and room for the prose."""

from __future__ import annotations

from unicodedata import east_asian_width

from pydantic.fields import FieldInfo

from tongbu.model.disclosure.report.cells import PUBLISHED, Cells, Number, by_rows, written
from tongbu.model.disclosure.report.report_file import ReportFile
from tongbu.model.front_matter import FrontMatter


def prepared_file(year: int, cells: Cells) -> str:
    """The file of a year in which cells are filled as far as they are known, and everything else waits to be."""
    lines = [
        f"# {year}年政府信息公开工作年度报告。写好以后，文件名改成 {year}.yml；以“_”开头的不检查、不公布。",
        "# 没有的写 0，不留空白。文字里的数字写成 {{表二.总计.本年新收}}（表.列.行），由表格填入。",
    ]
    for name, field in ReportFile.model_fields.items():
        if name in ("reorganised", "late"):
            continue
        if str(field.alias) == PUBLISHED:
            lines.append(
                "# 件数按文件库计算；表二按依申请公开登记计算，没有登记的只有上年结转取自上年报告；其余的由科室提供。"
            )
        if name.startswith("table_"):
            lines.append(tables_as_yaml({cell: cells[cell] for cell in cells if cell.table == field.alias}).rstrip())
        else:
            lines.append(f"{field.alias}:")
            section = field.annotation
            if isinstance(section, type) and issubclass(section, FrontMatter):
                lines.extend(
                    f"  {below.alias}:" for below in section.model_fields.values() if not _is_of_governments(below)
                )
    return "".join(f"{line}\n" for line in lines)


def _is_of_governments(field: FieldInfo) -> bool:
    """Whether a key is only for governments."""
    return (field.description or "").startswith("政府填写")


def tables_as_yaml(cells: Cells) -> str:
    """The three tables, every cell written, with nothing behind the colon of a blank one."""
    lines: list[str] = []
    for table, rows in by_rows(cells):
        lines.append(f"{table}:")
        widest = max(_width(row) for row, _ in rows)
        for row, each in rows:
            numbers = ", ".join(f"{cell.column}: {_written(cells[cell])}" for cell in each)
            lines.append(f"  {row}:{' ' * (widest - _width(row) + 1)}{{{numbers}}}")
    return "".join(f"{line}\n" for line in lines)


def _written(number: Number | None) -> str:
    return "" if number is None else written(number)


def _width(text: str) -> int:
    """How wide a text is in an editor, where a Chinese character takes two places."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
