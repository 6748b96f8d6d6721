"""A former address is one at which this site can put a page."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.former import KEY, former_addresses_of
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.rules.rule import Authority, Context, Example, Rule


class UnusableFormerAddress(Rule):
    """曾用地址 leads out of the site, or to what is no page."""

    code = "LIB019"
    title = "曾用地址不能使用"
    level = Level.ERROR
    why = "只有本站的网页地址才能转到新地址，写成外站网址、带参数的网址或者附件地址，原来的链接仍然打不开。"
    fix = "写文件原来的路径（不含 .md），如 2023/gushu；旧网站的网页以“/”开头，如 /zwgk/post_1.html。"
    authority = (Authority("本系统规定：文件的网址长期不变，改了地址的从原地址转到新地址"),)
    bad = Example({"policies/2026/a.md": "---\n曾用地址:\n  - https://www.example.gov.cn/zwgk/1.html\n---\n"})
    good = Example({"policies/2026/a.md": "---\n曾用地址:\n  - 2023/gushu\n  - /zwgk/post_1.html\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every address that is no page of the site."""
        documents: tuple[Policy | Interpretation, ...] = (*context.policies, *context.readings)
        for document in documents:
            for former in former_addresses_of(document):
                if former.path is None:
                    message = f"“{former.written}”不是本站的网页地址。"
                    yield self.finding(document, KEY, former.position, message=message)
