"""What a page says of a document's state, with the days on which each sentence is true."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tongbu.model.dates import spoken
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.reference import RelationKind
from tongbu.model.standing import starts
from tongbu.model.timeline import Turn
from tongbu.model.titles import in_title_marks
from tongbu.model.vocabulary import PolicyState
from tongbu.pages.addresses import policy_url
from tongbu.pages.views.parts import Banner, Link

NOTICE = "notice"
WARNING = "warning"
_DONE = {RelationKind.REPLACES: "已由下列文件替代", RelationKind.REPEALS: "已被下列文件废止"}
_ENDING = (RelationKind.REPLACES, RelationKind.REPEALS)
_COMING = {
    RelationKind.REPLACES: "由下列文件替代",
    RelationKind.REPEALS: "被下列文件废止",
    RelationKind.AMENDS: "被下列文件修改",
}


def policy_banners(library: Library, policy: Policy, day: date) -> tuple[Banner, ...]:
    """One banner for each turn of the policy's state that a reader must know of, and one that announces a turn."""
    turns = library.standing(policy).turns
    ends = [turn.on for turn in turns[1:]]
    return tuple(
        banner
        for turn, end in zip(turns, [*ends, None], strict=True)
        for banner in (*_announced(library, policy, turn, day), *_banners(library, policy, turn, end, day))
    )


def _announced(library: Library, policy: Policy, turn: Turn[PolicyState], day: date) -> Iterator[Banner]:
    """From the day on which the other document is published until the one on which it takes effect."""
    other = library.policies.get(turn.by)
    if other is None or turn.state not in (PolicyState.AMENDED, PolicyState.REPEALED):
        return
    begin = other.meta.published
    if begin is not None and begin < turn.on:
        verb, in_force = _verb(library, policy, turn), starts(policy)
        till_then = "，在此以前仍然有效" if verb in _ENDING and in_force and in_force <= begin else ""
        words = f"本文件将自{spoken(turn.on)}起{_COMING[verb]}{till_then}："
        yield Banner(begin.isoformat(), turn.on.isoformat(), begin <= day < turn.on, NOTICE, words, _link(other))


def _verb(library: Library, policy: Policy, turn: Turn[PolicyState]) -> RelationKind:
    """What the other document does to this one."""
    if turn.state is PolicyState.AMENDED:
        return RelationKind.AMENDS
    other = library.policies.get(turn.by)
    replaced = other is not None and any(
        target.id == policy.id for target in library.targets(other, RelationKind.REPLACES)
    )
    return RelationKind.REPLACES if replaced else RelationKind.REPEALS


def _link(other: Policy) -> Link:
    return Link(in_title_marks(other.meta.title), policy_url(other), other.meta.number)


def _banners(
    library: Library, policy: Policy, turn: Turn[PolicyState], end: date | None, day: date
) -> Iterator[Banner]:
    words, tone, link = _words(library, policy, turn)
    if words:
        shown = turn.on <= day and (end is None or day < end)
        yield Banner(turn.on.isoformat(), end.isoformat() if end else "", shown, tone, words, link)


def _words(library: Library, policy: Policy, turn: Turn[PolicyState]) -> tuple[str, str, Link | None]:
    other = library.policies.get(turn.by)
    link = _link(other) if other else None
    if turn.state is PolicyState.PENDING:
        begin = starts(policy)
        return (f"本文件尚未施行，自{spoken(begin)}起施行。" if begin else "", NOTICE, None)
    if turn.state is PolicyState.EXPIRED:
        return f"本文件有效期至{spoken(turn.on - timedelta(days=1))}，已经失效，仅供查阅。", WARNING, None
    if turn.state is PolicyState.AMENDED:
        return f"本文件自{spoken(turn.on)}起已被修改，请查阅：", NOTICE, link
    if turn.state is PolicyState.REPEALED:
        return f"本文件自{spoken(turn.on)}起{_DONE[_verb(library, policy, turn)]}，不再执行：", WARNING, link
    return "", NOTICE, None
