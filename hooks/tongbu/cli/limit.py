"""A limit given on the command line as 名称=数."""

from __future__ import annotations

import re

import click

from tongbu.patrolling.limits import NAMES

_WRITTEN = re.compile(r"\s*([^=＝]+?)\s*[=＝]\s*([0-9]{1,6})\s*")


class Limit(click.ParamType[tuple[str, int]]):
    """The field of a limit and its number."""

    name = "限值"

    def convert(
        self, value: str | tuple[str, int], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, int]:
        """The field and the number, or a usage error that names the limits there are."""
        if not isinstance(value, str):
            return value
        found = _WRITTEN.fullmatch(value)
        if not found or found[1] not in NAMES:
            self.fail(f"“{value[:60]}”不是限值，写成 名称=数，名称是：{'、'.join(NAMES)}", param, ctx)
        return NAMES[found[1]], int(found[2])
