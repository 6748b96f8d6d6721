"""Every document of a library as a row, made once for all pages that list documents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tongbu.model.library import Library
from tongbu.pages.lists.entries import (
    Entry,
    consultation_entry,
    interpretation_entry,
    newest_first,
    policy_entry,
)
from tongbu.settings import Settings


@dataclass(frozen=True)
class Rows:
    """The rows of a library as of a day, each kind made when it is first asked for, newest first."""

    library: Library
    settings: Settings
    day: date

    @property
    def size(self) -> int:
        """About how many rows one page has; see `sheets`."""
        return self.settings.list_size

    @cached_property
    def policies(self) -> tuple[Entry, ...]:
        """All published policies."""
        published = (policy for policy in self.library.policies.values() if not policy.is_draft)
        return newest_first([policy_entry(self.library, policy, self.day) for policy in published])

    @cached_property
    def interpretations(self) -> tuple[Entry, ...]:
        """All interpretations."""
        return newest_first([interpretation_entry(reading) for reading in self.library.interpretations.values()])

    @cached_property
    def consultations(self) -> tuple[Entry, ...]:
        """All drafts for comment."""
        days = self.settings.limits.feedback_days
        drafts = (policy for policy in self.library.policies.values() if policy.is_draft)
        return newest_first([consultation_entry(draft, self.day, days) for draft in drafts])
