"""Policies (政策文件) as news: published, in force, amended, repealed, expired."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial

from tongbu.model.dates import spoken
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.standing import starts
from tongbu.model.timeline import Turn
from tongbu.model.titles import in_title_marks
from tongbu.model.vocabulary import PolicyState
from tongbu.syndicating.feed import News, Untold, events_of, topics_of


def policy_news(library: Library, days: Callable[[str], Sequence[date]] | None = None) -> Iterator[Untold]:
    """Everything that happens to published policies, past and to come; `days` knows those of each, by its address."""
    for url, one in library.said.items():
        if url.startswith("policies/") and not one.draft:
            yield from events_of(partial(_events_of, library, one.id), days(url) if days else None)


def policy_events(library: Library, policy: Policy) -> Iterator[Untold]:
    """Everything that happens to one published policy."""
    if policy.meta.published:
        yield policy.meta.published, partial(_published, policy, policy.meta.published)
    for turn in library.standing(policy).turns:
        yield turn.on, partial(_turned, library, policy, turn)


def _events_of(library: Library, policy_id: str) -> list[Untold]:
    return list(policy_events(library, library.policies[policy_id]))


def _published(policy: Policy, on: date) -> News:
    return _news(policy, "published", on, "发布", _publication(policy))


def _turned(library: Library, policy: Policy, turn: Turn[PolicyState]) -> News | None:
    match turn.state:
        case PolicyState.IN_FORCE:
            return _taking_force(policy, turn.on)
        case PolicyState.AMENDED:
            if _is_told_with_its_decision(library, policy, turn.by):
                return None
            words = f"{spoken(turn.on)}起由{_cause(library, turn.by)}修改。"
            return _news(policy, f"amended-{turn.by}", turn.on, "修改", words)
        case PolicyState.REPEALED:
            replaced = library.policies[turn.by] in library.successors(policy)
            words = f"{spoken(turn.on)}起由{_cause(library, turn.by)}{'替代' if replaced else '废止'}。"
            return _news(policy, "repealed", turn.on, "废止", words)
        case PolicyState.EXPIRED:
            until = f"有效期至{spoken(policy.meta.expires)}，" if policy.meta.expires else ""
            return _news(policy, "expired", turn.on, "失效", f"{until}{spoken(turn.on)}起失效。")
        case _:
            return None


def _is_told_with_its_decision(library: Library, policy: Policy, by: str) -> bool:
    """Whether the text published anew follows from a decision (修改决定) that is itself told as amending the policy."""
    decision = library.decision_of(library.policies[by])
    return decision is not None and any(turn.by == decision.id for turn in library.standing(policy).turns)


def _taking_force(policy: Policy, on: date) -> News | None:
    """Its own event only where the policy names a day other than that of publication."""
    if not policy.meta.effective or on == policy.meta.published:
        return None
    until = f"，有效期至{spoken(policy.meta.expires)}" if policy.meta.expires else ""
    return _news(policy, "effective", on, "施行", f"{spoken(on)}起施行{until}。")


def _publication(policy: Policy) -> str:
    meta, begins = policy.meta, starts(policy)
    parts = [f"{spoken(meta.published)}发布" if meta.published else ""]
    if begins:
        parts.append(f"{spoken(begins)}起施行")
    if meta.expires:
        parts.append(f"有效期至{spoken(meta.expires)}")
    facts = "，".join([meta.number, *parts] if meta.number else parts)
    return f"{facts}。{meta.summary}"


def _cause(library: Library, by: str) -> str:
    other = library.policies[by]
    return in_title_marks(other.meta.title) + (f"（{other.meta.number}）" if other.meta.number else "")


def _news(policy: Policy, name: str, on: date, word: str, summary: str) -> News:
    published = name == "published"
    return News(
        key=f"{policy.url}#{name}",
        on=on,
        at=(policy.meta.published_at or "") if published else "",
        title=f"{word}：{policy.meta.title}",
        summary=summary,
        url=policy.url,
        author="、".join((policy.meta.issuer, *policy.meta.joint_issuers)) if policy.meta.issuer else "",
        topics=topics_of(policy.meta.theme),
    )
