"""Nothing is published before its day."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.selecting import documents


class PublishedInFuture(Rule):
    """发布日期 is after today: building the site would publish too early, or the date is wrong."""

    code = "POL025"
    title = "发布日期在今天之后"
    level = Level.ERROR
    why = "网站生成以后就会公开，提前公开和虚写日期都会误导公众；伪造发布日期属于政府网站检查的单项否决情形。"
    fix = "改成实际发布的日期；还没到发布时间的，到当天再合并，或者文件名以“_”开头暂不发布。"
    authority = (Authority("《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决指标"),)
    bad = Example({"policies/2026/a.md": "---\n发布日期: 2026-06-16\n---\n"})
    good = Example({"policies/2026/a.md": "---\n发布日期: 2026-03-09\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every policy and interpretation dated after today."""
        for document in documents(context):
            published = document.meta.published
            if published and published > context.today:
                message = f"发布日期 {published} 在今天（{context.today}）之后。"
                yield self.finding(document, "发布日期", message=message)
