"""SECURITY.md claims nothing that is not there: every rule, test and page that it names exists."""

import re

import pytest

from delivery.pipelines import ROOT
from tongbu.reading.faults import FAULTS
from tongbu.rules import RULES

TEXT = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
CODES = {rule.code: rule for rule in RULES}
KNOWN = {*CODES, *(fault.code for fault in FAULTS)}


def test_every_rule_that_it_names_exists() -> None:
    named = set(re.findall(r"\b[A-Z]{3}\d{3}\b", TEXT))
    assert len(named) > 20
    assert named <= KNOWN


def test_every_file_that_it_names_exists() -> None:
    named = {*re.findall(r"`((?:tests|docs|hooks|requirements)/[\w/.-]+)`", TEXT), *re.findall(r"\]\(([\w/.-]+)", TEXT)}
    assert len(named) > 20
    assert not {name for name in named if not (ROOT / name).exists()}


def test_rules_that_it_says_can_be_neither_waived_nor_switched_off_cannot() -> None:
    (sentence,) = re.findall(r"([^|\n]*)不能关闭，也不能豁免", TEXT)
    first, last = re.findall(r"(REV\d{3})—(REV\d{3})", sentence)[0]
    named = {code for code in CODES if first <= code <= last} | set(re.findall(r"(?:SAF|CFD|WRD)\d{3}", sentence))
    assert len(named) == 10
    assert not [code for code in named if CODES[code].waivable or CODES[code].adjustable]


@pytest.mark.parametrize(
    "heading", ["报告问题", "信任什么", "公众", "作者", "审核人", "运维人员", "网络", "没有防住的"]
)
def test_it_speaks_of_everybody(heading: str) -> None:
    assert re.search(rf"^##+ .*{heading}", TEXT, re.M)
