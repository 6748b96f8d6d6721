"""A bureau with more documents than one page can list, where a page has about five."""

from datetime import date, timedelta
from typing import Any

from factories import interpretation, policy
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.pages.lists.rows import Rows
from tongbu.settings import Settings

DAY = date(2026, 11, 20)
SETTINGS = Settings.model_validate({"列表每页件数": 5})
THEMES = ("农业、林业、水利\\林业", "城乡建设、环境保护\\节能与资源综合利用", "")


def long_library(*more: Policy, **changed: dict[str, Any]) -> Library:
    """40 policies over three years, of which two have no date, with interpretations; 20 drafts; and `more`.

    `changed` gives other metadata to policies.
    """
    policies, readings = [], []
    for number in range(40):
        day = date(2024, 1, 15) + timedelta(days=24 * number)
        meta: dict[str, Any] = {"发布日期": day, "主题分类": THEMES[number % 3], "内容概述": f"第{number}件。"}
        if number in (3, 30):
            del meta["发布日期"]
        if number == 39:
            meta["替代"] = ["2024/p0"]
        meta |= changed.get(f"p{number}", {})
        policies.append(policy(f"{day.year}/p{number}", **meta))
        forms = ["文字", "图解"] if number % 4 else ["文字"]
        readings.append(interpretation(f"{day.year}/r{number}", f"{day.year}/p{number}", 发布日期=day, 解读形式=forms))
    for number in range(20):
        opens = date(2024, 2, 1) + timedelta(days=30 * number)
        notice = {"事项类型": "其他事项", "开始": opens, "截止": opens + timedelta(days=10)}
        answer = {"发布日期": opens + timedelta(days=20), "情况说明": "未收到意见。"}
        meta = {"文件类别": "征求意见稿", "征求意见": {**notice, **({"反馈": answer} if number != 7 else {})}}
        policies.append(policy(f"{opens.year}/d{number}", **meta))
    return Library.of([*policies, *more], readings)


def long_rows(*more: Policy, **changed: dict[str, Any]) -> Rows:
    """Its rows."""
    return Rows(long_library(*more, **changed), SETTINGS, DAY)
