import pytest

from comparing.texts import FIRE, RANGERS, SEED, TREES, law
from tongbu.comparing import (
    Correction,
    CorrectionError,
    blocks,
    check_correction,
    compare,
    in_words,
    read_correction,
)

OLD, NEW = law(TREES, FIRE, SEED), law(TREES, RANGERS, FIRE, SEED)


@pytest.mark.parametrize(
    ("written", "old", "new"),
    [
        ("第三十条 → 第三十一条、第三十二条", ("第三十条",), ("第三十一条", "第三十二条")),
        ("第四条、第五条->第四条", ("第四条", "第五条"), ("第四条",)),
        ("第一百二十条之一、第三条 ⇒ 删去", ("第一百二十条之一", "第三条"), ()),
        ("新增 → 第六条", (), ("第六条",)),
        ("一、（二） → 一、（三）；二、（一）", ("一、（二）",), ("一、（三）", "二、（一）")),
        ("第八条", None, ("第八条",)),
    ],
)
def test_what_an_author_writes_is_understood(written: str, old: tuple[str, ...] | None, new: tuple[str, ...]) -> None:
    assert read_correction(written) == Correction(old, new)


@pytest.mark.parametrize("written", ["→", "", "删去 → 无", "第一条 → 第二条 → 第三条"])
def test_what_names_no_article_is_refused(written: str) -> None:
    with pytest.raises(CorrectionError):
        read_correction(written)


@pytest.mark.parametrize(
    "written", ["删去 → 第五条", "第五条 → 新增", "第五条、第六条", "第五条 删去", "第五条－>删去"]
)
def test_what_would_reach_the_wrong_article_is_refused(written: str) -> None:
    with pytest.raises(CorrectionError, match="箭头"):
        read_correction(written)


def test_a_correction_overrules_the_alignment_and_gives_the_reason() -> None:
    corrections = [
        read_correction("第一条 → 第一条、第二条", "巡护另立一条"),
        read_correction("第三条 → 删去", "已有规定"),
    ]
    rows = compare(OLD, NEW, corrections).rows
    said = [(in_words(block), block.reason, block.corrected) for block in blocks(rows)]
    assert said == [
        ("原第一条，分为第一条、第二条", "巡护另立一条", True),
        ("原第二条，改为第三条，内容未变", "", False),
        ("原第三条，删去", "已有规定", True),
        ("新增第四条", "", False),
    ]


def test_a_reason_alone_changes_no_link() -> None:
    plain, reasoned = compare(OLD, NEW), compare(OLD, NEW, [read_correction("第二条", "加强巡护")])
    assert [(row.old, row.new, row.relation) for row in plain.rows] == [
        (row.old, row.new, row.relation) for row in reasoned.rows
    ]
    assert [row.reason for row in reasoned.rows] == ["", "加强巡护", "", ""]


def test_a_correction_that_no_longer_matches_is_told() -> None:
    correction = read_correction("第九条 → 第二条、第十条")
    assert list(check_correction(correction, OLD, NEW)) == ["旧文本里没有“第九条”", "新文本里没有“第十条”"]
    with pytest.raises(CorrectionError):
        compare(OLD, NEW, [correction])
