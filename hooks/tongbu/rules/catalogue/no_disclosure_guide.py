"""A catalogue without a guide."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.catalogue import in_force
from tongbu.model.disclosure.guide import REQUIRED
from tongbu.model.finding import Finding, Level
from tongbu.rules.catalogue.covering import DIRECTORY
from tongbu.rules.catalogue.examples import ALL, CATALOGUE, GUIDE
from tongbu.rules.rule import Context, DisclosureRule, Example

_FILES = ("docs/disclosure/guide.yml", "docs/disclosure/guide.yaml")


class NoDisclosureGuide(DisclosureRule):
    """A bureau that has a catalogue and no 政府信息公开指南."""

    code = "CAT008"
    title = "没有政府信息公开指南"
    level = Level.ERROR
    why = "条例要求同时编制指南和目录；没有指南，公众不知道怎样查、找谁问。"
    fix = f"写 docs/disclosure/guide.yml，填写{'、'.join(REQUIRED)}。"
    authority = (DIRECTORY,)
    bad = Example({CATALOGUE: ALL})
    good = Example({CATALOGUE: ALL, _FILES[0]: GUIDE})

    def check(self, context: Context) -> Iterator[Finding]:
        """One finding, at the catalogue; a guide that is there and cannot be used is told by whoever reads it."""
        version = in_force(context.disclosure.catalogue, context.today)
        if version is None or context.disclosure.guide or any(context.files.there(file, "docs") for file in _FILES):
            return
        yield self.finding(version, message="有主动公开目录，没有政府信息公开指南。")
