"""A number has one spelling, and what is in it already stays."""

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from tongbu.model.reference import normalise_number

BRACKETS = str.maketrans("[](){}【】〖〗﹝﹞（）［］", "〔〕" * 8)


@given(st.text(alphabet="林规令第2０Ａa号〔〕《》[]()（）【】 　\u200b-", max_size=12))
def test_a_number_is_normalised_as_defined(number: str) -> None:
    plain = re.sub(r"[\s\u200b\ufeff]+", "", unicodedata.normalize("NFKC", number))
    assert normalise_number(number) == plain.translate(BRACKETS)
