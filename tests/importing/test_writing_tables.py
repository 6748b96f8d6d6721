"""Tables as Markdown: what heads a table, and what a form leaves to be filled in."""

import pytest

from tongbu.importing.original import Cell, Line, Run, Table
from tongbu.importing.writing.table import table_markdown
from tongbu.markup.rendering import block


def table(*rows: str, marked: int = 0) -> Table:
    """A table of rows whose cells stand between strokes."""
    return Table(
        tuple(
            tuple(Cell((Line((Run(text),)),), head=at < marked) for text in row.split("|"))
            for at, row in enumerate(rows)
        )
    )


def test_a_row_that_names_the_columns_heads_them() -> None:
    assert table_markdown(table("树种|株数", "香樟|3")) == "| 树种 | 株数 |\n| --- | --- |\n| 香樟 | 3 |"


def test_the_corner_of_a_head_may_be_empty() -> None:
    assert table_markdown(table("|株数", "香樟|3")).startswith("|  | 株数 |\n| --- |")


@pytest.mark.parametrize("rows", [("姓名||性别|", "住址||电话|"), ("|", "甲|乙")])
def test_a_form_has_no_head(rows: tuple[str, ...]) -> None:
    written = table_markdown(table(*rows))
    assert "<th" not in written
    assert written.count("<tr>") == len(rows)
    assert written.count("<td>") == sum(row.count("|") + 1 for row in rows)
    assert "<td></td>" in block(written, lambda address: address)


def test_rows_that_word_repeats_on_each_page_head_the_others_however_many() -> None:
    written = table_markdown(table("树种||", "名称|株数|", "香樟|3|", marked=2))
    assert written.count("<th>") == 6
    assert written.index("</thead>") < written.index("香樟")


def test_a_head_goes_as_far_down_as_its_cells() -> None:
    def cell(text: str, columns: int = 1, rows: int = 1) -> Cell:
        return Cell((Line((Run(text),)),), columns, rows)

    plain = tuple(cell(text) for text in ("公益林", "乔木", "30", "15"))
    head = (cell("类别", rows=2), cell("林种", rows=2), cell("标准（元）", columns=2))
    written = table_markdown(Table((head, (cell("首次"), cell("第3年")), plain)))
    assert written.index("第3年") < written.index("</thead>") < written.index("公益林")
    assert written.count("</th>") == 5

    through = table_markdown(Table(((cell("申请人", rows=2), cell("姓名"), cell("甲")), (cell("住址"), cell("乙")))))
    assert "<th" not in through


def test_cells_do_not_reach_over_rows_that_are_left_out() -> None:
    def cell(text: str, rows: int = 1) -> Cell:
        return Cell((Line((Run(text),)),), 1, rows)

    rows = [[cell("树种", 2), cell("株数", 2)], [], [cell("香樟"), cell("3")]]
    assert table_markdown(Table.of(rows, "")) == "| 树种 | 株数 |\n| --- | --- |\n| 香樟 | 3 |"


def test_columns_are_aligned_as_all_their_cells_are() -> None:
    def row(*cells: tuple[str, str]) -> tuple[Cell, ...]:
        return tuple(Cell((Line((Run(text),), align=align),)) for text, align in cells)

    head = row(("树种", "center"), ("等级", "center"), ("株数", "center"), ("备注", "center"))
    first = row(("香樟", ""), ("一级", "center"), ("1,200", "right"), ("甲", "right"))
    second = row(("榕树", "both"), ("二级", "center"), ("30", "right"), ("乙", "left"))
    written = table_markdown(Table((head, first, second)))
    assert written.splitlines()[1] == "| --- | :---: | ---: | --- |"
