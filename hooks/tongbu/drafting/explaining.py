"""What a policy gives to its interpretation, so that who writes it does not have to look for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tongbu.comparing import Comparisons, blocks, in_words
from tongbu.drafting.contacts import Contact, contact_in
from tongbu.drafting.provisions import Passage, applying, chapters, duties, terms, time_limits
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.text import Unit, UnitLevel
from tongbu.model.titles import in_title_marks

_SCOPE = ("适用本", "适用于", "适用范围")


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of 主要内容: a chapter's title, and the articles it holds as a citation (第五条至第九条)."""

    title: str
    articles: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What is different from an older text: each as a sentence without a full stop, and the new articles, or ""."""

    old: str
    articles: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """Everything found; empty for a policy that is not written yet."""

    basis: tuple[str, ...] = ()
    purpose: str = ""
    scope: str = ""
    parts: tuple[Part, ...] = ()
    changes: tuple[Changes, ...] = ()
    limits: tuple[Passage, ...] = ()
    terms: tuple[Passage, ...] = ()
    duties: str = ""
    applying: str = ""
    contact: Contact | None = None


def explained(policy: Policy, library: Library) -> Explained:
    """What there is to explain of a policy; the older texts are those that it replaces or amends."""
    articles = list(policy.text.articles())
    return Explained(
        basis=tuple(_named(library, name) for name in policy.meta.basis),
        purpose=articles[0].label if articles else "",
        scope=next((unit.label for unit in articles if any(word in unit.plain() for word in _SCOPE)), ""),
        parts=tuple(Part(title, cited(labels)) for title, labels in chapters(policy.text)),
        changes=tuple(_changes(policy, library)),
        limits=tuple(time_limits(policy.text)),
        terms=tuple(terms(policy.text)),
        duties=cited(duties(policy.text)),
        applying=cited(applying(policy.text)),
        contact=contact_in(policy.text.plain()),
    )


def cited(units: Sequence[Unit]) -> str:
    """Articles as a tie names them, runs of three and more as one: 第一条、第五条至第九条."""
    runs: list[list[Unit]] = []
    for unit in units:
        if unit.level is not UnitLevel.ARTICLE:
            continue
        if runs and _follows(runs[-1][-1], unit):
            runs[-1].append(unit)
        else:
            runs.append([unit])
    return "、".join(
        f"{run[0].label}至{run[-1].label}" if len(run) > 2 else "、".join(unit.label for unit in run) for run in runs
    )


def _follows(before: Unit, unit: Unit) -> bool:
    return bool(before.ordinal and unit.ordinal) and unit.ordinal == (before.ordinal[0] + 1, 0)  # type: ignore[index]


def _changes(policy: Policy, library: Library) -> Iterator[Changes]:
    comparisons = Comparisons()
    for old in library.versions_before(policy):
        found = [block for block in blocks(comparisons.of(old, policy).rows) if block.substantive]
        if found:
            number = f"（{old.meta.number}）" if old.meta.number else ""
            yield Changes(f"{old.named}{number}", tuple((in_words(block), cited(block.new)) for block in found))


def _named(library: Library, name: str) -> str:
    policy = library.policies.get(name)
    return policy.named if policy else name if "《" in name else in_title_marks(name)
