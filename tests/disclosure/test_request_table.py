"""The official table from any register: its identities hold, within a year and from one to the next."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.asking import register, request
from tongbu.model.calendar import WorkCalendar
from tongbu.model.disclosure.request import Applicant, Request
from tongbu.model.disclosure.request_figures import year_figures
from tongbu.model.disclosure.request_result import Result
from tongbu.model.disclosure.request_table import COLUMNS, ROWS, request_table

RESULTS = [result.code for result in Result]


@st.composite
def requests(draw: st.DrawFn) -> Request:
    received = draw(st.dates(date(2024, 1, 1), date(2026, 12, 31)))
    took = draw(st.none() | st.integers(0, 500))
    values = {"收到日期": received, "申请人类别": draw(st.sampled_from(Applicant)).value}
    if took is not None:
        values |= {"答复日期": received + timedelta(took), "结果": draw(st.sampled_from(Result)).value}
    return request(**values)


@settings(max_examples=40)
@given(rows=st.lists(requests(), max_size=10), day=st.dates(date(2024, 1, 1), date(2027, 6, 1)))
def test_every_identity_of_the_form_holds(rows: list[Request], day: date) -> None:
    registers = {y: register(y, *(each for each in rows if each.received.year == y)) for y in (2024, 2025, 2026)}
    tables = {year: request_table(registers, year, day) for year in registers}
    for table in tables.values():
        for column in range(7):
            cells = {code: numbers[column] for code, numbers in table.counts.items()}
            assert cells["A"] + cells["B"] == cells["C7"] + cells["D"]
            assert cells["C7"] == sum(cells[code] for code in RESULTS)
        for numbers in table.counts.values():
            assert numbers[-1] == sum(numbers[:-1])
    for year in (2025, 2026):
        if day >= date(year, 1, 1):
            assert tables[year]["B"] == tables[year - 1]["D"]


def test_the_form_is_the_official_one() -> None:
    assert COLUMNS == ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")
    assert len(ROWS) == 25
    assert ROWS[7] == ("C3.4", ("三、本年度办理结果", "（三）不予公开"), "4.保护第三方合法权益")
    assert [label for label, _ in request_table({}, 2026, date(2026, 12, 31)).rows][-2:] == [
        "（七）总计",
        "四、结转下年度继续办理",
    ]
    assert Counter(code.partition(".")[0] for code in RESULTS) == {"C1": 1, "C2": 1, "C3": 8, "C4": 3, "C5": 5, "C6": 3}


def test_what_came_before_the_first_register_is_carried_over() -> None:
    old = request(收到日期=date(2023, 12, 18), 答复日期=date(2024, 1, 12), 结果="C1")
    table = request_table({2024: register(2024, old)}, 2024, date(2024, 12, 31))
    assert (table["A"][-1], table["B"][-1], table["C1"][0], table["D"][-1]) == (0, 1, 1, 0)


def test_time_is_counted_without_consulting_and_completing() -> None:
    consulted = request(
        征求意见开始=date(2026, 3, 6), 征求意见结束=date(2026, 3, 16), 答复日期=date(2026, 3, 20), 结果="部分公开"
    )
    abandoned = request(补正通知=date(2026, 3, 4), 答复日期=date(2026, 6, 1), 结果="逾期不补正")
    registers = {2026: register(2026, consulted, abandoned)}
    figures = year_figures(registers, 2026, date(2026, 12, 31), WorkCalendar())
    assert figures.workdays == (8, 8)
    assert (figures.answered, figures.in_time, figures.completed, figures.consulted) == (2, 2, 1, 1)
