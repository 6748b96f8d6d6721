"""Problems and improvements that are those of the year before, word for word."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from tongbu.model.finding import Finding, Level
from tongbu.rules.annual_report.tables import CONTENT, pairs
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example

_SAME = 0.9
_SECTION = "存在的主要问题及改进情况"
_WORDS = "存在的主要问题及改进情况:\n  主要问题: 解读以文字为主，图解和问答少。\n"


class RepeatedProse(DisclosureRule):
    """A fifth section that hardly differs from that of the year before."""

    code = "REP014"
    title = "年度报告的问题和改进照抄上年"
    level = Level.WARNING
    why = "年年一样的问题，等于没有改进；内容空洞、照搬上年是点名通报的情形。"
    fix = "写这一年的问题；上年的问题仍然存在的，写明改到了哪一步。"
    authority = (CONTENT, Authority("本系统规定：与上年相似的提示核对", verified=False))
    bad = Example({"docs/disclosure/reports/2024.yml": _WORDS, "docs/disclosure/reports/2025.yml": _WORDS})
    good = Example(
        {
            "docs/disclosure/reports/2024.yml": _WORDS,
            "docs/disclosure/reports/2025.yml": "存在的主要问题及改进情况:\n  主要问题: 群众参与征求意见的渠道不多。\n",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such text."""
        for before, after in pairs(context):
            earlier = dict(before.file.prose())
            for key, text in after.file.prose():
                if key[0] == _SECTION and _alike(earlier.get(key, ""), text):
                    message = f"{after.year}年报告的“{key[-1]}”与{before.year}年的几乎相同。"
                    yield self.finding(after, *key, message=message)


def _alike(before: str, after: str) -> bool:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return matcher.quick_ratio() >= _SAME and matcher.ratio() >= _SAME
