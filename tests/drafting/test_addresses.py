"""Addresses are short, in ASCII, and nobody else's."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongbu.drafting import address_of, free_address


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("示例市古树名木保护管理办法", "gushu-mingmu"),
        ("示例市林木采伐许可办理规定", "linmu-caifa-xuke-banli"),
        ("关于印发《示例市湿地公园管理办法》的通知", "shidi-gongyuan"),
        ("示例市森林防火条例（修订）", "senlin-fanghuo"),
        ("管理办法", "guanli-banfa"),
        ("林业“十五五”规划", "linye-shiwu-wu"),
        ("示例市GEP核算规定", "gep-hesuan"),
    ],
)
def test_an_address_says_what_a_document_is_about(title: str, word: str) -> None:
    assert address_of(title, "示例市", 2026) == f"2026/{word}"


@given(st.text())
def test_whatever_the_title_it_is_an_address(title: str) -> None:
    assert re.fullmatch(r"2026/[a-z0-9]+(-[a-z0-9]+)*", address_of(title, "", 2026))
    assert len(address_of(title, "", 2026)) <= 46


def test_a_taken_address_gets_a_number() -> None:
    assert free_address("2026/a", ()) == "2026/a"
    assert free_address("2026/a", {"2026/a", "2026/a-2"}) == "2026/a-3"
