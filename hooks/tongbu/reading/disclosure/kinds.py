"""How every kind of disclosure data is read, in the order of `TITLES`."""

from __future__ import annotations

from tongbu.model.disclosure.task import Task, TaskLedger
from tongbu.reading.disclosure.catalogue_kinds import CATALOGUE_KINDS
from tongbu.reading.disclosure.kind import Kind
from tongbu.reading.disclosure.names import TITLES
from tongbu.reading.disclosure.year_tables import YearTables

_TASK_WORDS = {
    "编号": "序号 任务编号 号",
    "要求": "工作要求 任务类别 类别 方面 重点工作 一级任务",
    "任务": "工作任务 任务名称 主要任务 任务内容 二级任务",
    "措施": "工作措施 具体措施 落实措施 举措 完成标准",
    "责任科室": "责任单位 责任部门 责任处室 牵头科室 承办科室 责任股室",
    "开始日期": "开始时间 启动时间 起始日期",
    "时限": "完成时限 完成时间要求 办理时限 要求完成时间 截止日期 截止时间",
    "进度": "完成情况 进展 工作进度 进展情况 办理进度",
    "完成日期": "完成时间 实际完成时间 实际完成日期 办结日期",
    "佐证链接": "佐证 佐证材料 佐证网址 链接 网址",
}

KINDS: tuple[Kind, ...] = (
    YearTables(
        name="tasks",
        title=TITLES["tasks"],
        model=Task,
        table=TaskLedger,
        chief="任务",
        meaning={word: column for column, words in _TASK_WORDS.items() for word in words.split()},
    ),
    *CATALOGUE_KINDS,
)
