"""An answer whose link leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.disclosure.places import fault_of
from tongbu.rules.responses.responses import PATH, REGISTER, example, named, responses
from tongbu.rules.rule import Context, DisclosureRule, Example


class DeadResponseLink(DisclosureRule):
    """An answer whose link leads nowhere."""

    code = "OPI005"
    title = "舆情回应的链接打不开"
    level = Level.ERROR
    why = "打不开的回应等于没有回应，公众点开还会看到错误页面。"
    fix = "改成现在的网址：本站的以“/”开头；其他网站的写完整的 https 网址。"
    authority = (REGISTER,)
    bad = Example({PATH: example(回应链接="/tongbao/2026/")})
    good = Example({PATH: example()})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such link."""
        for table, position, response in responses(context):
            if response.link and (fault := fault_of(context, response.link)):
                message = f"{named(response)}的回应链接“{response.link[:80]}”{fault}。"
                yield self.finding(table, position, "回应链接", message=message)
