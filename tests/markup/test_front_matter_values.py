"""A value that is written is read again as what it was."""

from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tongbu.markup.front_matter_values import yaml_scalar

LETTERS = st.sampled_from(list("示林〔〕《》“”‘’：:#&*!|>%@`'\"-—、，。 \n\t2024/年?{}[],~=是true"))


@given(st.text(LETTERS) | st.text())
def test_any_text_comes_back(text: str) -> None:
    written = yaml_scalar(text)

    assert "\n" not in written
    assert yaml.safe_load(f"甲: {written}\n") == {"甲": text}


@given(st.dates(min_value=date(1000, 1, 1)))
def test_any_date_comes_back(day: date) -> None:
    assert yaml.safe_load(yaml_scalar(day)) == day


@pytest.mark.parametrize(
    "text", ["示林规〔2026〕1号", "《示例市湿地保护办法》的解读", "2026/shidi-baohu", "实施“放管服”改革"]
)
def test_what_cannot_be_mistaken_stands_plain(text: str) -> None:
    assert yaml_scalar(text) == text


@pytest.mark.parametrize("text", ["“放管服”改革", "2026-01-01", "是: 否", "12", "true", "", " 甲"])
def test_what_can_is_quoted(text: str) -> None:
    assert yaml_scalar(text) == f'"{text}"'
