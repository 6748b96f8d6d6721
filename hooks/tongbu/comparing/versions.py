"""Two versions of a text become rows of what was kept, changed, added and deleted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tongbu.comparing.alignment import align
from tongbu.comparing.annexes import annexes
from tongbu.comparing.comparison import Change, Comparison, Row
from tongbu.comparing.corrections import Correction
from tongbu.comparing.divisions import divisions
from tongbu.comparing.fixing import Fixed
from tongbu.comparing.passages import Passage, outside, passages
from tongbu.comparing.places import Place
from tongbu.comparing.replacements import replacements
from tongbu.comparing.rows import Rows
from tongbu.model.text import LegalText

_ISSUING = frozenset((Place.NOTICE, Place.DECREE))


def compare(old: LegalText, new: LegalText, corrections: Sequence[Correction] = ()) -> Comparison:
    """Compare two versions; every article of both stands in a row. See `Row` for splits and merges.

    What `corrections` say of an article is taken as it is, and nothing else is linked to that article.
    Raises CorrectionError for a label that neither text has; `check_correction` tells beforehand.
    """
    before, after = passages(old), passages(new)
    fixed = Fixed.of(corrections, before, after)
    around_old, around_new = outside(old), outside(new)
    frames = _frames((*before, *around_old)) & _frames((*after, *around_new))
    builder = Rows(before, after, fixed.applied(align(before, after)), fixed, frames)
    terms = replacements(builder.amended())
    rows, around = builder.all(terms), _around(around_old, around_new, frames)
    return Comparison(
        old_title=old.title,
        new_title=new.title,
        rows=rows,
        outside=tuple(row for row in around if row.relation not in (Change.SAME, Change.RENUMBERED)),
        divisions=divisions((old, new), (before, after), rows),
        replacements=terms,
        annexes=tuple(annexes((*before, *around_old), (*after, *around_new), (*rows, *around))),
    )


def _around(old: Sequence[Passage], new: Sequence[Passage], frames: frozenset[Place]) -> tuple[Row, ...]:
    """The rows of what two texts say outside their articles."""
    if not old and not new:
        return ()
    return Rows(old, new, align(old, new), Fixed.of((), old, new), frames).all(())


def _frames(passages: Iterable[Passage]) -> frozenset[Place]:
    """What goes with the rules of a text; a decree takes the place of a notice, and a notice that of a decree."""
    found = {each.place for each in passages if each.place.is_frame}
    return frozenset(found | _ISSUING if found & _ISSUING else found)
