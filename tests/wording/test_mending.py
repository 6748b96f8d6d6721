"""Mending writes what was reported and may be written, and nothing else; the text reads to the same structure."""

from hypothesis import given
from hypothesis import strategies as st

from tongbu.reading.body import read_text
from tongbu.wording import mended
from wording.forms import FORMS
from wording.seeded import RIGHT, SEEDED
from wording.texts import file, found

LINES = st.sampled_from(
    [
        *(text for text, _ in SEEDED),
        *RIGHT,
        *(example[0] for example in FORMS.values() if example[0]),
        "# 示例办法",
        "## 第一章　总则。",
        "第一条　为了加强管理,制定本办法。",
        "（一）、古树；",
        "1、名木；",
        "一、总体要求。",
        "| 甲 | 乙,丙 |\n|---|---|\n| 签定 | 其它 |",
        "```\n签定,其它\n```",
        "> 签定",
        "附件: 申请表。",
        "示例市林业局\n\n2026年05月01日",
    ]
)
BODIES = st.lists(LINES, max_size=8).map(lambda lines: "\n\n".join(lines) + "\n")


def _mended(body: str) -> str:
    return mended(file(body), found(body)).removeprefix("---\n名称: 示例办法\n---\n\n")


@given(BODIES)
def test_mending_twice_is_mending_once(body: str) -> None:
    once = _mended(body)
    assert _mended(once) == once


@given(BODIES)
def test_only_what_was_reported_is_changed(body: str) -> None:
    told = found(body)
    before = file(body).split("\n")
    after = mended(file(body), told).split("\n")
    assert len(before) == len(after)
    for number, (old, new) in enumerate(zip(before, after, strict=True), 1):
        expected, end = "", 0
        for each in (one for one in told if one.line == number and one.safe):
            expected += old[end : each.column - 1] + each.right
            end = each.column - 1 + len(each.wrong)
        assert new == expected + old[end:]


@given(BODIES)
def test_the_mended_text_has_the_same_structure(body: str) -> None:
    assert _structure(_mended(body)) == _structure(body)


def _structure(body: str) -> list[tuple[str, int, str, str]]:
    return [(unit.level.value, unit.line, unit.label, unit.anchor) for unit in read_text(body).walk()]


def test_line_ends_stay_as_they_are_and_what_moved_is_let_alone() -> None:
    told = found("其它。\n\n双方签定。\n")
    text = file("其它。\n\n双方签定。\n").replace("\n", "\r\n")
    assert mended(text, told) == text.replace("其它", "其他").replace("签定", "签订")
    moved = text.replace("双方", "甲乙双方")
    assert mended(moved, told) == moved.replace("其它", "其他")
