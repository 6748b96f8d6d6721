"""Words of a line as Markdown that shows exactly these words, with no more backslashes than that takes."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from tongbu.importing.original import Run, squeezed
from tongbu.importing.word.number_forms import circled
from tongbu.markup.rendering import inline

_MARKED = re.compile(r"[`*_\[\]<>&!\\]|https?://")
_ESCAPED = re.compile(r"([\\`*_\[\]])")
_BEGINS_MARKUP = re.compile(
    r"#|>|\||[-*+]\s|[-*+]\Z|<|!\[|(?:-\s*){3,}\Z|(?:\*\s*){3,}\Z|(?:_\s*){3,}\Z|={3,}|`{3}|~{3}"
)
_BY_BACKSLASH = frozenset("#>-*+`!_")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufff9-\ufffb\ud800-\udfff]")
_BLANKS = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]*[\t\u00a0]+[ \t\u00a0\u3000]*")
_TAG = re.compile(r"<[^>]*>")


def line_markdown(runs: Iterable[Run], *, escape: bool = False) -> str:
    """One line of Markdown, without what would make of its beginning a list or a heading.

    `escape` says that other words will stand in the same paragraph, so that a single sign may find its fellow there.
    """
    runs = [clean(run) for run in runs]
    wanted = squeezed("".join(shown_text(run) for run in runs))
    plain = "".join(_written(run, escape=False) for run in runs).strip()
    if _MARKED.search(plain) and (escape or squeezed(seen(str(inline(plain, lambda address: address)))) != wanted):
        plain = "".join(_written(run, escape=True) for run in runs).strip()
    return _guarded(plain)


def shown_text(run: Run) -> str:
    """The words that a reader sees of a run: a footnote shows its number."""
    return circled(run.note) if run.note else run.text


def clean(run: Run) -> Run:
    """A run without control characters, which no text has; tabs are blanks."""
    text = _BLANKS.sub(" ", _CONTROL.sub("", run.text.replace("\n", " ")))
    return Run(text, run.script, run.url, run.note)


def seen(markup: str) -> str:
    """The words that HTML shows."""
    return html.unescape(_TAG.sub("", markup))


def _written(run: Run, *, escape: bool) -> str:
    text = shown_text(run)
    text = _escape(text) if escape else text
    if run.note:
        return f"<sup>{text}</sup>"
    if run.script and text.strip():
        return f"<{run.script}>{text}</{run.script}>"
    if run.url and text.strip():
        return f"[{_escape(run.text)}](<{_address(run.url)}>)"
    return text


def _escape(text: str) -> str:
    referenced = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _ESCAPED.sub(r"\\\1", referenced).replace("://", ":&#47;/")


def _address(url: str) -> str:
    return "".join(char if char not in "<>()[]\\ \"'`" else f"%{ord(char):02X}" for char in url)


def _guarded(text: str) -> str:
    if not _BEGINS_MARKUP.match(text) or text.startswith(("<sup>", "<sub>")):
        return text if not text.startswith(("<sup>", "<sub>")) else f"&#8203;{text}"
    first = text[0]
    if first == "<":
        return f"&lt;{text[1:]}"
    return f"\\{text}" if first in _BY_BACKSLASH else f"&#{ord(first)};{text[1:]}"
