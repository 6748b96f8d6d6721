"""The notice of a consultation says what the public needs to take part."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.consultation.drafts import notices
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule


class IncompleteNotice(Rule):
    """A notice without the draft's text, a way to comment, or its period. The explanation is SYN011's."""

    code = "CON003"
    title = "征求意见公告不完整"
    level = Level.ERROR
    concerns = DRAFTS
    why = "公开征求意见应当公布草案，明确提出意见的方式和期限；缺一项，公众就没法提意见。"
    fix = "补齐草案正文和“征求意见”下面的 开始、截止、渠道。"
    authority = (
        Authority("《重大行政决策程序暂行条例》（国务院令第713号）第十五条"),
        Authority("《规章制定程序条例》（国务院令第322号）第十五条"),
    )
    bad = Example({"policies/2026/draft.md": "---\n征求意见:\n  渠道: []\n---\n"})
    good = Example(
        {
            "policies/2026/draft.md": (
                "---\n征求意见:\n  渠道:\n    - 方式: 电子邮件\n      地址: zwgk@example.com\n---\n"
            )
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """One finding for each missing part, at its key."""
        for policy, notice in notices(context):
            if not context.anatomy(policy).words.strip():
                message = "没有草案正文。"
                fix = "在文件头的 --- 之后写草案全文；只列附件的，也要有可以在网页上阅读的正文。"
                yield self.finding(policy, message=message, fix=fix, line=policy.source.body_line)
            missing = {"开始": notice.opens is None, "截止": notice.closes is None, "渠道": not notice.channels}
            for key in (key for key, absent in missing.items() if absent):
                example = "“渠道”下面逐条写 方式 和 地址" if key == "渠道" else f"“{key}: 年-月-日”"
                message = f"“征求意见”没有填写“{key}”。"
                yield self.finding(policy, "征求意见", key, message=message, fix=f"补写{example}。")
