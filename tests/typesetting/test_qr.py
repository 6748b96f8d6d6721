import io
import string

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from tongbu.typesetting.qr import qr_drawing

ADDRESS = st.text(alphabet=string.ascii_letters + string.digits + "-._~/%?=&", min_size=1, max_size=300)


def general(address: str) -> str:
    target = io.BytesIO()
    segno.make_qr(address, error="m", mask=0).save(
        target,
        kind="svg",
        border=4,
        dark="#000",
        light="#fff",
        xmldecl=False,
        omitsize=True,
        svgclass=None,
        lineclass=None,
    )
    return target.getvalue().decode()


@settings(max_examples=60)
@given(ADDRESS)
def test_a_drawing_is_the_one_that_segno_makes(address: str) -> None:
    assert qr_drawing(address) == general(address)


@pytest.mark.parametrize("length", [*range(1, 120), 180, 250, 400, 1000, 2331])
def test_codes_of_every_size_are_those_that_segno_makes(length: int) -> None:
    address = ("https://ly.example.gov.cn/policies/2025/gushu-mingmu/" * 50)[:length]
    assert qr_drawing(address) == general(address)


@pytest.mark.parametrize("address", ["HTTPS://LY.EXAMPLE.GOV.CN/", "12345", "https://例子.cn/政策/"])
def test_addresses_of_other_characters_are_drawn_too(address: str) -> None:
    assert qr_drawing(address) == general(address)
