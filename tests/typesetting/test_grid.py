"""Cells that span anything become a table without holes or overlaps."""

from hypothesis import given
from hypothesis import strategies as st

from tongbu.typesetting.grid import grid
from tongbu.typesetting.manuscript import Cell, Run, Table

_CELLS = st.builds(
    lambda number, head, columns, rows: Cell((Run(str(number)),), head, "", columns, rows),
    st.integers(0, 9999),
    st.booleans(),
    st.integers(1, 4),
    st.integers(1, 4),
)
_ROWS = st.lists(st.lists(_CELLS, max_size=5), max_size=6)


def places(table: Table) -> list[tuple[int, int]]:
    """Every place that a cell covers."""
    taken: dict[tuple[int, int], None] = {}
    found = []
    for number, row in enumerate(table.rows):
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            for down in range(cell.rows):
                for right in range(cell.columns):
                    taken[number + down, column + right] = None
                    found.append((number + down, column + right))
            column += cell.columns
    return found


@given(_ROWS)
def test_every_place_is_covered_once(rows: list[list[Cell]]) -> None:
    table = grid(rows)
    if table is None:
        assert not any(rows)
        return
    wanted = [(row, column) for row in range(len(table.rows)) for column in range(len(table.widths))]
    assert sorted(places(table)) == wanted


@given(_ROWS)
def test_every_cell_keeps_its_words_and_its_order(rows: list[list[Cell]]) -> None:
    table = grid(rows)
    kept = [cell.runs for row in table.rows for cell in row if cell.runs] if table else []
    assert kept == [cell.runs for row in rows for cell in row]


@given(_ROWS)
def test_heads_leave_a_row_and_reach_no_further_down(rows: list[list[Cell]]) -> None:
    table = grid(rows)
    if table:
        assert table.heads < len(table.rows)
        assert all(number + cell.rows <= table.heads for number in range(table.heads) for cell in table.rows[number])


def test_a_table_as_html_lays_it_out() -> None:
    cells = [[Cell((Run("甲"),), rows=2), Cell((Run("乙"),), columns=2)], [Cell((Run("丙"),))], [Cell((Run("丁"),))]]
    table = grid(cells)
    assert table is not None
    assert [["".join(run.text for run in cell.runs) for cell in row] for row in table.rows] == [
        ["甲", "乙"],
        ["丙", ""],
        ["丁", "", ""],
    ]
