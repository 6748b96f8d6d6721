"""The body's own heading is the document's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.widths import half_width
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule

_MARKS = re.compile(r"[\W_]+")
_VERSION = re.compile(r"[（(][^（）()]*[）)]\s*\Z")
_BODY = "\n\n第一条　为了加强古树名木保护，制定本办法。\n"


class OtherTitle(Rule):
    """The heading of the text neither is the document's name nor has it in it, nor is in it."""

    code = "POL028"
    title = "正文标题与名称不一致"
    level = Level.WARNING
    concerns = POLICIES
    why = "网页用“名称”，下载的文件用正文标题，公众看到的就是两个名字；导入时把文号、版头当成标题的，也会这样。"
    fix = "对照印发的原件改正：元数据“名称”和正文第一行“# …”写同一个名称。"
    authority = (Authority("本系统规定：元数据照正文填写"),)
    bad = Example({"policies/2026/a.md": f"---\n名称: 示例市古树名木保护办法\n---\n# 示林规〔2026〕9号{_BODY}"})
    good = Example({"policies/2026/a.md": f"---\n名称: 示例市古树名木保护办法\n---\n# 示例市古树名木保护办法{_BODY}"})

    def check(self, context: Context) -> Iterator[Finding]:
        """One for each such text. A notice (印发…的通知) may have the name of what it issues in its own."""
        for policy in context.policies:
            heading, name = _bare(policy.text.title), _bare(policy.meta.title)
            if heading and name and heading not in name and name not in heading:
                message = f"正文标题是“{policy.text.title}”，名称是“{policy.meta.title}”。"
                yield self.finding(policy, "名称", message=message)


def _bare(title: str) -> str:
    """A title for comparison: without marks and （征求意见稿） and the like, digits and letters in half width."""
    return _MARKS.sub("", _VERSION.sub("", half_width(title)))
