"""修改前: what the last version did to each article, taken from the rows of its comparison with the one before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from tongbu.comparing import Change
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.pages.comparison.compared_pairs import ComparedPairs
from tongbu.pages.comparison.pairs import predecessor_pairs
from tongbu.pages.views.beside import ChangesSince, Previous
from tongbu.pages.views.comparison import ComparisonRow, Redline
from tongbu.pages.views.parts import Link

_ARTICLE, _CONTENT = "这一条", "这部分内容"
_UNNUMBERED = "一处没有条号的内容"
_MOST = 3000
"""Characters of both wordings that are shown beside an article; more are read on the comparison's own page."""


def previous_wordings(library: Library, compared: ComparedPairs, policy: Policy) -> Mapping[str, tuple[Previous, ...]]:
    """What became of each changed article of a policy that replaces or amends others, by the article's anchor.

    An article that is new beside one predecessor may come from another: it is new only if it comes from none.
    """
    from_old: dict[str, list[Previous]] = defaultdict(list)
    new: dict[str, list[Previous]] = defaultdict(list)
    for pair in predecessor_pairs(library, policy):
        view = compared.of(pair)
        for row in view.all_rows:
            if row.is_annex and not row.old and pair.old.meta.attachments:
                continue  # it may have been a file of its own, which was not compared
            for anchor, previous in _of(row, view.old_name, pair.url):
                (from_old if row.old else new)[anchor].append(previous)
    unchanged = _unchanged(library, compared, policy) if new else set()
    only_new = {anchor: tuple(found[:1]) for anchor, found in new.items() if anchor not in unchanged}
    return only_new | {anchor: tuple(found) for anchor, found in from_old.items()}


def changes_since(library: Library, compared: ComparedPairs, policy: Policy) -> Iterator[ChangesSince]:
    """What changed against each version that a policy replaces or amends."""
    for pair in predecessor_pairs(library, policy):
        view = compared.of(pair)
        removed = (row for row in view.rows if row.change == Change.DELETED and not row.is_aside)
        links = tuple(
            Link("、".join(side.label for side in row.old if side.label) or _UNNUMBERED, f"{pair.url}#{row.id}")
            for row in removed
        )
        if view.summary:
            yield ChangesSince(view.old_name, view.summary, links)


def _unchanged(library: Library, compared: ComparedPairs, policy: Policy) -> set[str]:
    """The anchors of articles that some predecessor has already, changed or not."""
    rows = (row for pair in predecessor_pairs(library, policy) for row in compared.of(pair).all_rows if row.old)
    return {_anchor(side.url) for row in rows for side in row.new}


def _of(row: ComparisonRow, before: str, url: str) -> Iterator[tuple[str, Previous]]:
    if not row.changed:
        return
    for position, side in enumerate(row.new):
        if anchor := _anchor(side.url):
            lines = () if row.same_words or not row.old else _short(row.redline[position : position + 1])
            place = f"{url}#{side.id or row.id}"
            thing = _ARTICLE if side.label and not row.is_annex else _CONTENT
            yield (
                anchor,
                Previous(row.word, row.change, row.sentence, row.extent, before, lines, row.reason, place, thing),
            )


def _short(lines: tuple[Redline, ...]) -> tuple[Redline, ...]:
    length = sum(len(piece.text) for line in lines for pieces in line.paragraphs for piece in pieces)
    return lines if length <= _MOST else ()


def _anchor(url: str) -> str:
    return url.partition("#")[2]
