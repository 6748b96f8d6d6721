"""Results of tasks, each kept with the questions that its task asked; the heart of the protocol."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from tongbu.incremental.answers import Answers, Mark
from tongbu.incremental.forking import shared_out
from tongbu.incremental.store import Store
from tongbu.incremental.trace import Question

R = TypeVar("R")


class Result(NamedTuple, Generic[R]):
    """What a task gave, and everything it asked to get there."""

    value: R
    questions: frozenset[Question]


@dataclass(frozen=True)
class Known(Generic[R]):
    """What a run keeps: the results, and the mark of every answer they rest on."""

    results: Mapping[str, Result[R]] = field(default_factory=dict)
    marks: Mapping[Question, Mark] = field(default_factory=dict)


@dataclass(frozen=True)
class Results(Generic[R]):
    """The results of a run by their tasks."""

    values: Mapping[str, R]
    known: Callable[[], Known[R]]
    """Everything that there is to keep of them."""
    keep: Callable[[], None]
    """Keeps them for the next run; to be called when what they stand for is where the next run will look for it."""


def kept(store: Store, name: str, circumstances: str) -> Mapping[str, R]:
    """What was kept under a name for these circumstances, whether it still holds or not."""
    known: Known[R] = store.load(name, circumstances) or Known()
    return {task: result.value for task, result in known.results.items()}


def up_to_date(
    store: Store,
    name: str,
    circumstances: str,
    tasks: Sequence[str],
    answers: Answers,
    work: Callable[[Sequence[str]], Iterable[tuple[str, Result[R]]]],
    stands: Callable[[R], bool] = lambda value: True,
    *,
    alone: bool = False,
) -> Results[R]:
    """The results of all tasks, made anew only where an answer, or what `circumstances` names, has changed.

    `work` does a share of the tasks, perhaps in a process of its own. A result that no longer `stands`, say because a
    file it wrote is gone, is made anew too. The results are kept under `name`. `alone` is that of `shared_out`.
    """
    known: Known[R] = store.load(name, circumstances) or Known()
    changed = answers.changed(known.marks)

    def is_stale(task: str) -> bool:
        result = known.results.get(task)
        return result is None or not changed.isdisjoint(result.questions) or not stands(result.value)

    fresh = dict(shared_out(work, [task for task in tasks if is_stale(task)], alone=alone))
    results = {task: fresh.get(task) or known.results[task] for task in tasks}

    def all_known() -> Known[R]:
        return Known(results, answers.marks({question for each in results.values() for question in each.questions}))

    def keep() -> None:
        if fresh or len(results) < len(known.results):
            store.save(name, all_known(), circumstances)

    return Results({task: result.value for task, result in results.items()}, all_known, keep)
