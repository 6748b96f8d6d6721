"""The day that a command works for, as it is given and as it is chosen."""

from __future__ import annotations

import os
from datetime import date

import click

from tongbu.cli.commands import CannotRun
from tongbu.reading.dates import DateError, parse_date
from tongbu.settings import Settings, today


class Day(click.ParamType[date]):
    """A day as front matter writes it."""

    name = "日期"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date, or a usage error that says how to write it."""
        try:
            return value if isinstance(value, date) else parse_date(value)
        except DateError as error:
            self.fail(f"{error}。日期写成 2026-11-20 的样子", param, ctx)


def day_of(settings: Settings, given: date | None) -> date:
    """The day given, else the one that the settings and the environment choose."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return today(settings, given, epoch)
    except (ValueError, OverflowError, OSError) as error:
        raise CannotRun(f"环境变量 SOURCE_DATE_EPOCH 的值“{epoch}”不是秒数。") from error
