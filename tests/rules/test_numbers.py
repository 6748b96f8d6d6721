"""The parts of 文号 and 索引号, and check digits on real codes."""

from pathlib import Path

import pytest

from rules.judging import POLICY, found
from tongbu.model.check_digits import right_check_digit
from tongbu.rules.document_number import parse_document_number, without_padding
from tongbu.rules.index_number import parse_index_number

REAL = ["11441700007280420Y", "11441300007187648G", "11620622013933539B", "006939748", "000014349", "01527918X"]


@pytest.mark.parametrize("code", REAL)
def test_real_codes_pass(code: str) -> None:
    assert right_check_digit(code) is None


@pytest.mark.parametrize("code", REAL)
def test_any_one_wrong_digit_is_caught(code: str) -> None:
    for place, char in enumerate(code[:-1]):
        if char.isdigit():
            mistyped = code[:place] + str((int(char) + 1) % 10) + code[place + 1 :]
            assert right_check_digit(mistyped) is not None


@pytest.mark.parametrize(
    "written", ["示林规〔2026〕1号", "示林规[2026]1号", "示林规（2026）第01号", "示林规 ﹝２０２６﹞ 1号"]
)
def test_a_number_has_the_same_parts_however_typed(written: str) -> None:
    number = parse_document_number(written)
    assert number
    assert (number.code, number.year, number.serial, number.is_order) == ("示林规", 2026, 1, False)
    assert without_padding(written) == "示林规〔2026〕1号"


def test_what_is_proposed_for_a_number_breaks_no_other_rule(tmp_path: Path) -> None:
    (finding,) = found("POL002", tmp_path, {POLICY: "---\n文号: 示林规[2026]第03号\n---\n"})
    assert "“文号: 示林规〔2026〕3号”" in finding.fix


def test_an_order_keeps_its_di() -> None:
    number = parse_document_number("粤府令第277号")
    assert number
    assert number.is_order
    assert without_padding("粤府令第277号") == "粤府令第277号"


@pytest.mark.parametrize(
    "written", ["", "示林规2026年1号", "〔2026〕1号", "示林规〔26〕1号", "示林规〔2026〕1", "示林规〔2026〕号"]
)
def test_other_forms_have_no_parts(written: str) -> None:
    assert parse_document_number(written) is None


def test_an_index_number_has_code_year_and_serial() -> None:
    index = parse_index_number("006939748/2004-00170")
    assert index
    assert (index.code, index.year, index.serial) == ("006939748", 2004, 170)
    assert parse_index_number("shg58/2021-402") is None
