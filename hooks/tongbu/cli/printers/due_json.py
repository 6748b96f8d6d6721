"""Deadlines as the JSON list that scripts rely on.

Each entry has, in this order: `kind` (the code of a `DeadlineKind`), `name` (its Chinese word), `day`, `days_left`
(negative where the day has passed), `overdue`, `title`, `document` and `url` (both "" for the bureau's own work),
`what`, `how` ("" where nothing is to be written in a file), `rule` ("" where no rule reports it), `source`,
`provisional`, `office`, `time` and `place` ("" but for hearings), `waived_until` (null where the rule is not waived in
the document). Days are written YYYY-MM-DD.
"""

from __future__ import annotations

import json

from tongbu.cli.agenda import Agenda
from tongbu.deadlines import Deadline


def as_json(agenda: Agenda) -> bytes:
    """The list, overdue ones first because it is in order of day."""
    entries = [_entry(agenda, each) for each in agenda.deadlines]
    return (json.dumps(entries, ensure_ascii=False, indent=2) + "\n").encode()


def _entry(agenda: Agenda, deadline: Deadline) -> dict[str, str | int | bool | None]:
    return {
        "kind": deadline.kind.code,
        "name": deadline.kind.value,
        "day": deadline.day.isoformat(),
        "days_left": deadline.days_left(agenda.today),
        "overdue": deadline.is_overdue(agenda.today),
        "title": deadline.title,
        "document": deadline.document,
        "url": deadline.url,
        "what": deadline.what,
        "how": deadline.how,
        "rule": deadline.rule,
        "source": deadline.source,
        "provisional": deadline.provisional,
        "office": deadline.office,
        "time": deadline.time,
        "place": deadline.place,
        "waived_until": deadline.waived_until.isoformat() if deadline.waived_until else None,
    }
