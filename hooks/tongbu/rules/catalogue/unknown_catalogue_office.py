"""An office in the catalogue or a column that the bureau does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from tongbu.model.disclosure.catalogue import in_force
from tongbu.model.finding import Finding, Level
from tongbu.rules.catalogue.covering import DIRECTORY
from tongbu.rules.catalogue.examples import ALL, CATALOGUE
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example, Sourced

_OFFICES = "extra:\n  tongbu:\n    机关:\n      内设机构: [办公室, 政策法规科]\n"


class UnknownCatalogueOffice(DisclosureRule):
    """A 责任科室 of the catalogue in force or a column that is not among the offices of the settings (内设机构)."""

    code = "CAT013"
    title = "目录、专栏的责任科室不在内设机构名单里"
    level = Level.WARNING
    why = "科室名称写得不一样，责任就对不上，公众也不知道问谁。"
    fix = "用内设机构的规范名称；新设的科室，加到 mkdocs.yml 的“机关”下面的“内设机构”。"
    authority = (DIRECTORY, Authority("本系统规定：责任科室用规范名称"))
    bad = Example({"mkdocs.yml": _OFFICES, CATALOGUE: ALL.replace("办公室", "局办公室")})
    good = Example({"mkdocs.yml": _OFFICES, CATALOGUE: ALL})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such office; versions of the past keep the names of their time."""
        version = in_force(context.disclosure.catalogue, context.today)
        columns = context.disclosure.columns
        if version:
            yield from self._unknown(context, version, [(item.title, item.offices) for item in version.rows])
        if columns:
            yield from self._unknown(context, columns, [(column.title, column.offices) for column in columns.rows])

    def _unknown(
        self, context: Context, table: Sourced, rows: Iterable[tuple[str, tuple[str, ...]]]
    ) -> Iterator[Finding]:
        known = context.settings.organisation.offices
        for position, (title, offices) in enumerate(rows if known else ()):
            for office in offices:
                if office in known:
                    continue
                guess = get_close_matches(office, known, 1, 0.5)
                hint = f"，是不是“{guess[0]}”？" if guess else "。"
                message = f"“{title}”的责任科室“{office}”不在内设机构名单里{hint}"
                yield self.finding(table, position, "责任科室", message=message)
