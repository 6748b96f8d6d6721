"""How consultations were answered: how long it took and what was adopted. Facts that no reader's day changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from tongbu.consulting.balance import Balance, balance
from tongbu.consulting.stated import stated
from tongbu.model.consultation import feedback_due
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.vocabulary import Disposition


@dataclass(frozen=True, slots=True)
class Answer:
    """One published answer.

    `days` are those from the last day for comment to the answer, 0 where it came before; `outcome` is None
    where neither a ledger nor the report (情况说明) says how many opinions there were and what became of them.
    """

    year: int
    days: int
    in_time: bool
    outcome: Balance | None


@dataclass(frozen=True, slots=True)
class Response:
    """Answers taken together; `counted` is how many of them tell their opinions, to which the rest refers."""

    answered: int
    median_days: float
    longest_days: int
    in_time: int
    counted: int
    received: int
    adopted: int
    partly: int

    @property
    def share_in_time(self) -> float:
        """The share of answers within the limit."""
        return self.in_time / self.answered

    @property
    def share_adopted(self) -> float | None:
        """The share of opinions adopted, wholly or in part; None where none was received."""
        return (self.adopted + self.partly) / self.received if self.received else None


def outcome(draft: Policy) -> Balance | None:
    """What came in and what became of it: from the ledger, else as the report states it in words."""
    if draft.ledger:
        return balance(draft.ledger)
    notice = draft.meta.consultation
    said = stated(notice.feedback.statement) if notice and notice.feedback else None
    if said is None or said.received is None or said.received != sum(said.counts.values()):
        return None
    return Balance(said.received, {each: said.counts.get(each, 0) for each in Disposition}, 0)


def says_the_numbers(draft: Policy) -> bool:
    """Whether the report itself says how many opinions came in and what became of them."""
    notice = draft.meta.consultation
    said = stated(notice.feedback.statement) if notice and notice.feedback else None
    return said is not None and said.received is not None and said.received == sum(said.counts.values())


def answers(library: Library, day: date, feedback_days: int) -> tuple[Answer, ...]:
    """Every answer that is out on a day, of consultations with an end."""
    found = []
    for draft in library.drafts:
        notice = draft.meta.consultation
        if not notice or not notice.feedback or notice.termination or not notice.closes:
            continue
        published = notice.feedback.published
        if published <= day:
            late = published > feedback_due(notice.closes, feedback_days)
            days = max(0, (published - notice.closes).days)
            found.append(Answer(notice.closes.year, days, not late, outcome(draft)))
    return tuple(found)


def response(found: Sequence[Answer]) -> Response | None:
    """The answers taken together; None for none."""
    if not found:
        return None
    outcomes = [answer.outcome for answer in found if answer.outcome]
    return Response(
        answered=len(found),
        median_days=median(answer.days for answer in found),
        longest_days=max(answer.days for answer in found),
        in_time=sum(answer.in_time for answer in found),
        counted=len(outcomes),
        received=sum(each.received for each in outcomes),
        adopted=sum(each.counts[Disposition.ADOPTED] for each in outcomes),
        partly=sum(each.counts[Disposition.PARTLY_ADOPTED] for each in outcomes),
    )


def by_year(found: Iterable[Answer]) -> Mapping[int, Response]:
    """The answers of each year of closing, the latest first."""
    years: dict[int, list[Answer]] = defaultdict(list)
    for answer in found:
        years[answer.year].append(answer)
    return {year: told for year in sorted(years, reverse=True) if (told := response(years[year]))}


def outcome_words(told: Balance) -> str:
    """收到意见12条，采纳6条，部分采纳2条，…; what occurred not once is left out."""
    if not told.received:
        return "未收到意见"
    parts = [f"{disposition}{count}条" for disposition, count in told.counts.items() if count]
    if told.undecided:
        parts.append(f"办理中{told.undecided}条")
    return "，".join([f"收到意见{told.received}条", *parts])
