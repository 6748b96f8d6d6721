"""A basis whose document has no such article."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.titles import in_title_marks
from tongbu.replying.bases import bases
from tongbu.rules.questions.questions import BOOK, PATH, example, named, questions
from tongbu.rules.rule import Context, DisclosureRule, Example


class MissingBasisArticle(DisclosureRule):
    """A basis whose document has no such article."""

    code = "QAS002"
    title = "问答依据的条文不存在"
    level = Level.ERROR
    why = "条文序号写错，链接落不到地方，答案也就没有依据；文件修改以后序号常常会变。"
    fix = "打开文件核对条文序号后改正；依据整份文件的，不写条文。"
    authority = (BOOK,)
    bad = Example({PATH: example(依据="[示林规〔2026〕1号第九十九条]")})
    good = Example({PATH: example(依据="[示林规〔2026〕1号第一条]")})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such basis."""
        for table, position, question in questions(context):
            for basis in bases(context.library, question):
                if basis.lacks_article and basis.document:
                    title = in_title_marks(basis.document.meta.title)
                    message = f"{named(question)}的依据{title}没有{basis.place.article}。"
                    yield self.finding(table, position, "依据", message=message)
