"""Readers know whom to ask."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import READINGS, Authority, Context, Example, Rule


class MissingContact(Rule):
    """An interpretation without a telephone number or address for questions."""

    code = "INT004"
    title = "解读没有联系方式"
    level = Level.WARNING
    concerns = READINGS
    why = "看了解读还有疑问的人要知道问谁。"
    fix = "填写“联系方式”，写科室和电话，如 0000-12345678（资源管理科）；不写个人手机号码。"
    authority = (Authority("政策解读的通行做法：公布解读单位、解读人和联系方式", verified=False),)
    bad = Example({"interpretations/2026/a.md": "---\n联系方式: null\n---\n"})
    good = Example({"interpretations/2026/a.md": "---\n联系方式: 0000-12345678（资源管理科）\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every interpretation."""
        for reading in context.readings:
            if not reading.meta.contact.strip():
                yield self.finding(reading, "联系方式", message="没有填写“联系方式”。")
