"""The content elements (解读要素) of an interpretation and the words by which headings are known to hold them.

The elements follow 甘政公开办函〔2019〕1号, part 3; the words are what headings in use say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

REQUIRED: Mapping[str, tuple[str, ...]] = {
    "背景依据": ("背景", "依据", "必要性", "为什么", "为何", "由来", "目的", "初衷"),
    "主要内容": (
        "主要内容",
        "目标",
        "任务",
        "措施",
        "举措",
        "内容",
        "亮点",
        "要点",
        "重点",
        "哪些",
        "怎么",
        "如何",
        "怎样",
    ),
    "适用范围": ("适用", "范围", "对象", "哪些人", "谁", "什么情况", "哪些情形"),
    "关键词诠释": ("关键词", "名词", "术语", "概念", "释义", "诠释", "什么是", "是指", "含义", "何谓", "怎么理解"),
}
"""Elements that the interpretations of a policy must cover together."""

DIFFERENCES = ("新旧", "差异", "变化", "区别", "不同", "修订", "修改", "调整", "相比", "对比", "变了", "改了")
"""Words of a heading under which 新旧政策差异 is explained."""


def covers(titles: Iterable[str], words: Iterable[str]) -> bool:
    """Whether some heading says one of the words."""
    everything = "\n".join(titles)
    return any(word in everything for word in words)
