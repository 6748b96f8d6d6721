"""Active disclosure (主动公开): documents that were signed and are not published yet."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.situation import Situation
from tongbu.model.dates import spoken
from tongbu.model.vocabulary import Openness

_SOURCE = "《中华人民共和国政府信息公开条例》第二十六条"


def disclosure(situation: Situation) -> Iterator[Deadline]:
    """One for each; what is not for active disclosure has none, and a 发布日期 after today is only planned."""
    limit = situation.settings.limits.disclosure_workdays
    for policy in situation.issued():
        drafted, published = policy.meta.drafted, policy.meta.published
        if not drafted or (published and published <= situation.today):
            continue
        if policy.meta.openness in (Openness.ON_REQUEST, Openness.CLOSED):
            continue
        last = situation.calendar.after(drafted, limit)
        what = f"{spoken(drafted)}成文，自成文之日起{limit}个工作日内公开。"
        yield situation.about(
            policy,
            DeadlineKind.DISCLOSURE,
            last.end,
            what,
            _SOURCE,
            rule="POL019",
            provisional=last.provisional,
            how="公开的同时填写“发布日期”。",
        )
