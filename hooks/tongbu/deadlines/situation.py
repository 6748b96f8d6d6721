"""What deadlines are computed from, and how one about a document is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from tongbu.cataloguing.keeping import Keeping
from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.model.calendar import WorkCalendar
from tongbu.model.disclosure import Disclosure
from tongbu.model.front_matter import ConsultationNotice
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.settings import Settings


@dataclass(frozen=True, slots=True)
class Situation:
    """A library and disclosure data, what the bureau has set, and the day on which is asked what is to be done.

    Asked is about the documents `asked`, None for all, and about the disclosure data; `keeping` is what the catalogue
    and the key columns come to on the day.
    """

    library: Library
    settings: Settings
    calendar: WorkCalendar
    today: date
    disclosure: Disclosure = field(default_factory=Disclosure)
    asked: tuple[Policy | Interpretation, ...] | None = None
    keeping: Keeping = field(default_factory=Keeping)

    def documents(self) -> Iterator[Policy | Interpretation]:
        """The documents in question, policies first."""
        return iter(self.asked) if self.asked is not None else (self.library[url] for url in self.library.said)

    def issued(self) -> Iterator[Policy]:
        """The policies that were issued: all but drafts for comment."""
        return (each for each in self.documents() if isinstance(each, Policy) and not each.is_draft)

    def notices(self) -> Iterator[tuple[Policy, ConsultationNotice]]:
        """Every draft that has a notice of consultation, with it."""
        for each in self.documents():
            if isinstance(each, Policy) and each.is_draft and each.meta.consultation:
                yield each, each.meta.consultation

    def in_force(self, policy: Policy, day: date) -> bool:
        """Whether the policy binds on the day, or today where the day has passed."""
        return self.library.standing(policy).at(max(day, self.today)).state.has_force

    def office(self, document: Policy | Interpretation) -> str:
        """Who is responsible: the one who issued the policy or speaks in the interpretation, else the bureau."""
        own = document.meta.issuer if isinstance(document, Policy) else document.meta.unit
        return own or self.settings.organisation.name

    def about(
        self,
        document: Policy | Interpretation,
        kind: DeadlineKind,
        day: date,
        what: str,
        source: str,
        *,
        rule: str = "",
        provisional: bool = False,
        time: str = "",
        place: str = "",
        subject: str = "",
        how: str = "",
    ) -> Deadline:
        """A deadline about a document, with its title, file, page and office."""
        return Deadline(
            kind=kind,
            day=day,
            title=document.meta.title,
            document=document.source.path,
            url=document.url,
            what=what,
            rule=rule,
            source=source,
            provisional=provisional,
            office=self.office(document),
            time=time,
            place=place,
            subject=subject,
            how=how,
        )
