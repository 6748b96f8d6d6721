"""A question that was asked again and again, and that nothing on the site answers."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.replying.candidates import candidates
from tongbu.rules.letters.letters import COLUMNS, PATH
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example

_ASKED = f"""{COLUMNS}
2026-3,局长信箱,2026-06-10,咨询,自留地的树采伐要不要办证
2026-4,局长信箱,2026-06-11,咨询,采伐自留地的树要不要办证
2026-5,网站留言,2026-06-12,咨询,自留地的树采伐要办证吗
"""
_ANSWERED = """- 编号: caifa-1
  问: 自留地的树采伐要不要办证？
  答: 自留地里个人所有的零星林木，不需要办证。
  依据: [/policies/2026/a/]
  更新日期: 2026-06-13
"""


class RecurrentQuestion(DisclosureRule):
    """A question that was asked again and again, and that nothing on the site answers."""

    code = "LET013"
    title = "同一问题多次来信，问答库没有答案"
    level = Level.NOTE
    why = "问得多的问题，公开一次答案，公众搜得到，就不必再来信，也不必逐件答复。"
    fix = "收进 docs/disclosure/questions.yml：写“问”“答”“依据”，“来源”写这些留言的编号。"
    authority = (Authority("本系统规定：问得多的问题收进问答库", verified=False),)
    limits = ("letter_often",)
    bad = Example({PATH: _ASKED})
    good = Example({PATH: _ASKED, "docs/disclosure/questions.yml": _ANSWERED})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such question, at the latest letter that asks it."""
        for each in candidates(context.disclosure, context.today, context.settings.limits.letter_often):
            if each.question:
                continue
            last = each.letters[-1]
            numbers = "、".join(came.letter.number for came in each.letters[-5:])
            message = f"“{each.title}”有 {len(each.letters)} 件留言（{numbers}），问答库里没有答案。"
            yield self.finding(last.register, last.position, "主题", message=message)
