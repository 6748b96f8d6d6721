"""What other settings would change, for people: the settings, then file by file what comes, goes and is regraded."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click

from tongbu.cli.output import visible
from tongbu.cli.verdicts import Verdict
from tongbu.cli.what_if import Comparison
from tongbu.model.finding import Finding, Level

_WORDS = {Level.ERROR: "不能发布", Level.WARNING: "有警告", Level.NOTE: "有提示", None: "没有问题"}


def write(comparison: Comparison) -> None:
    """Print everything, and one line that counts."""
    for line in _lines(comparison):
        click.echo(visible(line))


def _lines(comparison: Comparison) -> Iterator[str]:
    for key, old, new in comparison.settings:
        yield f"假如：{key} {_value(old)} → {_value(new)}"
    if not comparison.settings:
        yield "这些设置与现在的一样。"
    yield ""
    for verdict in comparison.verdicts:
        yield from _file(verdict)
        yield ""
    yield _summary(comparison)


def _file(verdict: Verdict) -> Iterator[str]:
    before, after = _WORDS[verdict.before], _WORDS[verdict.after]
    yield f"{verdict.path}：{f'{before} → {after}' if before != after else f'仍然{after}'}"
    for each in verdict.new:
        yield f"  新增 {_told(each, each.level.word)}"
    for regraded in verdict.changed:
        yield f"  改级 {_told(regraded.finding, f'{regraded.before.word} → {regraded.finding.level.word}')}"
    for each in verdict.gone:
        yield f"  消失 {_told(each, each.level.word)}"


def _told(finding: Finding, level: str) -> str:
    return f"{level} {finding.rule} 第 {finding.line} 行：{finding.message}"


def _summary(comparison: Comparison) -> str:
    found = comparison.verdicts
    if not found:
        return "没有文件的检查结果会变化。"
    new, changed, gone = (sum(len(getattr(each, kind)) for each in found) for kind in ("new", "changed", "gone"))
    parts = [f"{word} {count} 处" for word, count in (("新增", new), ("改级", changed), ("消失", gone)) if count]
    stopped = sum(each.before is not Level.ERROR and each.after is Level.ERROR for each in found)
    freed = sum(each.before is Level.ERROR and each.after is not Level.ERROR for each in found)
    parts += [f"{count} 个{words}" for words, count in (("变为不能发布", stopped), ("变为可以发布", freed)) if count]
    return f"{len(found)} 个文件的检查结果会变化：{'，'.join(parts)}。"


def _value(value: Any) -> str:
    if value is None:
        return "（没有设置）"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
