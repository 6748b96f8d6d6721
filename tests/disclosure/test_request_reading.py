"""Registers and the guide as offices write them; no column may say who somebody is."""

from datetime import date
from pathlib import Path

import pytest

from disclosure.asking import HEADING, ROW, bureau
from tongbu.model.disclosure.request_result import Result
from tongbu.reading.disclosure.reading import DisclosureReading, read_disclosure

GUIDE = "受理机构: 办公室\n渠道:\n  - 方式: 网络\n    说明: 在入口填写\n"


def read(root: Path, name: str, content: str) -> DisclosureReading:
    file = root / "docs" / "disclosure" / name
    file.parent.mkdir(parents=True)
    file.write_text(content, encoding="utf-8")
    return read_disclosure(root)


@pytest.mark.parametrize(
    ("written", "result"),
    [
        ("予以公开", Result.GIVEN),
        ("c3.4", Result.THIRD_PARTY),
        ("3.危及“三安全一稳定”", Result.SECURITY),
        ('危及"三安全一稳定"', Result.SECURITY),
        ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", Result.PARTLY_GIVEN),
        ("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", Result.NOT_COMPLETED),
        ("3.其他", Result.OTHER),
    ],
)
def test_a_result_may_be_copied_from_the_official_table(written: str, result: Result, tmp_path: Path) -> None:
    cell = '"{}"'.format(written.replace('"', '""'))
    project = bureau(tmp_path, {"答复日期": "2026-03-20", "结果": cell})
    assert not project.findings
    (request,) = project.disclosure.requests[2026].rows
    assert (request.result, request.closed) == (result, date(2026, 3, 20))


def test_a_word_that_is_no_result_is_told(tmp_path: Path) -> None:
    (told,) = bureau(tmp_path, {"答复日期": "2026-03-20", "结果": "已办"}).findings
    assert (told.rule, told.key) == ("DOC018", "结果")


def test_other_names_of_columns_are_understood(tmp_path: Path) -> None:
    csv = (
        "登记号,收到申请日期,申请方式,申请人类型,申请事项,办结日期,办理结果\n1,2026/3/2,网络,自然人,林地,2026.3.9,C1\n"
    )
    reading = read(tmp_path, "requests/2026.csv", csv)
    (request,) = reading.disclosure.requests[2026].rows
    assert (request.received, request.closed) == (date(2026, 3, 2), date(2026, 3, 9))


@pytest.mark.parametrize("column", ["申请人", "姓名", "联系电话", "身份证号（必填）", "通讯地址", "第三方"])
def test_a_column_that_says_who_is_refused(column: str, tmp_path: Path) -> None:
    row = ",".join(ROW.get(name, "") for name in HEADING.split(","))
    reading = read(tmp_path, "requests/2026.csv", f"{HEADING},{column}\n{row},略\n")
    assert [(each.rule, each.level.value, each.line) for each in reading.findings] == [("DOC057", "error", 1)]


def test_the_guide_is_one_file(tmp_path: Path) -> None:
    written = read(tmp_path, "request-guide.yml", GUIDE).disclosure.request_guide
    assert written is not None
    assert (written.guide.office, written.source.place("渠道", 0, "说明").line) == ("办公室", 4)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("request-guide.yml", "- 甲\n", "DOC015"),
        ("request-guide.yml", "", "DOC006"),
        ("request-guide.yml", "受理机构: 办公室\n", "DOC014"),
        ("request-guide.yml", GUIDE + "电话: 13800000000\n", "DOC057"),
        ("request-guide.yml", "受理机构: [\n", "DOC009"),
        ("request-guide.csv", "受理机构\n办公室\n", "DOC050"),
        ("request-guide/2026.yml", GUIDE, "DOC050"),
    ],
)
def test_what_is_wrong_with_it_is_told(name: str, content: str, code: str, tmp_path: Path) -> None:
    reading = read(tmp_path, name, content)
    assert code in [each.rule for each in reading.findings]


def test_two_guides_are_none(tmp_path: Path) -> None:
    (tmp_path / "docs" / "disclosure").mkdir(parents=True)
    for suffix in (".yml", ".yaml"):
        (tmp_path / "docs" / "disclosure" / f"request-guide{suffix}").write_text(GUIDE, encoding="utf-8")
    reading = read_disclosure(tmp_path)
    assert reading.disclosure.request_guide is None
    assert [each.rule for each in reading.findings] == ["DOC051"]
