"""Two versions of a text become rows of what was kept, changed, added and deleted."""

from __future__ import annotations

from collections.abc import Sequence

from tongbu.comparing.alignment import align
from tongbu.comparing.comparison import Change, Comparison, Row
from tongbu.comparing.corrections import Correction
from tongbu.comparing.divisions import divisions
from tongbu.comparing.fixing import Fixed
from tongbu.comparing.passages import outside, passages
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
    rows = builder.all(terms)
    return Comparison(
        old_title=old.title,
        new_title=new.title,
        rows=rows,
        outside=tuple(row for row in _outside(old, new) if row.relation not in (Change.SAME, Change.RENUMBERED)),
        divisions=divisions((old, new), (before, after), rows),
        replacements=terms,
    )


def _outside(old: LegalText, new: LegalText) -> tuple[Row, ...]:
    before, after = outside(old), outside(new)
    if not before and not after:
        return ()
    return Rows(before, after, align(before, after), Fixed.of((), before, after)).all(())
