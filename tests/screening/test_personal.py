"""Personal data is found by form and check digit, and nothing else is."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongbu.model.check_digits import credit_check_digit
from tongbu.model.sensitive import SensitiveKind
from tongbu.screening import find_personal, masked, redacted

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def identity(first17: str) -> str:
    return first17 + "10X98765432"[sum(int(d) * w for d, w in zip(first17, WEIGHTS, strict=True)) % 11]


def card(first15: str) -> str:
    digits = [int(digit) * (2 - position % 2) for position, digit in enumerate(first15)]
    return first15 + str(-sum(d - 9 if d > 9 else d for d in digits) % 10)


def kinds(text: str) -> list[SensitiveKind]:
    return [found.kind for found in find_personal(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"本人{identity('44990019900307123')}，请回电", SensitiveKind.IDENTITY),
        ("电话13800000000", SensitiveKind.MOBILE),
        ("电话138-0000-0000。", SensitiveKind.MOBILE),
        ("+86 138 0000 0000", SensitiveKind.MOBILE),
        ("电话１３８００００００００", SensitiveKind.MOBILE),
        (f"补贴打到{card('622202000000000')}", SensitiveKind.CARD),
        ("护照E12345678", SensitiveKind.PASSPORT),
        ("粤A12345", SensitiveKind.PLATE),
        ("请回复zhangsan@example.com", SensitiveKind.EMAIL),
    ],
)
def test_what_belongs_to_a_person_is_found(text: str, kind: SensitiveKind) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "统一社会信用代码11449900MB2X00004X",
        "示林规〔2024〕12号",
        "索引号11449900MB2X00004X/2024-00002",
        "自2024年12月13日起",
        "电话0000-12345678，12345热线",
        "138****5678",
        "449900********1234",
        "面积138000000000平方米",
        "投资13800000000.50元",
        "公开邮箱contact@ly.example.gov.cn",
        f"错一位的{identity('44990019900307123')[:-1]}{'1' if identity('44990019900307123')[-1] != '1' else '2'}",
        "第一百三十八条",
    ],
)
def test_what_is_public_or_masked_is_not(text: str) -> None:
    assert kinds(text) == []


@given(st.text())
def test_any_text_is_searched_and_finds_do_not_overlap(text: str) -> None:
    found = list(find_personal(text))
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(first.end <= second.start for first, second in pairwise(found))


@given(st.integers(0, 9999_9999).map(lambda tail: f"139{tail:08d}"), st.sampled_from(["", "电话：", "（", "，"]))
def test_a_message_never_repeats_what_it_found(number: str, before: str) -> None:
    text = f"{before}{number}，请回电"
    (found,) = find_personal(text)
    assert number not in masked(found)
    assert number[3:-2] not in masked(found)


def credit_code(first17: str) -> str:
    return first17 + credit_check_digit(first17)


@given(st.integers(0, 10**14 - 1).map(lambda tail: credit_code(f"521{tail:014d}")))
def test_the_code_of_an_organisation_is_never_personal(code: str) -> None:
    assert kinds(f"统一社会信用代码：{code}，请核对") == []


@pytest.mark.parametrize("text", ["附件P20241213", "contact@gov.cn", "１３８****５６７８"])
def test_dates_in_codes_and_official_addresses_are_not_personal(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("请打13812345678。", "请打138****5678。"),
        ("１３８１２３４５６７８和ab@example.com", "138****5678和***@example.com"),
        ("示林规〔2024〕12号", "示林规〔2024〕12号"),
    ],
)
def test_a_text_is_shown_with_what_is_personal_masked(text: str, shown: str) -> None:
    assert redacted(text) == shown
    assert kinds(shown) == []
