"""Everything sensitive in a text, line by line, and only in the lines that look as if there were some."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tongbu.model.sensitive import SensitiveKind
from tongbu.screening.contacts import find_contacts
from tongbu.screening.hit import Hit
from tongbu.screening.marks import find_marks
from tongbu.screening.numbers import find_numbers
from tongbu.screening.seen import Seen, seen
from tongbu.screening.suspicion import next_suspicion

_HEAD_LINES = 6
"""GB/T 9704: copy number, secrecy and urgency stand above the name of the organ and the number of the document."""
_HEAD = 2000
_LINE = 4000
"""A line as no person writes it is looked at in pieces, so that no text takes long."""
_OVERLAP = 100
_STRONGEST = {kind: rank for rank, kind in enumerate(SensitiveKind)}


@dataclass(frozen=True, slots=True)
class Found:
    """`text[start:end]` of the text that was searched; `read` is how it reads, without marks inside."""

    kind: SensitiveKind
    start: int
    end: int
    read: str
    doubtful: bool = False


def find_sensitive(text: str, *, head: bool = True) -> Iterator[Found]:
    """Every piece of personal data and every mark of secrecy or internal use, in order; none overlaps another.

    `head` says that the text begins as a paper does, with the marks of its first page.
    """
    position = 0
    while (position := next_suspicion(text, position)) >= 0:
        start = max(text.rfind("\n", 0, position) + 1, position - _OVERLAP)
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        cut = min(end, position + _LINE)
        whole = cut == end and text[start - 1 : start] in ("", "\n")
        in_head = head and whole and _is_in_head(text, start)
        yield from _in_line(text[start:cut], start, head=in_head, whole=whole)
        position = cut if cut < end else end + 1


def find_personal(text: str) -> Iterator[Found]:
    """Every piece of personal data in a text; no marks."""
    return (found for found in find_sensitive(text) if not found.kind.is_mark)


def _is_in_head(text: str, start: int) -> bool:
    return start < _HEAD and sum(1 for line in text[:start].split("\n") if line.strip()) < _HEAD_LINES


def _in_line(written: str, offset: int, *, head: bool, whole: bool) -> Iterator[Found]:
    line = seen(written)
    hits = [*find_numbers(line.text), *find_contacts(line.text)]
    if whole:
        hits.extend(find_marks(line.text, in_head=head))
    end = 0
    for hit in sorted(hits, key=lambda one: (one.start, -one.end, _STRONGEST[one.kind])):
        if hit.start >= end and not _is_masked(line, hit, written):
            start, stop = line.written(hit.start, hit.end)
            yield Found(hit.kind, offset + start, offset + stop, line.text[hit.start : hit.end], hit.doubtful)
            end = hit.end


def _is_masked(line: Seen, hit: Hit, written: str) -> bool:
    """Whether a mail address has asterisks inside: they were taken for marks, but hide its owner."""
    if hit.kind is not SensitiveKind.EMAIL or line.places is None:
        return False
    start, end = line.written(hit.start, hit.end)
    return "*" in written[max(0, start - 3) : end].partition("@")[0][1:]
