"""Regulations and normative documents are interpreted."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.readings import first_readings, some_unreadable
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued


class MissingInterpretation(Rule):
    """A regulation (规章) or normative document (行政规范性文件) without a publication-stage interpretation."""

    code = "SYN001"
    title = "应当解读的文件没有解读"
    level = Level.ERROR
    concerns = ISSUED
    why = "规章和行政规范性文件必须解读，解读材料与文件同步组织、同步审签、同步部署。"
    fix = "在 interpretations 文件夹新建解读，“解读对象”写本文件的路径（不含 policies/ 和 .md），“解读阶段”写 发布。"
    authority = (Authority("《广州市政策文件解读工作实施办法》（穗府办函〔2017〕313号）第三条第（一）项"),)
    bad = Example({"interpretations/2026/a.md": None})
    good = Example({"interpretations/2026/a.md": "---\n解读对象: [2026/a]\n解读阶段: 发布\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such policy; silent while some interpretation cannot be read, which is its own fault."""
        if some_unreadable(context):
            return
        for policy in issued(context):
            if not policy.meta.category.must_be_interpreted or first_readings(context, policy):
                continue
            later = context.library.interpretations_of(policy)
            message = f"{policy.named}是{policy.meta.category}，本站没有它的解读。"
            if later:
                message = (
                    f"{policy.named}只有{later[0].meta.stage}阶段的解读（{later[0].source.path}），"
                    "不能代替发布时的解读。"
                )
            fix = (
                f"运行 tongbu new interpretation --for {policy.id}；或者在 interpretations 文件夹新建解读，"
                f"写“解读对象: [{policy.id}]”和“解读阶段: 发布”。"
            )
            yield self.finding(policy, "文件类别", message=message, fix=fix)
