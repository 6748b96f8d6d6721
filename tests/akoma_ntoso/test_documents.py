"""Akoma Ntoso: valid by the schema of OASIS, every word there, names that last, references that lead somewhere."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akoma_ntoso.schema import found, valid, words
from factories import policy
from syndicating.syndicated import SETTINGS
from tongbu.akoma_ntoso import AkomaNtoso
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.reading.body import read_text
from tongbu.syndicating import publisher_of

TEXT = """# 示例市古树保护办法

（2025年5月12日公布）

## 第一章　总则

第一条　为了保护古树，制定本办法。

第一条之一　依照第二条第一款第（一）项执行，**重要**。

## 第二章　保护

第二条　禁止下列行为：

（一）砍伐：

1.擅自砍伐；

2.其他砍伐；

（二）移植。

本条由《示例市标志办法》第一条补充。
"""


def with_text(made: Policy, text: str) -> Policy:
    return replace(made, text=read_text(text))


def root_of(made: Policy, *others: Policy) -> Any:
    library = Library.of([made, *others], [])
    return valid(AkomaNtoso(library, publisher_of(SETTINGS)).document(made))


@pytest.fixture
def act() -> Policy:
    meta = {"文号": "示林规〔2025〕1号", "成文日期": date(2025, 5, 12), "发布日期": date(2025, 5, 15)}
    return with_text(policy("2025/a", 施行日期=date(2025, 7, 1), **meta), TEXT)


def test_units_are_named_by_the_naming_convention(act: Policy) -> None:
    names = [each.get("eId") for each in root_of(act).iter() if each.get("eId") and "_" in each.get("eId")]
    for name in ("chp_1", "art_1", "art_1-1", "chp_2", "art_2", "art_2__para_1", "art_2__para_1__point_1"):
        assert name in names
    assert len(set(names)) == len(names)


def test_every_word_of_the_text_is_there_in_order_without_markdown(act: Policy) -> None:
    told = "".join("".join(root_of(act).itertext()).split())
    for each in ("为了保护古树，制定本办法。", "执行，重要。", "擅自砍伐；", "（二）移植。", "（2025年5月12日公布）"):
        assert each in told
    assert "*" not in told


def test_citations_lead_to_articles_here_and_in_other_works(act: Policy) -> None:
    other = with_text(policy("2024/b", 名称="示例市标志办法", 成文日期=date(2024, 1, 2)), "第一条　设置标志。")
    refs = {"".join(each.itertext()): each.get("href") for each in found(root_of(act, other), ".//a:ref")}
    assert refs["第二条第一款第（一）项"] == "#art_2"
    assert refs["第一条"] == "/akn/cn/act/2024-01-02/2024-b/!main#art_1"


def test_work_expression_and_manifestation_are_told_apart(act: Policy) -> None:
    root = root_of(act)
    uris = [found(root, f".//a:{level}/a:FRBRuri")[0].get("value") for level in ("FRBRWork", "FRBRExpression")]
    assert uris == ["/akn/cn/act/2025-05-12/2025-a", "/akn/cn/act/2025-05-12/2025-a/zho@2025-07-01"]
    assert found(root, ".//a:FRBRnumber")[0].get("value") == "示林规〔2025〕1号"
    assert found(root, ".//a:FRBRlanguage")[0].get("language") == "zho"


def test_the_lifecycle_is_the_timeline(act: Policy) -> None:
    newer = policy("2026/c", 替代=["2025/a"], 施行日期=date(2026, 7, 1), 成文日期=date(2026, 5, 1))
    root = root_of(act, newer)
    events = [(each.get("date"), each.get("type")) for each in found(root, ".//a:eventRef")]
    assert events == [("2025-05-12", "generation"), ("2025-07-01", "generation"), ("2026-07-01", "repeal")]
    interval = found(root, ".//a:timeInterval")[0]
    assert (interval.get("start"), interval.get("end")) == ("#evt_2", "#evt_3")
    passive = found(root, ".//a:passiveRef")[0]
    assert passive.get("href") == "/akn/cn/act/2026-05-01/2026-c"
    assert found(root, ".//a:eventRef")[-1].get("source") == f"#{passive.get('eId')}"


def test_a_draft_is_a_bill_without_a_time_in_force(act: Policy) -> None:
    notice = {"事项类型": "其他事项", "开始": date(2025, 1, 1), "截止": date(2025, 2, 1)}
    draft = with_text(policy("2025/cao", 文件类别="征求意见稿", 征求意见=notice), TEXT)
    root = root_of(draft)
    assert len(found(root, "./a:bill")) == 1
    assert not found(root, ".//a:timeInterval")


def test_a_document_with_nothing_but_a_title_is_valid() -> None:
    assert words(root_of(policy("2025/a")), "docTitle") == ["示例文件2025/a"]


def test_a_table_is_a_table_and_other_blocks_are_lines() -> None:
    text = "第一条　标准如下：\n\n| 等级 | 元 |\n|---|---|\n| 一级 | **800** |\n| 二级 | 500 |\n\n- 甲\n- 乙\n"
    made = with_text(policy("2025/a", 成文日期=date(2025, 1, 1)), text)
    root = root_of(made)
    (table,) = found(root, ".//a:table")
    cells = [["".join(cell.itertext()) for cell in row] for row in table]
    assert cells == [["等级", "元"], ["一级", "800"], ["二级", "500"]]
    assert [each for each in words(root, "p") if each in ("甲", "乙")] == ["甲", "乙"]


@given(st.text(max_size=80))
def test_any_title_and_any_paragraph_stay_valid(text: str) -> None:
    title = f"甲{text}".strip()
    made = policy("2025/a", 名称=title, 成文日期=date(2025, 1, 1))
    root_of(with_text(made, f"第一条　{' '.join(text.split())}"))


def test_the_schema_does_refuse_what_is_wrong(act: Policy) -> None:
    content = AkomaNtoso(Library.of([act], []), publisher_of(SETTINGS)).document(act)
    for right, wrong in ((b'eId="art_2"', b'eId="art_1"'), (b"<num>", b"<number>"), (b'language="zho"', b"")):
        with pytest.raises((AssertionError, SyntaxError)):
            valid(content.replace(right, wrong))
