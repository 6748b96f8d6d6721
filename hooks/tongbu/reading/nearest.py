"""The word an author most likely meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

COMMON_NAMES = {
    "标题": "名称",
    "题目": "名称",
    "title": "名称",
    "发文字号": "文号",
    "发文机关": "发布机构",
    "制定机关": "发布机构",
    "印发日期": "成文日期",
    "签发日期": "成文日期",
    "公布日期": "发布日期",
    "date": "发布日期",
    "生效日期": "施行日期",
    "实施日期": "施行日期",
    "失效日期": "有效期至",
    "有效期": "有效期至",
    "公开属性": "公开方式",
    "摘要": "内容概述",
    "关键词": "主题词",
    "取代": "替代",
    "制定依据": "依据",
    "联系电话": "联系方式",
}
"""What other systems and forms call our keys."""

_TRIM = re.compile(r"^[\s\u3000“”‘’\"']+|[\s\u3000“”‘’\"'：:]+$")


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like `word`, or None where nothing is alike."""
    choices = list(choices)
    word = _TRIM.sub("", word)
    if (known := COMMON_NAMES.get(word)) in choices:
        return known
    from rapidfuzz import fuzz, process  # takes long to load, and words are seldom mistaken

    found = process.extractOne(word, choices, scorer=fuzz.ratio, score_cutoff=45)
    return str(found[0]) if found else None
