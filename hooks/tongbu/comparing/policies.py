"""Two policies compared, with what the author of the newer one has to say."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.comparing.comparison import Comparison
from tongbu.comparing.corrections import Correction, CorrectionError, check_correction, read_correction
from tongbu.comparing.versions import compare
from tongbu.model.front_matter import ComparisonNote
from tongbu.model.policy import Policy


def compare_policies(old: Policy, new: Policy, *, by_default: bool = True) -> Comparison:
    """The comparison of two documents, corrected as the newer one's 对照 says.

    `by_default` says that `old` is the version meant where a note names none. Notes that no longer match
    the texts are left out here; a rule reports them.
    """
    return compare(old.text, new.text, tuple(_corrections(old, new, by_default)))


class Comparisons:
    """The comparisons of one run, each made when it is first asked for."""

    def __init__(self) -> None:
        """Nothing is compared yet."""
        self._made: dict[tuple[str, str, bool], Comparison] = {}

    def of(self, old: Policy, new: Policy, *, by_default: bool = True) -> Comparison:
        """The comparison of two documents as `compare_policies` makes it."""
        key = old.id, new.id, by_default
        if key not in self._made:
            self._made[key] = compare_policies(old, new, by_default=by_default)
        return self._made[key]


def notes_for(old: Policy, new: Policy, *, by_default: bool = True) -> Iterator[tuple[int, ComparisonNote]]:
    """The notes in the newer document's 对照 that speak of `old`, each with its position in the list."""
    for position, note in enumerate(new.meta.comparison):
        if note.old == old.id or (by_default and not note.old):
            yield position, note


def _corrections(old: Policy, new: Policy, by_default: bool) -> Iterator[Correction]:
    for _, note in notes_for(old, new, by_default=by_default):
        try:
            correction = read_correction(note.articles, note.reason)
        except CorrectionError:
            continue
        if not any(check_correction(correction, old.text, new.text)):
            yield correction
