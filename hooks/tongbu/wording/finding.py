"""What is wrong with the wording of one document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.wording.entry import Entry, Hit, Kind, is_within
from tongbu.wording.lexicon import Lexicon
from tongbu.wording.occurrence import Occurrence
from tongbu.wording.pairing import unpaired
from tongbu.wording.prose import Prose, is_title

_AS_BASIS = re.compile(r"(?:根据|依据|依照|按照|遵照|按)[^。；\n]{0,120}\Z")
_NO_BASIS = re.compile(r"(?:原|废止|失效|修改前的|当时的)[^。；，\n]{0,20}\Z")
_OF_OLD = re.compile(r"[^，。；：\n]{0,30}?(?:《|〔|令第)")
"""What follows the name of an organ where it is that of the author of a text: 国土资源部、财政部《关于……》."""
_LOOK_BACK = 140
_DAY = re.compile(r"^[ \t-]*[\u4e00-\u9fff]+: *\d{4}-\d{2}-\d{2}[ \t]*$", re.M)
_NEVER = 1 << 62


def find(document: Policy | Interpretation, text: str, lexicon: Lexicon, day: date) -> tuple[Occurrence, ...]:
    """Everything wrong, in the order of the text, none overlapping another.

    `text` is the whole file, `day` the document's own.
    """
    tried, marks = lexicon.sieve.look(text)
    days = [match.span() for match in _DAY.finditer(text, 0, _body(text))]
    found = [(entry, hit) for at, entries in _beyond(days, tried) for entry in entries if (hit := entry.hit(text, at))]
    found += [(lexicon.pairing[name], hit) for name, hit in unpaired(text, marks) if name in lexicon.pairing]
    if not found:
        return ()
    return tuple(_sifted(document, text, found, lexicon, day))


def _body(text: str) -> int:
    """About where the body begins."""
    return max(0, text.find("\n---", 3))


def _beyond(
    days: Sequence[tuple[int, int]], tried: Iterable[tuple[int, Sequence[Entry]]]
) -> Iterator[tuple[int, Sequence[Entry]]]:
    """Those places that are not in a line of metadata that gives a day, which are most: hyphens and colons."""
    spans = iter((*days, (_NEVER, _NEVER)))
    start, end = next(spans)
    for at, entries in tried:
        while at >= end:
            start, end = next(spans)
        if at < start:
            yield at, entries


def day_of(document: Policy | Interpretation, today: date) -> date:
    """The day as of which a document speaks: its own, a draft's or an undated one's today."""
    if isinstance(document, Interpretation):
        return document.meta.published or today
    meta = document.meta
    notice = meta.consultation
    return meta.drafted or meta.published or meta.effective or (notice.opens if notice else None) or today


def _sifted(
    document: Policy | Interpretation, text: str, found: list[tuple[Entry, Hit]], lexicon: Lexicon, day: date
) -> Iterator[Occurrence]:
    prose = Prose(document.source, text)
    last = 0
    for entry, hit in sorted(found, key=lambda each: (each[1].start, -each[1].end)):
        key = prose.key(hit.start, hit.end)
        if key is None or hit.start < last or (entry.since and day < entry.since):
            continue
        if _is_let_be(entry, hit, text, prose) or is_within(lexicon.allowed, text, hit.start, hit.end):
            continue
        last = hit.end
        line, column = prose.place(hit.start)
        # Others call a document by its title: it is changed by a person, with all that name it.
        safe = entry.safe and not is_title(key)
        yield Occurrence(entry, line, column, text[hit.start : hit.end], hit.right, safe, key)


def _is_let_be(entry: Entry, hit: Hit, text: str, prose: Prose) -> bool:
    """Whether others wrote it so, or the entry speaks of something else than what stands there."""
    if entry.kind is Kind.PAIRING:
        return False
    if prose.is_quoted(hit.start, hit.end):
        return True
    if entry.kind is Kind.ORGAN and _OF_OLD.match(text, hit.end):
        return True
    if entry.kind is Kind.LAW:
        before = text[max(0, hit.start - _LOOK_BACK) : hit.start]
        return not _AS_BASIS.search(before) or bool(_NO_BASIS.search(before))
    return prose.is_named(hit.start, hit.end)
