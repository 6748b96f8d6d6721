import pytest

from exporting.examples import NEW, OLD, compared, example
from tongbu.comparing import Comparison, Correction, compare, read_correction
from tongbu.exporting import suggestion
from tongbu.model.front_matter import PolicyFrontMatter
from tongbu.reading.body import read_text
from tongbu.reading.locating import Findings
from tongbu.reading.metadata import read_metadata
from tongbu.reading.validating import validate


def notes(skeleton: str) -> tuple[Correction, ...]:
    """What an author's file would say with the skeleton in it; nothing in it may be wrong."""
    findings = Findings("新.md")
    tree = read_metadata(f"名称: 示例\n文件类别: 行政规范性文件\n{skeleton}", PolicyFrontMatter, findings)
    meta = validate(tree, PolicyFrontMatter, findings) if tree else None
    assert not findings.found
    assert meta
    return tuple(read_correction(note.articles, note.reason) for note in meta.comparison)


def rows(comparison: Comparison) -> list[tuple[object, ...]]:
    return [(row.old, row.new, row.relation, row.extent, row.part) for row in comparison.rows]


def test_the_skeleton_read_back_changes_nothing() -> None:
    old, new = read_text(OLD), read_text(NEW)
    plain = compare(old, new)
    assert rows(compare(old, new, notes(suggestion(plain)))) == rows(plain)


def test_reasons_that_were_given_are_kept() -> None:
    old, new = read_text(OLD), read_text(NEW)
    again = compare(old, new, notes(suggestion(example())))
    assert {row.reason for row in again.rows} == {row.reason for row in example().rows}


def test_only_substantive_changes_are_listed_each_with_what_became_of_it() -> None:
    assert suggestion(example()).splitlines()[:7] == [
        "对照:",
        "  # 第一条，修改",
        "  - 条文: 第一条 → 第一条",
        '    理由: "养护责任原来不明确，\\n经费没有来源"',
        "  # 原第二条，删去",
        "  - 条文: 第二条 → 删去",
        '    理由: ""',
    ]
    assert "  - 条文: 第四条 → 第四条、第五条" in suggestion(example()).splitlines()
    assert "  - 条文: 新增 → 第二条" in suggestion(example()).splitlines()
    assert "第三条 →" not in suggestion(example())


def test_a_weak_match_is_to_be_looked_at() -> None:
    old, new = read_text("第一条　护林员应当每日巡山。\n"), read_text("第一条　经费列入财政预算。\n")
    weak = compare(old, new, (Correction(("第一条",), ("第一条",)),))
    assert "请核对" not in suggestion(weak)
    doubtful = compared("护林员应当每日巡山，记录火情虫情。", "护林员由乡镇选聘，经费列入本级财政预算，每日巡山。")
    assert ("请核对" in suggestion(doubtful)) == any(0 < row.similarity < 0.5 for row in doubtful.rows)


def test_an_earlier_version_is_named_where_it_must_be() -> None:
    assert suggestion(example(), "2020/banfa").count("    旧版: 2020/banfa\n") == suggestion(example()).count("条文:")


def test_nothing_to_explain_is_said_and_read_back_as_nothing() -> None:
    skeleton = suggestion(compared("森林防火期内禁止用火。", "森林防火期内禁止用火。"))
    assert skeleton == "# 没有需要说明理由的改动。\n"
    assert notes(skeleton) == ()


@pytest.mark.parametrize("text", ["一、总体要求\n\n（一）甲乙丙丁。\n", "没有序号的一段话。\n"])
def test_texts_without_articles_are_suggested_too(text: str) -> None:
    old, new = read_text(text), read_text(text.replace("。", "，并且增加了很多新的要求和安排。"))
    plain = compare(old, new)
    assert rows(compare(old, new, notes(suggestion(plain)))) == rows(plain)
