"""What a policy's page says of earlier versions: the comparisons with them, and the line of each article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.titles import in_title_marks
from tongbu.pages.comparison.pairs import Pair, PairKind, pairs_of
from tongbu.pages.comparison.version_names import version_names
from tongbu.pages.desk import Desk
from tongbu.pages.policy.article_history import Line, has_changed
from tongbu.pages.views.parts import Link
from tongbu.pages.views.policy import ArticleLine


def comparison_links(library: Library, policy: Policy) -> tuple[Link, ...]:
    """All comparison pages that a policy stands on: with predecessors, with earlier versions, with its draft.

    For a draft, also the one with what it became.
    """
    own = [Link(_words(pair), pair.url, pair.old.meta.number) for pair in pairs_of(library, policy)]
    final = library.final_of(policy) if policy.is_draft else None
    return (*own, *(_with_final(pair) for pair in (pairs_of(library, final) if final else ()) if pair.old == policy))


def _words(pair: Pair) -> str:
    return "与征求意见稿对照" if pair.kind is PairKind.DRAFT else f"与{in_title_marks(pair.old.meta.title)}对照"


def _with_final(pair: Pair) -> Link:
    return Link(f"与正式文件{in_title_marks(pair.new.meta.title)}对照", pair.url, pair.new.meta.number)


def article_lines(desk: Desk, policy: Policy) -> tuple[ArticleLine, ...]:
    """The articles that changed in any version, in the order of the text."""
    return tuple(_article_lines(desk, policy))


def _article_lines(desk: Desk, policy: Policy) -> Iterator[ArticleLine]:
    lines = desk.histories.of(policy)
    if not lines:
        return
    versions = dict.fromkeys(point.version for line in lines.values() for point in line)
    names = version_names([desk.library.policies[version] for version in versions])
    for anchor, line in lines.items():
        if has_changed(line):
            yield ArticleLine("、".join(line[-1].labels), f"#{anchor}", tuple(_steps(line, names)))


def _steps(line: Line, names: Mapping[str, str]) -> Iterator[Link]:
    for point in line:
        yield Link(names[point.version] + "、".join(point.labels), point.url, point.word)
