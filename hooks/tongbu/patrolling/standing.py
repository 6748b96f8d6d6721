"""Whether what the site says still holds today: its build, and the states that have changed since."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tongbu.gate_record import NAME, GateRecord
from tongbu.model.finding import Level
from tongbu.patrolling.api import INDEX, Lists
from tongbu.patrolling.fault import Check, Fault
from tongbu.patrolling.limits import Limits

_REBUILD = "重新构建发布（mkdocs build、tongbu publish）；建议每天定时构建一次。"


def build_faults(record: GateRecord, limits: Limits, today: date, *, live: bool) -> Iterator[Fault]:
    """What must not be published, and a build that has grown old."""
    grave = Level.ERROR if live else Level.WARNING
    if record.preview:
        yield _fault(Level.ERROR, "这是内部预览，不能公开", "撤下，检查通过以后重新构建发布。")
    elif not record.passed:
        yield _fault(Level.ERROR, "没有通过发布检查", "运行 tongbu check，改正以后重新构建发布。")
    if record.demonstration:
        yield _fault(grave, "按演示日期生成，各项状态不是今天的", "删去 mkdocs.yml 里的“演示日期”，重新构建发布。")
    if record.day is None:
        yield _fault(Level.WARNING, "没有写明按哪一天生成", _REBUILD)
    elif record.day > today:
        yield _fault(grave, f"按 {record.day} 生成，晚于今天 {today}", "核对生成网站的机器的日期，重新构建发布。")
    elif limits.build_days and (age := (today - record.day).days) > limits.build_days:
        yield _fault(Level.WARNING, f"网站是 {record.day} 生成的，已经 {age} 日没有重新生成", _REBUILD)
    elif record.day < today:
        yield _fault(Level.NOTE, f"网站是 {record.day} 生成的，不是今天", _REBUILD)


def state_faults(lists: Lists, today: date) -> Iterator[Fault]:
    """Documents whose state, as feeds and data give it, is no longer today's."""
    if lists.built_for > today:
        return
    for rows in lists.rows.values():
        for row in rows:
            was, now = row.state_on(lists.built_for), row.state_on(today)
            if was != now:
                message = f"《{row.title[:80]}》已经是“{now}”，网站数据里还是 {lists.built_for} 的“{was}”"
                yield Fault(Check.STANDING, Level.WARNING, message, _REBUILD, INDEX, link=row.url)


def _fault(level: Level, message: str, fix: str) -> Fault:
    return Fault(Check.STANDING, level, message, fix, NAME)
