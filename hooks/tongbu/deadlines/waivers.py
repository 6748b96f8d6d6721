"""Waivers (豁免) run out: until then the fault must be mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.situation import Situation

_SOURCE = "本系统规定：豁免必须有期限"


def waivers(situation: Situation) -> Iterator[Deadline]:
    """One for each waiver that is still written; what is written twice is told once."""
    for document in situation.documents():
        told = {(waiver.rule, waiver.until): waiver for waiver in document.meta.waivers}
        for waiver in told.values():
            what = f"对{waiver.rule}的豁免到期（豁免理由：{waiver.reason}），在此之前改正原来的问题。"
            yield situation.about(
                document,
                DeadlineKind.WAIVER,
                waiver.until,
                what,
                _SOURCE,
                rule="WVR002",
                subject=f"{waiver.rule}:{waiver.until}",
                how="改正以后删去这条豁免。",
            )


def waived(situation: Situation, found: Iterable[Deadline]) -> Iterator[Deadline]:
    """The same deadlines; those whose fault is waived in their document today say until which day."""
    until = _in_force(situation)
    for deadline in found:
        last = until.get((deadline.document, deadline.rule))
        yield replace(deadline, waived_until=last) if last else deadline


def _in_force(situation: Situation) -> Mapping[tuple[str, str], date]:
    """The last day on which the fault of a rule is waived in a file."""
    found: dict[tuple[str, str], date] = {}
    for document in situation.documents():
        for waiver in document.meta.waivers:
            key = document.source.path, waiver.rule
            if waiver.until >= situation.today:
                found[key] = max(waiver.until, found.get(key, waiver.until))
    return found
