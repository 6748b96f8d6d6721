"""Personal data in a ledger: told at its cell, masked everywhere else; names are told, kinds of person are not."""

from pathlib import Path

import pytest

from ledgers import GOOD, HEAD, changed, read, table, told, workbook
from tongbu.model.finding import Level

PHONE, PLACES = "13800000000", [*HEAD, "联系电话", "备注说明"]


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
@pytest.mark.parametrize("position", range(len(PLACES)))
@pytest.mark.parametrize("row", [0, 1])
def test_no_message_and_no_opinion_repeats_personal_data(suffix: str, position: int, row: int, tmp_path: Path) -> None:
    rows = [PLACES, [*GOOD, "", ""]]
    rows[row] = [f"电{PHONE}" if at == position else cell for at, cell in enumerate(rows[row])]
    ledger, findings = read(tmp_path, f"a.{suffix}", table(*rows) if suffix == "csv" else workbook(rows))
    assert any(finding.rule == "DOC043" and finding.level is Level.ERROR for finding in findings)
    assert not any(PHONE in finding.message + finding.fix + finding.key for finding in findings)
    assert ledger is None or PHONE not in str(ledger)


def test_personal_data_is_told_once_for_each_cell_with_the_name_of_its_column(tmp_path: Path) -> None:
    _, findings = read(tmp_path, "a.csv", table(HEAD, changed(意见="请打13812345678或者13987654321")))
    (finding,) = findings
    assert finding.message == "第 2 行“意见”含有手机号（138****5678）、手机号（139****4321）"


@pytest.mark.parametrize("name", ["张小明", "李建民", "王春生"])
def test_a_name_is_told_without_being_repeated(name: str, tmp_path: Path) -> None:
    _, findings = read(tmp_path, "a.csv", table(HEAD, changed(提出人类别=name)))
    assert told(findings, "DOC044") == [(2, len("1,2024-03-01,信函,") + 1)]
    assert name not in findings[0].message


@pytest.mark.parametrize(
    "kind", ["个人", "企业", "村民", "律师", "张某某", "张先生", "林场", "林农", "高校", "高中生", "白云区", "方案组"]
)
def test_a_kind_of_person_is_no_name(kind: str, tmp_path: Path) -> None:
    _, findings = read(tmp_path, "a.csv", table(HEAD, changed(提出人类别=kind)))
    assert not findings
