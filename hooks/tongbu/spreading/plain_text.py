"""An article as plain text, for a notice board, a broadcast or a message."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.exporting.printable import printable
from tongbu.spreading.article import Article
from tongbu.spreading.links import spelled_out
from tongbu.typesetting.manuscript import (
    Annexes,
    Block,
    Cell,
    FurtherText,
    Paragraph,
    Picture,
    Role,
    Runs,
    Signed,
    Table,
)

_INDENT = "　　"
_AT_THE_EDGE = {Role.ADDRESSEE, Role.NOTE, Role.BOOK, Role.CHAPTER, Role.SECTION, Role.HEADING, Role.AS_WRITTEN}


def plain_text(article: Article) -> str:
    """The whole article, one paragraph a line, without any mark-up."""
    groups = [[article.title], [f"{term}：{value}" for term, value in article.facts]]
    groups += [list(_lines(block)) for block in article.blocks]
    groups.append(list(_source(article)))
    parts = ("\n".join(line.rstrip() for line in lines) for lines in groups if lines)
    return printable("\n\n".join(part for part in parts if part)) + "\n"


def _source(article: Article) -> Iterator[str]:
    website = f"（{article.website}）" if article.website != article.source else ""
    yield f"来源：{article.source}{website}"
    if article.address:
        yield f"网页：{article.address}"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield from _paragraph(block)
        case Table():
            yield from _rows(block)
        case Picture():
            yield f"（图：{block.words or block.path}）"
        case Annexes():
            names = [f"{number}. {name}" for number, name in enumerate(block.names, start=1)]
            yield f"附件：{'；'.join(names) if len(names) > 1 else block.names[0]}"
        case Signed():
            yield from (*block.organs, *([block.day] if block.day else []))
        case FurtherText():
            yield "　".join(part for part in (block.label, "".join(block.title_lines)) if part)


def _paragraph(block: Paragraph) -> Iterator[str]:
    words = _words(block.runs)
    if block.role is Role.LISTED:
        yield f"{_INDENT * block.depth}{block.label} {words}"
    elif block.role.is_heading and block.title:
        apart = "　" if block.role in (Role.BOOK, Role.CHAPTER, Role.SECTION) else ""
        indent = "" if block.role in _AT_THE_EDGE else _INDENT
        yield indent + apart.join(part for part in (block.label, block.title) if part)
        if words:
            yield f"{_INDENT}{words}"
    else:
        indent = "" if block.role in _AT_THE_EDGE else _INDENT
        article = block.label.startswith("第")
        head = "　".join(part for part in (block.label, block.title) if part)
        yield f"{indent}{head}{'　' if head and (article or block.title) else ''}{words}"


def _words(runs: Runs) -> str:
    return "".join(spelled_out(run) for run in runs)


def _rows(table: Table) -> Iterator[str]:
    """A row a line: under one line of heads each cell is named by its head, so that it can be read out."""
    plain = all(cell.columns == cell.rows == 1 for row in table.rows for cell in row)
    if table.heads == 1 and plain:
        heads = [_cell(cell) for cell in table.rows[0]]
        for row in table.rows[1:]:
            named = (f"{head}：{_cell(cell)}" if head else _cell(cell) for head, cell in zip(heads, row, strict=False))
            yield f"{'；'.join(part for part in named if part)}。"
    else:
        yield from ("　".join(filter(None, map(_cell, row))) for row in table.rows)


def _cell(cell: Cell) -> str:
    return _words(cell.runs).replace("\n", "，")
