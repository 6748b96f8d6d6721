"""A basis that the site does not have."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.replying.bases import bases
from tongbu.rules.questions.questions import BOOK, PATH, example, named, questions
from tongbu.rules.rule import Context, DisclosureRule, Example


class UnresolvedBasis(DisclosureRule):
    """A basis that the site does not have."""

    code = "QAS001"
    title = "问答的依据找不到"
    level = Level.ERROR
    why = "答案的依据要点得开；文件找不到，公众就无从核对，依据变了也没有人知道。"
    fix = "写文号、《名称》，或者本站的网址，如 /policies/2026/caifa-xuke/；几份文件同名的，写文号。"
    authority = (BOOK,)
    bad = Example({PATH: example(依据="[示林规〔2099〕9号第八条]")})
    good = Example({PATH: example()})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such basis."""
        for table, position, question in questions(context):
            for basis in bases(context.library, question):
                if basis.document is None:
                    written = basis.place.document or basis.place.article
                    message = f"{named(question)}的依据“{written}”在本站找不到，或者有几份同名的。"
                    yield self.finding(table, position, "依据", message=message)
