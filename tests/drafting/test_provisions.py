"""What an interpretation is to explain is found in the articles of a policy."""

import pytest

from tongbu.drafting.provisions import terms, time_limits
from tongbu.reading.body import read_text


@pytest.mark.parametrize(
    ("words", "limit"),
    [
        ("林业主管部门应当在二十个工作日内作出决定", "林业主管部门应当在二十个工作日内作出决定"),
        ("发现火情的，应当立即报告，最迟不超过10分钟", "最迟不超过10分钟"),
        ("处理时间不得超过三十日", "处理时间不得超过三十日"),
        ("48小时以内答复", "48小时以内答复"),
        ("每亩不超过三百元", ""),
        ("成立三年的合作社可以申请", ""),
    ],
)
def test_time_limits(words: str, limit: str) -> None:
    text = read_text(f"第一条　{words}。\n")

    assert [each.words for each in time_limits(text)] == ([limit] if limit else [])


def test_a_term_stands_without_what_it_is_called_for_short() -> None:
    text = read_text("第二条　本办法所称林木种苗质量抽查（以下简称抽查），是指对林木种子、苗木质量进行的抽样检查。\n")

    (found,) = terms(text)

    assert found.subject == "林木种苗质量抽查"
    assert found.words.startswith("对林木种子")
