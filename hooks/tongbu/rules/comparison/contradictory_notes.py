"""Notes on a comparison do not contradict one another."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.comparison.examples import OLD, replacing
from tongbu.rules.comparison.versions import understood
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule


class ContradictoryNotes(Rule):
    """One note says that an article was deleted or added, another that it became or came from something."""

    code = "CMP002"
    title = "对照的说法互相矛盾"
    level = Level.ERROR
    concerns = POLICIES
    why = "同一条文既写删去（新增）又写有对应条文，或者写了两个理由，读者不知道该信哪一个。"
    fix = "同一条文只留一种说法；拆分、合并写在一行里，如“第三条 → 第四条、第五条”。"
    authority = (Authority("本系统规定：一条条文只有一种去向"),)
    bad = Example(
        {"policies/2020/a.md": OLD, "policies/2026/a.md": replacing("条文: 第二条 → 删去\n  - 条文: 第二条 → 第二条")}
    )
    good = Example(
        {"policies/2020/a.md": OLD, "policies/2026/a.md": replacing("条文: 第二条 → 第二条\n  - 条文: 第三条 → 第三条")}
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """The later of two notes that contradict each other, at its own line."""
        said: dict[tuple[str, str, str, str], bool] = {}
        reasons: dict[tuple[str, str, str, str], str] = {}
        for policy, old, position, correction in understood(context):
            message = ""
            if correction.old is not None:
                sides = (("旧", correction.old, bool(correction.new)), ("新", correction.new, bool(correction.old)))
                for side, labels, lives in sides:
                    for label in labels:
                        if said.setdefault((policy.id, old.id, side, label), lives) != lives:
                            one, other = ("删去", "有对应条文") if side == "旧" else ("新增", "由旧条文而来")
                            message = f"{side}文本{label}：一处写{one}，一处写{other}。"
            side, labels = ("新", correction.new) if correction.new else ("旧", correction.old or ())
            for label in labels if correction.reason else ():
                if reasons.setdefault((policy.id, old.id, side, label), correction.reason) != correction.reason:
                    message = f"{label}写了两个不同的理由。"
            if message:
                yield self.finding(policy, "对照", position, "条文", message=message)
