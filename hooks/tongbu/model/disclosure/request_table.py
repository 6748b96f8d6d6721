"""The annual report's second table (收到和处理政府信息公开申请情况), computed from the register (S15)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from tongbu.model.disclosure.request import Applicant, Request, RequestRegister
from tongbu.model.disclosure.request_result import GROUPS, Result

COLUMNS = (*(applicant.value for applicant in Applicant), "总计")
"""The seven columns: natural persons, five kinds of organisations, all together."""
NEW, BEFORE, TOTAL, CARRIED = "A", "B", "C7", "D"
_HANDLED = "三、本年度办理结果"
_NUMERALS = dict(zip(GROUPS, "一二三四五六", strict=True))

Row = tuple[str, tuple[str, ...], str]
Counts = tuple[int, ...]


def _result_rows() -> Iterator[Row]:
    """The rows of all results; one that is a group by itself stands under no other heading."""
    for result in Result:
        group, _, number = result.code.partition(".")
        heading = f"（{_NUMERALS[group]}）"
        if number:
            yield result.code, (_HANDLED, f"{heading}{GROUPS[group]}"), f"{number}.{result.label}"
        else:
            yield result.code, (_HANDLED,), f"{heading}{result.label}"


ROWS: tuple[Row, ...] = (
    (NEW, (), "一、本年新收政府信息公开申请数量"),
    (BEFORE, (), "二、上年结转政府信息公开申请数量"),
    *_result_rows(),
    (TOTAL, (_HANDLED,), "（七）总计"),
    (CARRIED, (), "四、结转下年度继续办理"),
)
"""The 25 rows in the official order: code, the headings above it, official label."""


@dataclass(frozen=True, slots=True)
class RequestTable:
    """The table of one year as of `day`: for each code of `ROWS` seven numbers, in the order of `COLUMNS`.

    Before the year is over, D is what is still being handled. All identities of the official form hold by the way it
    is computed: A + B = C7 + D, C7 is the sum of the results, the last column that of the others.
    """

    year: int
    day: date
    counts: Mapping[str, Counts]

    def __getitem__(self, code: str) -> Counts:
        """The seven numbers of a row: `table["C3.4"]`."""
        return self.counts[code]

    @property
    def rows(self) -> tuple[tuple[str, Counts], ...]:
        """Official labels with their numbers, in the official order."""
        return tuple((label, self.counts[code]) for code, _, label in ROWS)


def request_table(registers: Mapping[int, RequestRegister], year: int, day: date) -> RequestTable:
    """The table of a year, by all registers that there are, as of a day or of the year's end, whichever is first.

    A request counts in the year of its 收到日期, whichever file it stands in; one that was open at the end of the year
    before is carried over, so that B of a year is always D of the year before.
    """
    first, last = date(year, 1, 1), min(date(year, 12, 31), day)
    came = [each for register in registers.values() for each in register.rows if each.received <= last]
    known = [each for each in came if each.closed is None or each.closed >= first]
    tests: dict[str, Callable[[Request], bool]] = {
        NEW: lambda request: request.received >= first,
        BEFORE: lambda request: request.received < first,
        TOTAL: lambda request: not request.is_open(last),
        CARRIED: lambda request: request.is_open(last),
    }
    counts = {code: _counts(filter(test, known)) for code, test in tests.items()}
    for result in Result:
        counts[result.code] = _counts(each for each in known if each.result is result and not each.is_open(last))
    return RequestTable(year, last, {code: counts[code] for code, _, _ in ROWS})


def _counts(requests: Iterable[Request]) -> Counts:
    found = [request.applicant for request in requests]
    numbers = [found.count(applicant) for applicant in Applicant]
    return (*numbers, sum(numbers))
