"""A guide that says something else than the foot of every page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.catalogue.covering import DIRECTORY
from tongbu.rules.catalogue.examples import GUIDE
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example

_MARKS = re.compile(r"[\W_]+")


class ContradictoryGuide(DisclosureRule):
    """Address or hours in the guide that are not those of the settings (机关)."""

    code = "CAT009"
    title = "指南与网站页脚的地址、办公时间不一致"
    level = Level.WARNING
    why = "同一个网站上两种说法，公众会跑错地方、白跑一趟。"
    fix = "核对后改成一致；办公机构确实在另一处办公的，把两处都写在指南里。"
    authority = (DIRECTORY, Authority("本系统规定：同一事实在全站一致"))
    bad = Example({"docs/disclosure/guide.yml": GUIDE.replace("林业路1号", "林业路9号")})
    good = Example({"docs/disclosure/guide.yml": GUIDE})

    def check(self, context: Context) -> Iterator[Finding]:
        """Each of the two that differs."""
        guide = context.disclosure.guide
        if guide is None:
            return
        organisation = context.settings.organisation
        for key, said, known in (
            ("办公地址", guide.text.address, organisation.address),
            ("办公时间", guide.text.hours, organisation.hours),
        ):
            if _plain(known) not in _plain(said):
                message = f"指南的{key}是“{said}”，页脚上是“{known}”。"
                yield self.finding(guide, key, message=message)


def _plain(words: str) -> str:
    """Words without marks, which differ from hand to hand."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", words))
