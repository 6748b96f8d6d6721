"""有效期至 as texts say it, and that a text is asked after which says that it ends without a day."""

from datetime import date

import pytest

from importing.making import p, word
from importing.measuring import imported
from tongbu.importing.deriving.spoken_dates import last_day


def ends(said: str, day: str = "2024年3月1日") -> tuple[str, list[str]]:
    """有效期至 of a paper that says so, and what is asked for."""
    lines = ("示例市露营办法", f"第一条　本办法自{day}起施行{said}。", "示例市林业局", "2024年1月10日")
    made = imported(word("".join(map(p, lines))), "a.docx")
    found = next((str(field.value) for field in made.fields if field.key == "有效期至"), "")
    return found, [each for each in made.missing if each.startswith("有效期至")]


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("，有效期两年", "2026-02-28"),
        ("，试行2年", "2026-02-28"),
        ("，有效期限为五年", "2029-02-28"),
        ("。有效期5年", "2029-02-28"),
        ("，有效期自发布之日起5年", "2029-01-09"),
        ("，有效期自2024年5月1日起5年", "2029-04-30"),
        ("，有效期5年，至2029年2月28日止", "2029-02-28"),
        ("。林木采伐许可证的有效期为一年。本办法有效期三年", "2027-02-28"),
    ],
)
def test_a_period_becomes_its_last_day(said: str, last: str) -> None:
    assert ends(said) == (last, [])


def test_an_end_that_cannot_be_reckoned_is_asked_for() -> None:
    assert ends("，有效期至国家另有规定时止") == ("", ["有效期至（文件写有“有效期至国家另有规定时止”，推算不出日期）"])
    assert ends("。林木采伐许可证的有效期为一年") == ("", [])


@pytest.mark.parametrize(
    ("start", "years", "last"),
    [
        (date(2024, 2, 29), 5, date(2029, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 28)),
        (date(2023, 3, 1), 1, date(2024, 2, 29)),
        (date(2024, 1, 1), 2, date(2025, 12, 31)),
    ],
)
def test_the_last_day_of_a_period(start: date, years: int, last: date) -> None:
    assert last_day(start, years) == last
