"""An answer that nobody can look up."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.responses.responses import NOTICE, PATH, REGISTER, example, named, responses
from tongbu.rules.rule import Context, DisclosureRule, Example


class ResponseWithoutLink(DisclosureRule):
    """An answer that nobody can look up."""

    code = "OPI004"
    title = "舆情回应没有链接"
    level = Level.WARNING
    why = "公众和检查人员都要看得到回应的原文；只写“已回应”无从核对。"
    fix = "在“回应链接”写明在哪里看：本站的网址（/ 开头）或者完整的 https 网址。"
    authority = (
        NOTICE,
        REGISTER,
    )
    bad = Example({PATH: example(回应链接="")})
    good = Example({PATH: example()})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such answer."""
        for table, position, response in responses(context):
            if response.answered and not response.link:
                message = f"{named(response)}已经回应，没有写回应链接。"
                yield self.finding(table, position, "回应链接", message=message)
