"""Every card that a finding can point to, those of rules and those of reading faults, in one form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from tongbu.model.finding import Level
from tongbu.reading.fault import Fault
from tongbu.reading.faults import FAULTS
from tongbu.rules import RULES
from tongbu.rules.rule import Rule
from tongbu.settings import Limits


@dataclass(frozen=True, slots=True)
class Card:
    """What `tongbu explain` prints and SARIF describes. Examples are (path, text); text None means absent.

    `waivable` says whether a document may ask to be let pass (豁免), `adjustable` whether a site may set another level.
    """

    code: str
    name: str
    title: str
    level: Level
    why: str
    fix: str
    sources: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    bad: tuple[tuple[str, str | None], ...] = ()
    good: tuple[tuple[str, str | None], ...] = ()
    waivable: bool = False
    adjustable: bool = False


@cache
def cards() -> Mapping[str, Card]:
    """The cards by code: reading faults first, then rules in the order of the gate."""
    found = [*map(_of_fault, FAULTS), *map(_of_rule, RULES)]
    return MappingProxyType({card.code: card for card in found})


def _of_fault(fault: Fault) -> Card:
    return Card(fault.code, fault.name, fault.title, fault.level, fault.why, fault.fix, bad=(("", fault.bad),))


def _of_rule(rule: Rule) -> Card:
    return Card(
        code=rule.code,
        name=rule.name,
        title=rule.title,
        level=rule.level,
        why=rule.why,
        fix=rule.fix,
        sources=tuple(
            authority.text if authority.verified else f"{authority.text}（原文未核）" for authority in rule.authority
        ),
        limits=tuple(str(Limits.model_fields[name].alias) for name in rule.limits),
        bad=tuple(rule.bad.shown()),
        good=tuple(rule.good.shown()),
        waivable=rule.waivable,
        adjustable=rule.adjustable,
    )
