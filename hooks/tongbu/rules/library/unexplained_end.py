"""A document that ended says by what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.vocabulary import PolicyState
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued

_ENDED = re.compile(r"[【〔（(\[][^】〕）)\]]*(?:已|自行|宣布)?(?:废止|失效)[^】〕）)\]]*[】〕）)\]]")
_NAMED = re.compile(r"《[^《》]*》")
_OVER = (PolicyState.REPEALED, PolicyState.EXPIRED)


class UnexplainedEnd(Rule):
    """A title or note says 已废止 or 已失效, but nothing on the site ends the document."""

    code = "LIB011"
    title = "写着已废止或者已失效却没有依据"
    level = Level.ERROR
    concerns = ISSUED
    why = "有效性由日期和文件关系推算，只在标题里写“已废止”，状态、筛选和横幅仍会显示有效。"
    fix = "在废止它的文件里写“废止”或者“替代”；有效期届满的写“有效期至”；标题恢复原名。"
    authority = (Authority("《政府网站发展指引》（国办发〔2017〕47号）：修改、废止、失效的文件应当及时标明"),)
    bad = Example({"policies/2026/a.md": "---\n名称: 【已废止】示例市古树名木保护办法\n---\n"})
    good = Example({"policies/2026/a.md": "---\n名称: 示例市古树名木保护办法\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such document whose computed state is not over today."""
        for policy in issued(context):
            match = _ENDED.search(_NAMED.sub("", policy.meta.title))
            key = "名称"
            if not match:
                match = next(filter(None, (_ENDED.fullmatch(_NAMED.sub("", note)) for note in policy.text.notes)), None)
                key = ""
            if not match:
                continue
            state = context.library.standing(policy).at(context.today).state
            if state not in _OVER:
                message = f"写着“{match[0]}”，但按日期和文件关系推算是“{state}”。"
                line = None if key else policy.source.body_line
                yield self.finding(policy, *((key,) if key else ()), message=message, line=line)
