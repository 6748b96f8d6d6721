"""What the library itself counts for table 1: documents of the bureau made, ended and valid in a year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.vocabulary import PolicyCategory, PolicyState

KINDS = {"规章": PolicyCategory.REGULATION, "行政规范性文件": PolicyCategory.NORMATIVE}
"""The rows of table 1 that count documents."""


@dataclass(frozen=True, slots=True)
class DocumentCount:
    """One row of table 1 as the library has it; every 文号 counts, an amending decision and the text anew too.

    `made` were published in the year. `repealed` and `lapsed` ended in it: by another document, or by their own
    有效期; the form does not say whether those that lapse count as 废止. `valid` are in force at the end of the year;
    `pending` were published by then and take force later.
    """

    made: int
    repealed: int
    lapsed: int
    valid: int
    pending: int

    @property
    def written(self) -> tuple[int, int, int]:
        """制发, 废止 and 现行有效 as a report is prepared: all that ended, all that was published and has not ended.

        So counted, each year's number follows from that of the year before.
        """
        return self.made, self.repealed + self.lapsed, self.valid + self.pending

    @property
    def agreeing(self) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
        """For each of the three, the numbers that agree with the library."""
        return (
            (self.made,),
            tuple(sorted({self.repealed, self.repealed + self.lapsed})),
            tuple(sorted({self.valid, self.valid + self.pending})),
        )


def document_count(library: Library, organisation: str, year: int, row: str) -> DocumentCount:
    """The count of a row of `KINDS` for a year; of documents by others (发布机构) only their own reports tell."""
    end = date(year, 12, 31)
    made = repealed = lapsed = valid = pending = 0
    for policy in _own(library, organisation, KINDS[row]):
        published = policy.meta.published
        if published is None or published > end:
            continue
        made += published.year == year
        timeline = library.standing(policy)
        state, before = timeline.at(end).state, timeline.at(date(year - 1, 12, 31)).state
        ended = before in (PolicyState.REPEALED, PolicyState.EXPIRED) and published.year < year
        repealed += state is PolicyState.REPEALED and not ended
        lapsed += state is PolicyState.EXPIRED and not ended
        valid += state.has_force
        pending += state is PolicyState.PENDING
    return DocumentCount(made, repealed, lapsed, valid, pending)


def _own(library: Library, organisation: str, category: PolicyCategory) -> Iterator[Policy]:
    for policy in library.policies.values():
        if policy.meta.category is category and (not organisation or policy.meta.issuer in ("", organisation)):
            yield policy
