"""Every change between draft and final text has an opinion or a reason behind it."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.comparing import blocks, in_words
from tongbu.model.finding import Finding, Level
from tongbu.rules.consultation.examples import DRAFT, FINAL, LEDGER, final, report, row
from tongbu.rules.consultation.finals import finals
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule

_REPORT = report("共收到意见1条，不采纳1条。")
_NOT_ADOPTED = row("不采纳", reason="八公顷是国家标准规定的下限。")
_REASON = """对照:
  - 条文: 第三条
    旧版: 2026/draft
    理由: 征求意见后国家标准修订，下限改为五公顷。
"""


class UnexplainedDifference(Rule):
    """An article differs in substance from the draft, and no adopted opinion and no author's reason says why."""

    code = "CON018"
    title = "正式文件改了草案，没有意见也没有理由"
    level = Level.WARNING
    concerns = DRAFTS
    why = "公众是对草案提的意见；草案之后改了什么、为什么改，要说得出来，否则等于没有征求过意见。"
    fix = (
        "因采纳意见改的，在台账“条文”或者“落实条文”写上这一条；因其他原因改的，"
        "在正式文件的“对照”写“条文”“旧版: 草案路径”和“理由”。"
    )
    authority = (Authority("《重大行政决策程序暂行条例》（国务院令第713号）第十八条、第三十二条"),)
    bad = Example({DRAFT: _REPORT, LEDGER: _NOT_ADOPTED, FINAL: final("五")})
    good = Example({DRAFT: _REPORT, LEDGER: _NOT_ADOPTED, FINAL: final("五", _REASON)})

    def check(self, context: Context) -> Iterator[Finding]:
        """One finding for each place of the comparison, at the final's key 征求意见稿."""
        for each in finals(context):
            for block in blocks(each.comparison.rows):
                if block.substantive and not block.reason and not each.trace.behind(block.rows):
                    where = f"{in_words(block)}（与征求意见稿 {each.draft.id} 相比）"
                    message = f"{where}，没有与这处改动对应的采纳意见，也没有写理由。"
                    yield self.finding(each.policy, "征求意见稿", message=message)
