"""A document that is signed by name is dated too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.organ_names import CERTAIN_ENDS
from tongbu.model.policy import Policy
from tongbu.model.text import Unit, UnitLevel
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule

_ORGAN = re.compile(rf"[\u4e00-\u9fff]{{2,30}}{CERTAIN_ENDS}\Z")
_DAY = re.compile(r"[12２１][0-9０-９]{3}\s*[年.．/-].{0,12}\Z")
_TEXT = "第一条　为了加强古树名木保护，制定本办法。\n\n示例市林业局\n"
_PROSE = frozenset({UnitLevel.PARAGRAPH, UnitLevel.BLOCK})


class UndatedSignature(Rule):
    """The main text ends with the name of an organ, and with no date that can be read."""

    code = "POL029"
    title = "落款没有成文日期"
    level = Level.WARNING
    concerns = POLICIES
    why = "没有成文日期，落款就认不出来：署名不靠右，附件说明和附件分不开，条文的固定链接也会随着改变。"
    fix = "在署名下面另起一行写成文日期，如 2026年11月18日；一行一个，写全年月日。"
    authority = (Authority("《党政机关公文处理工作条例》第九条：发文机关署名、成文日期"),)
    bad = Example({"policies/2026/a.md": _TEXT})
    good = Example({"policies/2026/a.md": f"{_TEXT}\n2026年4月1日\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """One for each such text, at the line of the name."""
        for policy in context.policies:
            if policy.text.signature is None and (unit := _last_name(policy)):
                yield self.finding(policy, message=f"“{unit.text.strip()}”下面没有成文日期。", line=unit.line)


def _last_name(policy: Policy) -> Unit | None:
    """The organ with which the main text ends, whatever stands as a date below it."""
    main = [unit for unit in policy.text.walk() if unit.text.strip()]
    parts = [unit.line for unit in policy.text.units if unit.level is UnitLevel.PART]
    main = [unit for unit in main if not parts or unit.line < parts[0]]
    while main and _DAY.match(main[-1].text.strip()):
        main.pop()
    last = main[-1] if main else None
    return last if last and last.level in _PROSE and _ORGAN.match(last.text.strip()) else None
