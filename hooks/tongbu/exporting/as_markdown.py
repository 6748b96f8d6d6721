"""A comparison as a page of Markdown: one section per change, deletions and additions inside the words."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from tongbu.comparing import Comparison
from tongbu.comparing.inline import SpanKind
from tongbu.exporting.cells import Cell, Paragraph
from tongbu.exporting.table import Heading, Line, Table, table

# Stars and tildes are not taken as marks between Chinese words and punctuation; these tags always are.
_TAGS = {
    SpanKind.DELETED: "del",
    SpanKind.MOVED_AWAY: "del",
    SpanKind.ADDED: "ins",
    SpanKind.MOVED_HERE: "ins",
}
_MARKS = re.compile(r"[\\`*_]|\](?=\()")
"""What Markdown would take for more than a character inside words."""
_AT_START = re.compile(r"(?m)^([ \t]*)(?:([0-9]{1,9})(?=[.)](?:[ \t]|$))|(?=[#+\[-]))")
"""What stands before a mark that would make a heading, a list, a rule or the address of a link of its line."""
_TILDE = "&#126;"
"""Not every reader of Markdown knows `\\~`, but some strike through what stands between two."""


def as_markdown(comparison: Comparison, *, only_changed: bool = True) -> str:
    """The page; what is unchanged is only counted, unless all is asked for."""
    return "\n\n".join(part for part in _parts(table(comparison, only_changed=only_changed)) if part) + "\n"


def _parts(shown: Table) -> Iterator[str]:
    yield f"# {_words(shown.title)}"
    yield from (_words("：".join(head)) for head in (shown.old_head, shown.new_head))
    yield _words(shown.counts)
    yield from (_words(note) for note in shown.notes)
    for entry in shown.entries:
        yield from [f"## {_words(entry.text)}"] if isinstance(entry, Heading) else _section(entry)


def _section(line: Line) -> Iterator[str]:
    yield f"### {_words(line.words)}"
    if _text(line.old) == _text(line.new):
        yield _quoted(line.new)
    else:
        yield from [f"原条文：\n\n{_quoted(line.old)}"] if line.old else []
        yield from [f"新条文：\n\n{_quoted(line.new)}"] if line.new else []
    if line.reason:
        yield f"理由：{_words(line.reason)}"


def _text(cell: Cell) -> list[str]:
    return [paragraph.text for paragraph in cell]


def _quoted(cell: Cell) -> str:
    return "\n>\n".join(f"> {_marked(paragraph)}" for paragraph in cell)


def _marked(paragraph: Paragraph) -> str:
    words = [_inner(paragraph.label)]
    for span in paragraph.spans:
        text, tag = _inner(span.text), _TAGS.get(span.kind)
        words.append(f"<{tag}>{text}</{tag}>" if tag else text)
    return _not_as_start("".join(words))


def _words(text: str) -> str:
    """Words as Markdown that shows exactly them, also where they begin a line."""
    return _not_as_start(_inner(text))


def _inner(text: str) -> str:
    return _MARKS.sub(r"\\\g<0>", html.escape(text, quote=False)).replace("~", _TILDE)


def _not_as_start(marked: str) -> str:
    return _AT_START.sub(r"\g<0>\\", marked)
