"""What the words of a document say of it: when it was signed, begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tongbu.model.numeral import parse_numeral
from tongbu.model.policy import Policy
from tongbu.model.text import Unit

_NUMBER = "[0-9０-９〇○零一二三四五六七八九十]"
_DATE = rf"(?P<year>{_NUMBER}{{4}})年(?P<month>{_NUMBER}{{1,3}})月(?P<day>{_NUMBER}{{1,3}})日"
_CLAUSES = {
    "施行日期": re.compile(rf"自{_DATE}起(?:正式)?(?:施行|实施|执行)"),
    "有效期至": re.compile(rf"有效期(?:至|到|截至){_DATE}"),
}


def stated_day(policy: Policy, key: str) -> tuple[date, Unit] | None:
    """The one day that the text gives for 施行日期 or 有效期至, and where; None where it gives none, or several.

    Several may be those of other documents, which this one speaks of.
    """
    found = list(_days(policy, _CLAUSES[key]))
    return found[0] if len({day for day, _ in found}) == 1 else None


def _days(policy: Policy, clause: re.Pattern[str]) -> Iterator[tuple[date, Unit]]:
    for unit in policy.text.walk():
        for match in clause.finditer(unit.text) if "年" in unit.text else ():
            try:
                yield date(*(parse_numeral(match[part]) for part in ("year", "month", "day"))), unit
            except ValueError:
                continue
