"""The 新旧对照 pages of a policy: with what it replaces or amends, with all before that, and with its draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tongbu.model.policy import Policy
from tongbu.pages.columns import CONSULTATIONS, POLICIES
from tongbu.pages.comparison.compared_pairs import pair_title
from tongbu.pages.comparison.pairs import Pair, PairKind, pairs_of, succession
from tongbu.pages.comparison.version_names import version_names
from tongbu.pages.comparison.view import no_opinions
from tongbu.pages.desk import Desk
from tongbu.pages.feedback.changes import naming_opinions, opinions_behind
from tongbu.pages.page import ArticleTags, SitePage
from tongbu.pages.views.comparison import PairGroup
from tongbu.pages.views.parts import Tab


def comparison_pages(desk: Desk, policy: Policy) -> Iterator[SitePage]:
    """One page for each version on the site that the policy is compared with."""
    pairs = pairs_of(desk.library, policy)
    if pairs:
        choice = _choice(desk, policy, pairs)
        yield from (_page(desk, pair, choice) for pair in pairs)


def _page(desk: Desk, pair: Pair, choice: Sequence[tuple[str, tuple[Pair, ...]]]) -> SitePage:
    old, new = pair.old, pair.new
    title = pair_title(pair)
    comparison = desk.comparisons.of(old, new, by_default=pair.by_default)
    behind = opinions_behind(comparison, old, desk.day) if pair.kind is PairKind.DRAFT else no_opinions
    shown = desk.compared.of(pair) if behind is no_opinions else desk.compared.view(pair, behind)
    view = replace(shown, pairs=tuple(_group(term, pairs, pair) for term, pairs in choice))
    tags = ArticleTags(title, new.meta.published, new.meta.published_at or "", new.meta.issuer)
    column = CONSULTATIONS if new.is_draft else POLICIES
    titled = replace(naming_opinions(comparison, behind), old_title=old.meta.title, new_title=new.meta.title)
    return SitePage(pair.url, "comparison.html", title, column, view, tags, comparison=titled)


def _choice(desk: Desk, policy: Policy, own: Sequence[Pair]) -> list[tuple[str, tuple[Pair, ...]]]:
    """All pairs of the chain, under the newer version's name, newest first; nothing where there is only one."""
    chain = [version for version in desk.library.chain(policy) if version.id == policy.id or not version.is_draft]
    names = version_names(chain)
    found = [
        (names[version.id], own if version.id == policy.id else succession(desk.library, version))
        for version in reversed(chain)
    ]
    groups = [(term, tuple(pairs)) for term, pairs in found if pairs]
    return groups if sum(len(pairs) for _, pairs in groups) > 1 else []


def _group(term: str, pairs: Sequence[Pair], current: Pair) -> PairGroup:
    names = version_names([pair.old for pair in pairs])
    return PairGroup(
        term, tuple(Tab(f"与{names[pair.old.id]}对照", pair.url, pair.url == current.url) for pair in pairs)
    )
