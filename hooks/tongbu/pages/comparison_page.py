"""The 新旧对照 pages of a policy: with what it replaces or amends, with all before that, and with its draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from tongbu.model.policy import Policy
from tongbu.model.titles import in_title_marks
from tongbu.pages.addresses import policy_url
from tongbu.pages.columns import CONSULTATIONS, POLICIES
from tongbu.pages.comparison_view import comparison_view, no_opinions
from tongbu.pages.desk import Desk
from tongbu.pages.feedback_changes import naming_opinions, opinions_behind
from tongbu.pages.page import ArticleTags, SitePage
from tongbu.pages.pairs import Pair, PairKind, pairs_of, succession
from tongbu.pages.version_names import version_facts, version_names
from tongbu.pages.views.comparison import PairGroup
from tongbu.pages.views.parts import Link, Tab


def comparison_pages(desk: Desk, policy: Policy) -> Iterator[SitePage]:
    """One page for each version on the site that the policy is compared with."""
    pairs = pairs_of(desk.library, policy)
    if pairs:
        choice = _choice(desk, policy, pairs)
        yield from (_page(desk, pair, choice) for pair in pairs)


def _page(desk: Desk, pair: Pair, choice: Sequence[tuple[str, tuple[Pair, ...]]]) -> SitePage:
    old, new = pair.old, pair.new
    names = version_names((old, new))
    title = _title(pair)
    comparison = desk.comparisons.of(old, new, by_default=pair.by_default)
    behind = opinions_behind(comparison, old, desk.day) if pair.kind is PairKind.DRAFT else no_opinions
    view = comparison_view(
        comparison,
        Link(in_title_marks(old.meta.title), policy_url(old), version_facts(old)),
        Link(in_title_marks(new.meta.title), policy_url(new), version_facts(new)),
        partial(policy_url, old),
        partial(policy_url, new),
        title=title,
        old_name=names[old.id],
        new_name="正式文件" if pair.kind is PairKind.DRAFT and not new.is_draft else names[new.id],
        pairs=tuple(_group(term, pairs, pair) for term, pairs in choice),
        decision=_decision(desk, pair),
        behind=behind,
    )
    tags = ArticleTags(title, new.meta.published, new.meta.published_at or "", new.meta.issuer)
    column = CONSULTATIONS if new.is_draft else POLICIES
    titled = replace(naming_opinions(comparison, behind), old_title=old.meta.title, new_title=new.meta.title)
    return SitePage(pair.url, "comparison.html", title, column, view, tags, comparison=titled)


def _decision(desk: Desk, pair: Pair) -> Link | None:
    """The amending decision that led from the one text to the other."""
    found = desk.library.decision_of(pair.new) if pair.kind is PairKind.PREDECESSOR else None
    return Link(in_title_marks(found.meta.title), policy_url(found), version_facts(found)) if found else None


def _title(pair: Pair) -> str:
    if pair.kind is PairKind.DRAFT:
        kind = "两次征求意见稿" if pair.new.is_draft else "征求意见稿与正式文件"
        return f"{kind}对照：{pair.new.meta.title}"
    title = f"新旧对照：{pair.new.meta.title}"
    return title if pair.by_default else f"{title}（与{pair.old.meta.number or in_title_marks(pair.old.meta.title)}）"


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
