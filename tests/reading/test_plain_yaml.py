"""The law of plain metadata: what is read without a YAML parser is what a parser reads, and nothing is to be told."""

import pickle

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tongbu.model.front_matter import PolicyFrontMatter
from tongbu.reading.locating import Findings
from tongbu.reading.metadata import read_any_metadata, read_metadata
from tongbu.reading.plain_yaml import plain_values
from tongbu.reading.yaml_tree import Tree

PLAIN = """名称: 示例市森林防火办法
文号: 示林规〔2024〕1号
# 一条注释
替代: [2020/p1, 示林规〔2020〕2号]
三同步:
  组织: 2024-03-01
  审签: null

解读:
- 2024/p1
- "2024/p2: 二"
审核:
  - 环节: '初审'
    人员: 科长
  -   环节: 终审
      人员:
征求意见:
  渠道:
    - 方式: 电子邮件
      地址: https://example.org/#a
"""
PIECES = (
    *("名称", "三同步", "渠道", "甲", "2024-03-01", "null", "~", "http://a.b", "=", "e\u0301", "\U0001f600", "…"),
    *(
        ": ",
        ":",
        "：",
        "- ",
        "-",
        "－",
        "[",
        "]",
        "{",
        "}",
        ",",
        ", ",
        "“",
        "”",
        '"',
        "'",
        "|",
        ">",
        "#",
        " #",
        "&a",
        "*a",
    ),
    *("<<", "!x", "? ", "---", "...", "%", "@", "`", "\\", "\t", "　", "\xa0", "\x00", "\x85", "\u2028", "\ufeff"),
    *("\n", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", " ", "  "),
)
LINES = st.lists(
    st.tuples(
        st.sampled_from(("", "", "  ", "  ", "    ", " ")),
        st.sampled_from(("", "", "", "- ", "-  ", "- - ")),
        st.sampled_from(("甲: ", "乙: ", "丙:", "丁:", "甲:  ", "", "")),
        st.sampled_from(
            ("", "", "值", "值 值", "[a, b]", "[a]", "'x: y'", '"z"', "~", "a:b", "a: b", "# x", "值 # x", "“值”")
        ),
    ).map("".join),
    max_size=8,
).map("\n".join)
CHANGED = st.tuples(st.integers(0, len(PLAIN)), st.integers(0, 4), st.lists(st.sampled_from(PIECES), max_size=3)).map(
    lambda drawn: PLAIN[: drawn[0]] + "".join(drawn[2]) + PLAIN[drawn[0] + drawn[1] :]
)


def by_parser(text: str) -> Tree:
    findings = Findings("a.md")
    tree = read_any_metadata(text, PolicyFrontMatter, findings, first_line=2)
    assert tree is not None
    assert not findings.found
    return tree


@settings(max_examples=500)
@given(LINES | CHANGED | st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@example(PLAIN)
@example("甲:\n- 乙:\n  - 丙\n丁: 1")
@example("甲: 乙\n  丙: 丁")
@example("甲: “乙”")
def test_plain_values_are_those_of_a_parser(text: str) -> None:
    values = plain_values(text)
    if values is not None:
        assert values == by_parser(text).value


def test_ordinary_metadata_is_plain() -> None:
    assert plain_values(PLAIN) is not None


@pytest.mark.parametrize(
    "text", ["", "# x", "甲: 1\n甲: 2", "- 甲", "甲: |\n  乙", "甲: *乙", "名称：甲", f"甲: {'[' * 50}"]
)
def test_what_is_empty_or_faulty_or_rare_is_not_plain(text: str) -> None:
    assert plain_values(text) is None


def test_places_are_those_of_a_parser_and_outlive_a_pickle() -> None:
    tree = read_metadata(PLAIN, PolicyFrontMatter, Findings("a.md"))
    told = by_parser(PLAIN)
    assert tree is not None
    assert dict(pickle.loads(pickle.dumps(tree.places))) == tree.places == told.places  # noqa: S301
    assert tree.values == told.values
    assert tree.value_place(("审核", 1, "人员", "甲")) == told.value_place(("审核", 1, "人员"))
