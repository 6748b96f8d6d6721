"""The deadlines that were asked for, in the groups in which people read them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tongbu.cli.within import Span
from tongbu.deadlines import Deadline


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is owed on a day and until when; `until` is None, and `span` too, where everything was asked for."""

    today: date
    span: Span | None
    deadlines: tuple[Deadline, ...]

    @classmethod
    def of(cls, today: date, span: Span | None, found: Iterable[Deadline]) -> Agenda:
        """What falls within the span, and what is overdue, however long."""
        last = span.after(today) if span else date.max
        return cls(today, span, tuple(each for each in found if each.day <= last))

    @property
    def until(self) -> date | None:
        """The last day looked at."""
        return self.span.after(self.today) if self.span else None

    @property
    def overdue(self) -> tuple[Deadline, ...]:
        """What should have been done before today."""
        return tuple(each for each in self.deadlines if each.is_overdue(self.today))

    @property
    def due_today(self) -> tuple[Deadline, ...]:
        """What falls on today."""
        return tuple(each for each in self.deadlines if each.day == self.today)

    @property
    def to_come(self) -> tuple[Deadline, ...]:
        """What falls later."""
        return tuple(each for each in self.deadlines if each.day > self.today)
