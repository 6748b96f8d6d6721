"""The state of a task on any day is what its dates say."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tongbu.model.disclosure.task import Progress, Task, TaskState

DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))


def task(due: date, done: date | None = None, progress: str = "进行中") -> Task:
    values = {"编号": "1", "要求": "平台", "任务": "公布数据", "责任科室": ["办公室"], "时限": due, "进度": progress}
    return Task.model_validate(values | ({"完成日期": done} if done else {}))


@given(due=DAYS, day=DAYS, done=st.none() | DAYS, soon=st.integers(1, 366), progress=st.sampled_from(Progress))
def test_the_state_follows_from_the_dates(
    due: date, day: date, done: date | None, soon: int, progress: Progress
) -> None:
    state = task(due, done, progress.value).state(day, soon)
    if done and done <= day:
        assert state is (TaskState.DONE_IN_TIME if done <= due else TaskState.DONE_LATE)
    elif day > due:
        assert state is TaskState.OVERDUE
    elif day >= due - timedelta(soon):
        assert state is TaskState.DUE_SOON
    else:
        assert state is (TaskState.NOT_STARTED if progress is Progress.NOT_STARTED else TaskState.UNDER_WAY)


@given(due=DAYS, done=st.none() | DAYS)
def test_turns_are_in_the_order_of_days(due: date, done: date | None) -> None:
    days = [turn.on for turn in task(due, done).states(30).turns]
    assert days == sorted(days)


def test_a_word_without_a_date_proves_nothing() -> None:
    assert task(date(2026, 3, 31), progress="已完成").state(date(2026, 4, 1), 30) is TaskState.OVERDUE
