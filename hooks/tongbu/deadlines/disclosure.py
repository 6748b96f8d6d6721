"""Active disclosure (主动公开): documents that were signed and are not published yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tongbu.cataloguing.subjects import Subjects, subject_of
from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.situation import Situation
from tongbu.model.dates import spoken
from tongbu.model.disclosure.catalogue import CatalogueItem
from tongbu.model.finding import Level
from tongbu.model.policy import Policy
from tongbu.model.vocabulary import Openness

_SOURCE = "《中华人民共和国政府信息公开条例》第二十六条"
_OF_ITEM = "主动公开目录写明的公开时限"


def disclosure(situation: Situation) -> Iterator[Deadline]:
    """One for each; what is not for active disclosure has none, and a 发布日期 after today is only planned.

    Where items of the catalogue give the document less time (公开时限) than the usual, theirs is the limit.
    """
    limit = situation.settings.limits.disclosure_workdays
    covered = situation.keeping.covered
    items = [each.item for each in covered.items] if covered else []
    for policy in situation.issued():
        drafted, published = policy.meta.drafted, policy.meta.published
        if not drafted or (published and published <= situation.today):
            continue
        if policy.meta.openness in (Openness.ON_REQUEST, Openness.CLOSED):
            continue
        shortest = _shortest(situation, policy, items)
        last = situation.calendar.after(drafted, shortest or limit)
        what = f"{spoken(drafted)}成文，自成文之日起{shortest or limit}个工作日内公开。"
        yield situation.about(
            policy,
            DeadlineKind.DISCLOSURE,
            last.end,
            what,
            _OF_ITEM if shortest else _SOURCE,
            rule="CAT002" if shortest else "POL019",
            provisional=last.provisional,
            how="公开的同时填写“发布日期”。",
        )


def _shortest(situation: Situation, policy: Policy, items: Sequence[CatalogueItem]) -> int | None:
    """The working days that the strictest item gives, if they are fewer than the usual ones."""
    if situation.settings.level("CAT002", Level.WARNING) is None:
        return None
    usual, subject = situation.settings.limits.disclosure_workdays, Subjects([subject_of(policy)])
    stricter = (item for item in items if item.limit(usual) < usual)
    return min((item.limit(usual) for item in stricter if subject.meant_by(item)), default=None)
