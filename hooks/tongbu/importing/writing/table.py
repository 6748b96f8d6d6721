"""Tables as Markdown: pipe tables where every cell is one of a grid below a head, HTML where it is otherwise."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence

from tongbu.importing.original import Block, Cell, Line, Run, Table
from tongbu.importing.writing.inline import clean, line_markdown, shown_text

_RULES = {"right": "---:", "center": ":---:"}


def table_markdown(table: Table) -> str:
    """A table as one block of Markdown, without blank lines."""
    return _piped(table) if _is_grid(table) else "\n".join(_tagged(table))


def lines_in(blocks: Iterable[Block]) -> Iterator[Line]:
    """The lines in a cell, those of tables in it one after another."""
    for block in blocks:
        if isinstance(block, Line):
            yield block
        elif isinstance(block, Table):
            for cell in block.cells():
                yield from lines_in(cell.blocks)


def _is_grid(table: Table) -> bool:
    widths = {len(row) for row in table.rows}
    merged = any(cell.columns > 1 or cell.rows > 1 for cell in table.cells())
    bullets = any(line.bullet for cell in table.cells() for line in lines_in(cell.blocks))
    return not merged and not bullets and len(widths) == 1 and widths.pop() > 1 and _heads(table) == 1


def _heads(table: Table) -> int:
    """How many rows head the others: those marked so, else the first, unless it is a row of a blank form.

    A head names every column, at most but the first; a form leaves room beside its words, to be filled in.
    """
    marked = next((count for count, row in enumerate(table.rows) if not all(cell.head for cell in row)), 0)
    if marked:
        return _with_reach(table, marked)
    is_form = any(_is_empty(cell) for cell in table.rows[0][1:])
    return 0 if is_form or len(table.rows) < 2 else _with_reach(table, 1)


def _with_reach(table: Table, heads: int) -> int:
    """The head with all rows that its cells reach down to: browsers cut a cell off where the head ends.

    Where it reaches through the whole table nothing is headed.
    """
    row = 0
    while row < min(heads, len(table.rows)):
        heads = max(heads, row + max(cell.rows for cell in table.rows[row]))
        row += 1
    return heads if heads < len(table.rows) else 0


def _is_empty(cell: Cell) -> bool:
    return not any(not isinstance(block, Line) or block.text for block in cell.blocks)


def _piped(table: Table) -> str:
    head, *rows = (_row(row) for row in table.rows)
    rules = (_RULES.get(_align(column), "---") for column in zip(*table.rows[1:], strict=True))
    return "\n".join((head, f"| {' | '.join(rules)} |", *rows))


def _align(cells: Sequence[Cell]) -> str:
    """How all cells of a column below the head are aligned that hold words, "" where not alike."""
    found = {line.align for cell in cells for line in lines_in(cell.blocks) if line.text}
    return found.pop() if len(found) == 1 else ""


def _row(cells: Iterable[Cell]) -> str:
    written = ("<br>".join(_in_pipes(list(lines_in(cell.blocks)))) for cell in cells)
    return f"| {' | '.join(written)} |"


def _in_pipes(lines: Sequence[Line]) -> Iterator[str]:
    # Python-Markdown keeps neither a pipe between backticks nor one after a backslash apart from a cell's end for sure.
    for line in lines:
        written = line_markdown(line.runs, escape=len(lines) > 1)
        yield written.replace("\\|", "|").replace("|", "&#124;").replace("&#8203;", "")


def _tagged(table: Table) -> Iterator[str]:
    heads = _heads(table)
    yield "<table>"
    for number, row in enumerate(table.rows):
        tag = "th" if number < heads else "td"
        yield from (f"<{part}>" for part in ("thead",) if heads and number == 0)
        yield from (f"<{part}>" for part in ("tbody",) if number == heads)
        yield f"<tr>{''.join(_cell(cell, tag) for cell in row)}</tr>"
        yield from (f"</{part}>" for part in ("thead",) if heads and number == heads - 1)
    yield "</tbody>"
    yield "</table>"


def _cell(cell: Cell, tag: str) -> str:
    reach = "".join(
        f' {name}="{count}"' for name, count in (("colspan", cell.columns), ("rowspan", cell.rows)) if count > 1
    )
    words = "<br>".join("".join(_in_tags(clean(run)) for run in line.runs).strip() for line in lines_in(cell.blocks))
    return f"<{tag}{reach}>{words}</{tag}>"


def _in_tags(run: Run) -> str:
    text = html.escape(shown_text(run), quote=False)
    script = "sup" if run.note else run.script
    return f"<{script}>{text}</{script}>" if script and text.strip() else text
