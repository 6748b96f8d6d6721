"""The 新旧对照 page of a policy and one it replaces or amends."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.comparing import Change, Row, compare
from tongbu.comparing.inline import inline_changes
from tongbu.model.policy import Policy
from tongbu.model.text import Unit
from tongbu.pages.addresses import comparison_url, policy_url
from tongbu.pages.columns import POLICIES
from tongbu.pages.desk import Desk
from tongbu.pages.page import ArticleTags, SitePage
from tongbu.pages.titles import in_title_marks
from tongbu.pages.views.comparison import ComparisonRow, ComparisonView, Piece, Side
from tongbu.pages.views.parts import Link

_UNCHANGED = (Change.SAME, Change.RENUMBERED)


def comparison_pages(desk: Desk, policy: Policy) -> Iterator[SitePage]:
    """One page for each predecessor on the site."""
    for position, old in enumerate(desk.library.predecessors(policy)):
        yield _page(desk, old, policy, position)


def _page(desk: Desk, old: Policy, new: Policy, position: int) -> SitePage:
    comparison = compare(old.text, new.text)
    summary = comparison.summary()
    counts = tuple((change.value, change.word, count) for change, count in summary.items())
    title = f"新旧对照：{new.meta.title}"
    view = ComparisonView(
        title=title,
        old=Link(in_title_marks(old.meta.title), policy_url(old), old.meta.number),
        new=Link(in_title_marks(new.meta.title), policy_url(new), new.meta.number),
        counts=counts,
        rows=tuple(_row(row, old, new) for row in comparison.rows),
        summary="，".join(f"{word}{count}处" for _, word, count in counts) + "。",
    )
    tags = ArticleTags(title, new.meta.published, new.meta.published_at or "", new.meta.issuer)
    url = comparison_url(new, position)
    return SitePage(url, "comparison.html", title, POLICIES, view, tags)


def _row(row: Row, old: Policy, new: Policy) -> ComparisonRow:
    old_sides, new_sides = _sides(row, old, new)
    note = "原条文的一部分" if row.part else ""
    changed = row.relation not in _UNCHANGED
    return ComparisonRow(row.relation.value, row.relation.word, changed, note, old_sides, new_sides)


def _sides(row: Row, old: Policy, new: Policy) -> tuple[tuple[Side, ...], tuple[Side, ...]]:
    """Both sides; where each has words to compare, changes are marked inside them."""
    if row.old and row.new and row.relation is not Change.SAME:
        before = "\n".join(_words(unit) for unit in row.old)
        after = "\n".join(_words(unit) for unit in row.new)
        spans = [(span.kind, span.text) for span in inline_changes(before, after)]
        return (
            tuple(_marked(row.old, old, [span for span in spans if span[0] != "added"])),
            tuple(_marked(row.new, new, [span for span in spans if span[0] != "deleted"])),
        )
    return (
        tuple(_marked(row.old, old, [("same", "\n".join(_words(unit) for unit in row.old))])),
        tuple(_marked(row.new, new, [("same", "\n".join(_words(unit) for unit in row.new))])),
    )


def _words(unit: Unit) -> str:
    """An article's words without its number, which stands in the row's head."""
    return unit.plain().removeprefix(unit.label).lstrip("　")


def _marked(units: tuple[Unit, ...], policy: Policy, spans: list[tuple[str, str]]) -> Iterator[Side]:
    """Spans over the joined words of several units, cut back into units and paragraphs."""
    lines = list(_lines(spans))
    for unit in units:
        count = _words(unit).count("\n") + 1
        own, lines = lines[:count], lines[count:]
        yield Side(unit.label or unit.title, policy_url(policy, unit.anchor), tuple(own))


def _lines(spans: list[tuple[str, str]]) -> Iterator[tuple[Piece, ...]]:
    line: list[Piece] = []
    for kind, text in spans:
        first, *rest = text.split("\n")
        if first:
            line.append(Piece(kind, first))
        for part in rest:
            yield tuple(line)
            line = [Piece(kind, part)] if part else []
    yield tuple(line)
