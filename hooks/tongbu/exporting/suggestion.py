"""A skeleton of 对照 that an author completes: every substantive change, ready for a reason."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tongbu.comparing import Block, Change, Comparison, Row, blocks, in_words
from tongbu.exporting.printable import printable
from tongbu.markup.front_matter_values import yaml_scalar

UNCERTAIN = 0.5
"""Below this similarity a reader should look whether two articles belong together."""
_ARTICLE = re.compile(r"条(?:之[一二三四五六七八九十]+)?\Z")
_INNER = re.compile(r"\s+")


def suggestion(comparison: Comparison, old: str = "") -> str:
    """The YAML of 对照; `old` is the older document's id where the author has to name it."""
    repeated = _repeated(comparison)
    entries = [line for block in blocks(comparison.rows) for line in _entry(block, repeated, old)]
    if not any(line.lstrip().startswith("-") for line in entries):
        return "\n".join(["# 没有需要说明理由的改动。", *entries]) + "\n"
    return "\n".join(["对照:", *entries]) + "\n"


def _entry(block: Block, repeated: frozenset[str], old: str) -> Iterator[str]:
    if not block.substantive:
        return
    yield f"  # {_comment(block)}"
    if any(unit.label in repeated for unit in (*block.old, *block.new)):
        yield "  # 这个条文序号在文本里不止一处，对照里无法指明，没有列入"
        return
    for rows in _groups(block):
        yield f"  - 条文: {yaml_scalar(_articles(rows))}"
        yield f"    理由: {_quoted(_reason(rows))}"
        if old:
            yield f"    旧版: {yaml_scalar(old)}"


def _comment(block: Block) -> str:
    words = _INNER.sub(" ", printable(in_words(block)))
    return f"{words}（对应关系没有把握，请核对）" if any(_uncertain(row) for row in block.rows) else words


def _uncertain(row: Row) -> bool:
    return row.relation not in (Change.ADDED, Change.DELETED) and not row.corrected and row.similarity < UNCERTAIN


def _groups(block: Block) -> Iterator[Sequence[Row]]:
    """Rows told in one entry: an article that was only split; otherwise each alone, so that nothing else is tied."""
    if len({row.old for row in block.rows}) == 1 and not block.elsewhere:
        yield block.rows
    else:
        yield from ((row,) for row in block.rows)


def _articles(rows: Sequence[Row]) -> str:
    old = _listed(unit.label for row in rows for unit in row.old) or "新增"
    new = _listed(unit.label for row in rows for unit in row.new) or "删去"
    return f"{old} → {new}"


def _listed(labels: Iterable[str]) -> str:
    """Labels as a note lists them: those of topics hold the mark that divides articles."""
    found = tuple(dict.fromkeys(labels))
    return ("、" if all(_ARTICLE.search(label) for label in found) else "；").join(found)


def _reason(rows: Sequence[Row]) -> str:
    return "\n".join(dict.fromkeys(row.reason for row in rows if row.reason))


def _repeated(comparison: Comparison) -> frozenset[str]:
    """Labels that name more than one article of a side."""
    old = Counter(unit.label for unit in dict.fromkeys(unit for row in comparison.rows for unit in row.old))
    new = Counter(unit.label for row in comparison.rows for unit in row.new)
    return frozenset(label for counts in (old, new) for label, count in counts.items() if count > 1)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
