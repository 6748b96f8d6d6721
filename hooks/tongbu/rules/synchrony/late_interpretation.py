"""Interpretations follow their policy within days."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.readings import must_keep_step, pairs, provisional_note
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule


class LateInterpretation(Rule):
    """A publication-stage interpretation published after the limit in working days, or at no known date."""

    code = "SYN008"
    title = "解读发布超过时限"
    level = Level.ERROR
    concerns = ISSUED
    why = "解读应当与文件同时发布，最迟不超过文件公布后3个工作日；公布当日不计。"
    fix = "核对文件和解读的“发布日期”；后期补充的解读，把“解读阶段”写为 实施 或者 评估。"
    authority = (
        Authority("郑州市政策文件解读通知（2016年，据公开报道）：文件公布后3个工作日内解读"),
        Authority("《广东省政府系统政策解读工作细则（试行）》（粤办函〔2018〕360号）第一部分：同步解读"),
    )
    limits = ("interpretation_workdays",)
    bad = Example({"interpretations/2026/a.md": "---\n发布日期: 2026-03-13\n---\n"})
    good = Example({"interpretations/2026/a.md": "---\n发布日期: 2026-03-12\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such pair, told at the policy; a warning where the policy need not be interpreted."""
        limit = context.settings.limits.interpretation_workdays
        for policy, reading in pairs(context):
            published, read = policy.meta.published, reading.meta.published
            level = Level.ERROR if must_keep_step(policy) else Level.WARNING
            if published is None:
                continue
            if read is None:
                message = f"解读 {reading.source.path} 没有发布日期，无法确认是否在 {published} 后的时限内发布。"
                fix = f"在 {reading.source.path} 填写“发布日期: 年-月-日”。"
                yield self.finding(policy, "发布日期", message=message, fix=fix, level=level)
                continue
            taken = context.calendar.between(published, read)
            if taken.days > limit:
                last = context.calendar.after(published, limit)
                message = (
                    f"文件 {policy.source.path} 于 {published} 发布，解读 {reading.source.path} 于 {read} 才发布，"
                    f"隔了 {taken.days} 个工作日{provisional_note(taken)}，最迟应在 {last.end}（{limit} 个工作日）。"
                )
                yield self.finding(policy, "发布日期", message=message, level=level)
