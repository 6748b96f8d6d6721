"""A setting given on the command line as 键=值, by the keys it has in `mkdocs.yml` below `extra.tongbu`."""

from __future__ import annotations

import re

import click
import yaml

from tongbu.reading.changed_settings import NotAValueError, single_change

_PREFIX = ("extra", "tongbu")
_EXAMPLE = "写成 键=值，键和 mkdocs.yml 里的一样，上下级用“.”隔开，如 限值.解读时限=5、规则.SYN004=警告"


class Setting(click.ParamType[yaml.Node]):
    """The change of one setting."""

    name = "设置"

    def convert(self, value: str | yaml.Node, param: click.Parameter | None, ctx: click.Context | None) -> yaml.Node:
        """The change, or a usage error that says how to write it; whether there is such a key is not looked at."""
        if not isinstance(value, str):
            return value
        name, equals, written = re.sub("[＝]", "=", value, count=1).partition("=")
        keys = tuple(part.strip() for part in re.split("[.．]", name))
        keys = keys[len(_PREFIX) :] if keys[: len(_PREFIX)] == _PREFIX else keys
        if not equals or not all(keys) or not keys:
            self.fail(f"“{value[:60]}”不是设置，{_EXAMPLE}", param, ctx)
        try:
            return single_change(keys, written)
        except NotAValueError as error:
            self.fail(str(error), param, ctx)
