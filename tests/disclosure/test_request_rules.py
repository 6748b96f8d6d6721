"""Rules about requests beyond their cards: every contradiction is told at its cell, and every name."""

from datetime import date
from pathlib import Path

import pytest

from disclosure.asking import table
from rules.judging import found
from tongbu.model.finding import Finding

TODAY = date(2026, 6, 15)
FILE = "docs/disclosure/requests/2026.csv"


def told(code: str, root: Path, *rows: dict[str, str]) -> list[Finding]:
    return found(code, root, {FILE: table(*rows)}, today=TODAY)


@pytest.mark.parametrize(
    ("row", "key"),
    [
        ({"答复日期": "2026-03-20"}, "答复日期"),
        ({"结果": "予以公开"}, "结果"),
        ({"补正收到": "2026-03-20"}, "补正收到"),
        ({"补正通知": "2026-03-20", "补正收到": "2026-03-19"}, "补正收到"),
        ({"征求意见结束": "2026-03-20"}, "征求意见结束"),
        ({"延期工作日": "10"}, "延期工作日"),
        ({"延期告知": "2026-03-20"}, "延期告知"),
        ({"收到日期": "2026-06-16"}, "收到日期"),
        ({"收到日期": "2027-01-04"}, "收到日期"),
        ({"结转": "是", "答复日期": "2026-03-20", "结果": "予以公开"}, "结转"),
        ({"结转": "否", "收到日期": "2025-12-30", "答复日期": "2026-01-20", "结果": "予以公开"}, "结转"),
    ],
)
def test_contradictions(row: dict[str, str], key: str, tmp_path: Path) -> None:
    findings = told("REQ004", tmp_path, row)
    assert key in [each.key for each in findings]
    assert {(each.path, each.line) for each in findings} == {(FILE, 2)}


def test_a_request_of_last_year_belongs_into_its_register(tmp_path: Path) -> None:
    old = {"收到日期": "2025-12-30", "答复日期": "2026-01-20", "结果": "予以公开"}
    files = {FILE: table({"编号": "2", **old}), "docs/disclosure/requests/2025.csv": table({"编号": "1", **old})}
    (finding,) = found("REQ004", tmp_path, files, today=TODAY)
    assert (finding.path, finding.key) == (FILE, "收到日期")


@pytest.mark.parametrize(
    "words", ["张伟先生的林权登记", "村民陈小红等5户的补偿", "黄某某承包山林", "王芳名下的林地", "李××的申请"]
)
def test_names(words: str, tmp_path: Path) -> None:
    (finding,) = told("REQ008", tmp_path, {"内容": words})
    assert finding.key == "内容"
    assert not any(name in finding.message for name in ("张伟", "陈小红", "王芳"))


@pytest.mark.parametrize(
    "words", ["林权登记", "方案、任务和白皮书", "高山林场", "龙眼树种植户的补贴", "石材企业等三类用地"]
)
def test_words_that_begin_like_names(words: str, tmp_path: Path) -> None:
    assert not told("REQ008", tmp_path, {"内容": words, "主题": "林地"})


def test_a_number_that_is_a_name(tmp_path: Path) -> None:
    (finding,) = told("REQ008", tmp_path, {"编号": "2026-王小明-1"})
    assert finding.key == "编号"
    assert "王小明" not in finding.message


def test_an_overdue_limit_of_an_unknown_year_says_so(tmp_path: Path) -> None:
    files = {FILE: table({"收到日期": "2026-12-18"})}
    (finding,) = found("REQ001", tmp_path, files, today=date(2027, 3, 1))
    assert "暂定" in finding.message
