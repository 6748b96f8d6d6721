"""任务台账: the year's plan for government openness, task by task, and what became of each."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from pydantic import Field

from tongbu.model.disclosure.rows import YearTable
from tongbu.model.front_matter import FrontMatter, Text
from tongbu.model.timeline import Timeline, Turn


class Progress(StrEnum):
    """进度: how far a task is, as the office says."""

    NOT_STARTED = "未开始"
    UNDER_WAY = "进行中"
    DONE = "已完成"


class TaskState(StrEnum):
    """The state of a task on a day, computed from its dates and never typed."""

    NOT_STARTED = "未开始"
    UNDER_WAY = "进行中"
    DUE_SOON = "临近到期"
    OVERDUE = "逾期"
    DONE_IN_TIME = "按期完成"
    DONE_LATE = "逾期完成"

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do."""
        return self in (TaskState.DONE_IN_TIME, TaskState.DONE_LATE)


class Task(FrontMatter):
    """One task (任务): a row of the ledger."""

    number: Text = Field(alias="编号", description="任务的编号，一年之内不重复")
    area: Text = Field(alias="要求", description="任务所属的方面，如“解读和征集”")
    title: Text = Field(alias="任务", description="要做的事，一句话")
    measure: str = Field("", alias="措施", description="怎么做，做到什么程度")
    offices: tuple[Text, ...] = Field(alias="责任科室", min_length=1, description="牵头的写在最前，几个用顿号分开")
    starts: date | None = Field(None, alias="开始日期", description="从哪一天开始；不填，全年都在做")
    due: date = Field(alias="时限", description="最迟哪一天完成（含当日）")
    progress: Progress = Field(Progress.NOT_STARTED, alias="进度", description="未开始、进行中、已完成")
    done: date | None = Field(None, alias="完成日期", description="已完成的必填；是否按期以此为准")
    evidence: tuple[Text, ...] = Field(
        (), alias="佐证链接", description="本站的网址（/ 开头）或者完整的 https 网址，已完成的必填，几个分行写"
    )

    @property
    def office(self) -> str:
        """The office that leads (牵头), under which the task counts."""
        return self.offices[0]

    @property
    def anchor(self) -> str:
        """Where it stands on the page of its year."""
        return f"renwu-{''.join(self.number.split())}"

    @property
    def quarter(self) -> int:
        """The quarter, 1 to 4, in which it falls due."""
        return (self.due.month + 2) // 3

    def states(self, soon_days: int) -> Timeline[TaskState]:
        """What state it is in from which day on; `soon_days` before its 时限 it is 临近到期.

        Done is what has a 完成日期, and from that day on: a word without a date proves nothing.
        """
        started = self.progress is not Progress.NOT_STARTED
        first = TaskState.UNDER_WAY if started else TaskState.NOT_STARTED
        end = self.done
        turns = [Turn(date.min, first)]
        for on, state in (
            (self.due - timedelta(soon_days), TaskState.DUE_SOON),
            (self.due + timedelta(1), TaskState.OVERDUE),
        ):
            if end is None or on < end:
                turns.append(Turn(on, state))
        if end is not None:
            turns.append(Turn(end, TaskState.DONE_IN_TIME if end <= self.due else TaskState.DONE_LATE))
        return Timeline(tuple(turns))

    def state(self, day: date, soon_days: int) -> TaskState:
        """Its state on a day."""
        return self.states(soon_days).at(day).state


class TaskLedger(YearTable[Task]):
    """The tasks of one year's plan."""

    def url(self, task: Task | None = None) -> str:
        """The permanent address of its page, or of a task there, relative to the site's root."""
        return f"disclosure/tasks/{self.year}/" + (f"#{task.anchor}" if task else "")
