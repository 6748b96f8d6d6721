"""Two versions of a text become rows of what was kept, changed, added and deleted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tongbu.comparing.alignment import align
from tongbu.comparing.annexes import annexes
from tongbu.comparing.comparison import Change, Comparison, Row
from tongbu.comparing.corrections import Correction
from tongbu.comparing.divisions import divisions
from tongbu.comparing.fixing import Fixed
from tongbu.comparing.passages import Passage, outside, passages
from tongbu.comparing.replacements import replacements
from tongbu.comparing.rows import Rows
from tongbu.model.text import LegalText


def compare(old: LegalText, new: LegalText, corrections: Sequence[Correction] = ()) -> Comparison:
    """Compare two versions; every article of both stands in a row. See `Row` for splits and merges.

    What `corrections` say of an article is taken as it is, and nothing else is linked to that article.
    Raises CorrectionError for a label that neither text has; `check_correction` tells beforehand.
    """
    before, after = passages(old), passages(new)
    fixed = Fixed.of(corrections, before, after)
    builder = Rows(before, after, fixed.applied(align(before, after)), fixed)
    terms = replacements(builder.amended())
    rows, around = builder.all(terms), _outside(old, new)
    return Comparison(
        old_title=old.title,
        new_title=new.title,
        rows=rows,
        outside=tuple(row for row in around.rows if row.relation not in (Change.SAME, Change.RENUMBERED)),
        divisions=divisions((old, new), (before, after), rows),
        replacements=terms,
        annexes=tuple(annexes((*before, *around.old), (*after, *around.new), (*rows, *around.rows))),
    )


class _Around(NamedTuple):
    """What two texts say outside their articles, and its rows."""

    old: Sequence[Passage] = ()
    new: Sequence[Passage] = ()
    rows: Sequence[Row] = ()


def _outside(old: LegalText, new: LegalText) -> _Around:
    before, after = outside(old), outside(new)
    if not before and not after:
        return _Around()
    return _Around(before, after, Rows(before, after, align(before, after), Fixed.of((), before, after)).all(()))
