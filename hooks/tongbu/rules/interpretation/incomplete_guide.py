"""A guide names what people need who follow it."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.guide import ELEMENTS, missing_elements
from tongbu.model.vocabulary import InterpretationForm
from tongbu.rules.rule import READINGS, Authority, Context, Example, Rule

_STEPS = "## 办理流程\n\n第一步，递交材料。\n\n第二步，五个工作日内领证。\n"


class IncompleteGuide(Rule):
    """A 办事指引 without its steps, materials or contacts."""

    code = "INT016"
    title = "办事指引要素不全"
    level = Level.WARNING
    concerns = READINGS
    why = "照着指引去办事的人，缺材料要再跑一趟，找不到窗口要再问一遍。"
    fix = f"按标题写全：{'、'.join(ELEMENTS)}；步骤写成“第一步，……”各占一段。"
    authority = (Authority("《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决指标：服务不实用"),)
    bad = Example({"interpretations/2026/a.md": f"---\n解读形式: [文字, 办事指引]\n---\n{_STEPS}"})
    good = Example(
        {
            "interpretations/2026/a.md": (
                f"---\n解读形式: [文字, 办事指引]\n---\n{_STEPS}\n## 办理材料\n\n- 申请表\n- 身份证明\n\n"
                "## 办理时间和地点\n\n工作日，市政务服务中心二楼。\n\n## 咨询电话\n\n0000-12345678。\n"
            )
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """One finding for each guide, naming everything that is missing."""
        for reading in context.readings:
            if InterpretationForm.GUIDE in reading.meta.forms and (missing := missing_elements(reading.text)):
                yield self.finding(reading, "解读形式", message=f"办事指引缺少：{'、'.join(missing)}。")
