"""What is wrong with a command as it was typed, in Chinese: click says it in English, in classes of its own."""

from __future__ import annotations

import click

_NUMBERS = {"integer": "整数", "integer range": "整数", "float": "数", "float range": "数"}


def usage_fault(error: click.ClickException) -> str:
    """One sentence, or two, without the advice to look at the help."""
    if isinstance(error, click.NoSuchOption):
        near = f"，是不是 {'、'.join(error.possibilities)}？" if error.possibilities else ""
        return f"没有选项 {error.option_name}{near}"
    if isinstance(error, click.MissingParameter):
        return f"缺少参数 {_name(error.param)}"
    if isinstance(error, click.BadParameter):
        return f"{_name(error.param)} 的值不对：{_reason(error)}"
    if isinstance(error, click.BadOptionUsage):
        return _option_fault(error)
    if isinstance(error, click.UsageError) and error.ctx is not None:
        return _arguments_fault(error, error.ctx)
    return f"用法不对：{error.format_message()}"


def _option_fault(error: click.BadOptionUsage) -> str:
    # One class for two opposite faults; only the words tell which.
    if "does not take" in error.message:
        return f"选项 {error.option_name} 后面不写值"
    return f"选项 {error.option_name} 后面缺少值"


def _arguments_fault(error: click.UsageError, context: click.Context) -> str:
    """More was typed than the command takes: what click has not used stands at the end of what it quotes."""
    command = context.command
    taken = "、".join(each.human_readable_name for each in _params(context) if isinstance(each, click.Argument))
    extra = error.format_message().rpartition("(")[2].rstrip(".").rstrip(")")
    only = f"{command.name} 只要 {taken}" if taken else f"{command.name} 后面不写参数"
    return f"多写了“{extra}”：{only}。路径里有空格的，整个路径加上引号"


def _params(context: click.Context | None) -> list[click.Parameter]:
    return context.command.params if context else []


def _name(param: click.Parameter | None) -> str:
    if param is None:
        return "参数"
    return param.opts[0] if isinstance(param, click.Option) else param.human_readable_name.strip("[].")


def _reason(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return f"可以写 {'、'.join(kind.choices)}"
    if isinstance(kind, click.IntRange):
        return f"写 {kind.min} 到 {kind.max} 的整数"
    if kind is not None and kind.name in _NUMBERS:
        return f"应当是{_NUMBERS[kind.name]}"
    if isinstance(kind, click.Path):
        # None of our paths asks for more than click does by itself: that what is there can be read.
        return "没有读取的权限，或者文件正被别的程序打开"
    return error.message
