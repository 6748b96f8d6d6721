"""Entries switched off that no list has."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import process

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, LibraryRule
from tongbu.wording import names_of_entries


class UnknownEntry(LibraryRule):
    """`extra.tongbu.文字.停用` names an entry that no list has."""

    code = "WRD009"
    title = "停用了不存在的用字条目"
    level = Level.ERROR
    why = "条目名称写错，停用就不起作用，以为不检查的还在检查。"
    fix = "在 mkdocs.yml 的 extra.tongbu.文字.停用 下改正名称，或者删去这一行。"
    authority = (Authority("本系统规定：用字条目按名称停用"),)
    bad = Example({"mkdocs.yml": "extra:\n  tongbu:\n    文字:\n      停用: [其它的]\n"})
    good = Example({"mkdocs.yml": "extra:\n  tongbu:\n    文字:\n      停用: [其它]\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every name that is not among those of the lists."""
        if not context.settings.wording.off:
            return
        names = names_of_entries()
        for name in context.settings.wording.off:
            if name not in names:
                near = process.extractOne(name, sorted(names))
                hint = f"最接近的是“{near[0]}”。" if near else ""
                yield Finding(
                    path="mkdocs.yml",
                    line=1,
                    column=1,
                    rule=self.code,
                    level=self.level,
                    key="extra.tongbu.文字.停用",
                    message=f"没有名称为“{name}”的用字条目，这项设置不起作用。{hint}",
                    fix=self.fix,
                )
