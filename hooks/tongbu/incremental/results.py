"""Results of tasks, each kept with the questions that its task asked; the heart of the protocol."""

from __future__ import annotations

import hashlib
import pickle
import secrets
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from tongbu.incremental.answers import Answers, Mark
from tongbu.incremental.forking import shared_out
from tongbu.incremental.questions import Question, asking, read, written
from tongbu.incremental.store import Store

R = TypeVar("R")


class Result(NamedTuple, Generic[R]):
    """What a task gave, and everything it asked to get there."""

    value: R
    questions: frozenset[Question]


@dataclass(frozen=True)
class Known(Generic[R]):
    """What another machine needs to use results: these, and the mark of every answer they rest on."""

    results: Mapping[str, Result[R]] = field(default_factory=dict)
    marks: Mapping[Question, Mark] = field(default_factory=dict)


class Outputs(Generic[R]):
    """What results have put somewhere, and must be found there if they are to hold: nothing."""

    def named(self, value: R) -> str:
        """The names of what a result has put somewhere, as a text to be kept with it."""
        return ""

    def lost(self, named: Sequence[str]) -> Collection[int]:
        """The places of those texts that name something that is not there any more."""
        return ()


class _Row(NamedTuple):
    """A result as it is kept: packed, since of ten thousand results hardly one is looked at."""

    value: bytes
    outputs: str
    questions: str


class _Table(NamedTuple):
    """All results of a name, by their tasks, as of a state of the project. Columns load faster than rows.

    `draw` is drawn at random, so that a later state in which all of them still hold can be noted beside the table.
    """

    draw: str
    circumstances: str
    state: str
    content: int
    tasks: list[str]
    values: list[bytes]
    outputs: list[str]
    questions: list[str]

    def with_rows(self, circumstances: str, state: str, tasks: Sequence[str], fresh: Mapping[str, _Row]) -> _Table:
        """The table of these tasks: rows that are fresh, and others as they were."""
        place = {task: place for place, task in enumerate(self.tasks)}
        content = self.content + sum(_content(task, row.value) for task, row in fresh.items())
        for task in {task for task in fresh if task in place} | place.keys() - set(tasks):
            content -= _content(task, self.values[place[task]])
        return _Table(
            secrets.token_hex(8),
            circumstances,
            state,
            content,
            list(tasks),
            [fresh[task].value if task in fresh else self.values[place[task]] for task in tasks],
            [fresh[task].outputs if task in fresh else self.outputs[place[task]] for task in tasks],
            [fresh[task].questions if task in fresh else self.questions[place[task]] for task in tasks],
        )


_NOTHING = _Table("", "", "", 0, [], [], [], [])


def _loaded(store: Store, name: str) -> _Table:
    found: _Table = store.load(name) or _NOTHING
    draw, state = store.load(_still(name)) or ("", "")
    return found._replace(state=state) if draw and draw == found.draw else found


def _still(name: str) -> str:
    """Under what it is kept that a table holds in a later state too; tens of megabytes need not be written for that."""
    return f"{name}.still"


class Values(Mapping[str, R]):
    """The values of results by their tasks, each unpacked when it is asked for."""

    def __init__(self, tasks: Sequence[str], packed: Sequence[bytes]) -> None:
        """Nothing is unpacked yet."""
        self._tasks, self._packed = tasks, packed

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {task: place for place, task in enumerate(self._tasks)}

    def __getitem__(self, task: str) -> R:
        value: R = _unpacked(self._packed[self._places[task]])
        return value

    def __iter__(self) -> Iterator[str]:
        return iter(self._tasks)

    def __len__(self) -> int:
        return len(self._tasks)

    def but(self, usual: R) -> Iterator[R]:
        """Those that are not the usual one, which need not be unpacked to tell."""
        packed = _packed(usual)
        return (_unpacked(value) for value in self._packed if value != packed)

    def having(self, text: str) -> Iterator[R]:
        """All that have a text in them, and perhaps some that have not."""
        sought = text.encode("utf-8", "surrogatepass")
        return (_unpacked(value) for value in self._packed if sought in value)


@dataclass(frozen=True)
class Results(Generic[R]):
    """The results of a run by their tasks.

    `made` are those that were made anew, `replaced` those of the run before in whose places they stand, or whose tasks
    are gone.
    """

    values: Values[R]
    made: Values[R]
    replaced: Values[R]
    keep: Callable[[], bool]
    """Keeps them for the next run; to be called when what they stand for is where the next run will look for it.

    Says whether they are kept."""
    _table: _Table
    _answers: Answers

    @property
    def content(self) -> int:
        """A number that is the same only for the same values, for tasks that rest on all of them."""
        return self._table.content

    @cached_property
    def known(self) -> Known[R]:
        """Everything that another machine needs of them."""
        questions = zip(self._table.tasks, map(read, self._table.questions), strict=True)
        results = {task: Result(self.values[task], asked) for task, asked in questions}
        return Known(results, self._answers.marks({each for one in results.values() for each in one.questions}))


def kept(store: Store, name: str) -> Mapping[str, R]:
    """What was kept under a name, whether it still holds or not."""
    found = _loaded(store, name)
    return Values(found.tasks, found.values)


def up_to_date(
    store: Store,
    name: str,
    circumstances: str,
    tasks: Sequence[str],
    answers: Answers,
    work: Callable[[Sequence[str]], Iterable[tuple[str, Result[R]]]],
    outputs: Outputs[R] | None = None,
    *,
    alone: bool = False,
    told: str = "",
) -> Results[R]:
    """The results of all tasks, made anew only where an answer, or what `circumstances` names, has changed.

    `work` does a share of the tasks, perhaps in a process of its own. A result is made anew too if something is lost of
    its `outputs`. The results are kept under `name`. `alone` and `told` are those of `shared_out`.
    """
    outputs = outputs or Outputs()
    found = _loaded(store, name)
    # What was made under other circumstances does not hold, but what it has put somewhere is known to be gone.
    stale = _stale(found, answers, outputs) if found.circumstances == circumstances else set(found.tasks)
    known = set(found.tasks) - stale
    wanted = [task for task in tasks if task not in known]

    def packing(share: Sequence[str]) -> Iterator[tuple[str, _Row]]:
        for task, (value, questions) in work(share):
            yield task, _Row(_packed(value), outputs.named(value), written(questions))

    fresh = dict(shared_out(packing, wanted, alone=alone, told=told)) if wanted else {}
    same = not fresh and found.tasks == list(tasks) and found.circumstances == circumstances
    table = found if same else found.with_rows(circumstances, answers.state, tasks, fresh)

    def keep() -> bool:
        if same:
            return found.state == answers.state or store.save(_still(name), (found.draw, answers.state))
        watched = answers.watch(question for row in fresh.values() for question in read(row.questions))
        return watched and store.save(name, table)

    left = set(tasks) - fresh.keys()
    replaced = [] if same else [place for place, task in enumerate(found.tasks) if task not in left]
    return Results(
        Values(table.tasks, table.values),
        Values(list(fresh), [row.value for row in fresh.values()]),
        Values([found.tasks[place] for place in replaced], [found.values[place] for place in replaced]),
        keep,
        table,
        answers,
    )


def _stale(found: _Table, answers: Answers, outputs: Outputs[R]) -> set[str]:
    """The tasks whose results do not hold any more."""
    changed = answers.changed_since(found.state)
    if changed is None:
        return set(found.tasks)
    places = asking(found.questions, changed) | set(outputs.lost(found.outputs))
    return {found.tasks[place] for place in places}


def _content(task: str, value: bytes) -> int:
    """What a result adds to a number that is the same only for the same results; it is kept up row by row."""
    return int.from_bytes(hashlib.sha256(task.encode("utf-8", "surrogatepass") + b"\0" + value).digest())


def _packed(value: object) -> bytes:
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def _unpacked(value: bytes) -> Any:
    return pickle.loads(value)  # noqa: S301 - out of the store, or made by this program
