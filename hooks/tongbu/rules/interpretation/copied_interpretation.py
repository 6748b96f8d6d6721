"""An interpretation is not a copy."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.comparing.overlap import copied_share
from tongbu.model.finding import Finding, Level
from tongbu.rules.interpretation.forms import has_words
from tongbu.rules.readings import subjects
from tongbu.rules.rule import READINGS, Authority, Context, Example, Rule


class CopiedInterpretation(Rule):
    """Most of the interpretation stands word for word in the policy."""

    code = "INT003"
    title = "解读照抄文件原文"
    level = Level.WARNING
    concerns = READINGS
    why = "解读不得简单重复、压缩或者摘抄原文；照抄的解读没有解释任何东西。"
    fix = "用自己的话说明为什么这样规定、怎样办理，配上例子；确需引用原文的，引用后接着解释。"
    authority = (
        Authority("甘政公开办函〔2019〕1号第三部分"),
        Authority("《安顺市重大政策文件解读制度》第四条"),
        Authority("重复率警戒线由各单位自定，国家没有统一的百分比", verified=False),
    )
    limits = ("overlap_warning", "overlap_error")
    bad = Example(
        {
            "interpretations/2026/a.md": (
                "## 主要内容\n\n机关、团体、企业事业单位用地范围内的，由所在单位负责；"
                "农村集体土地范围内的，由村民委员会或者农村集体经济组织负责；"
                "其他区域的，由县级林业主管部门确定。\n"
            )
        }
    )
    good = Example(
        {
            "interpretations/2026/a.md": (
                "## 主要内容\n\n单位院子里的老树由单位管，村里的由村集体管，"
                "路边和山上说不清归属的，由县里指定一家来管，不会没有人管。\n"
            )
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Over the first limit is a warning, over the second an error; measured in runs of eight characters."""
        limits = context.settings.limits
        for reading in context.readings:
            policies = subjects(context, reading)
            text = context.anatomy(reading)
            if not policies or not has_words(text):
                continue
            source = "\n".join(context.anatomy(policy).words for policy in policies)
            share = copied_share(text.words, source)
            if share >= limits.overlap_warning:
                level = Level.ERROR if share >= limits.overlap_error else Level.WARNING
                message = (
                    f"正文有 {share:.0%} 的文字与{policies[0].source.path}逐字相同"
                    f"（{limits.overlap_warning:.0%} 警告，{limits.overlap_error:.0%} 报错）。"
                )
                yield self.finding(reading, message=message, level=level, line=reading.source.body_line)
