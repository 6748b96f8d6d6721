"""The same work on many things, shared among forked processes, which see everything this one has read."""

from __future__ import annotations

import os
import sys
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from typing import Any, NoReturn, TypeVar

from tongbu.incremental.refusal import RefusalError
from tongbu.progress import followed, unobserved

T = TypeVar("T")
R = TypeVar("R")

WORKERS = "TONGBU_WORKERS"
"""Set in the environment: how many processes share the work; as many as there are processors otherwise."""
_WORTH_FORKING = 40


class WorkerError(RefusalError):
    """A process failed; the message is its traceback, or that it is gone."""


def workers(things: int) -> int:
    """How many processes to share this many things among: one where forking is not worth it, or not safe.

    A process with several threads, as a preview is, must not fork: a lock held by another thread stays locked.
    """
    if things < _WORTH_FORKING or not hasattr(os, "fork") or sys.platform == "darwin" or threading.active_count() > 1:
        return 1
    wished = os.environ.get(WORKERS, "")
    count = int(wished) if wished.isdigit() else len(os.sched_getaffinity(0))
    return max(1, min(count, things // (_WORTH_FORKING // 2)))


def shared_out(
    work: Callable[[Sequence[T]], Iterable[R]], things: Sequence[T], *, alone: bool = False, told: str = ""
) -> Iterator[R]:
    """Everything that `work` makes of its share of the things, in no order that may be relied on.

    Each process gets one share, of things that lie together; what it yields must be picklable. `alone` says that this
    process must do it all: it must not fork where code that `work` uses has started threads Python does not know of.
    Where something comes of each thing, `told` is what whoever watches is told that is being done.
    """
    yield from followed(_shared_out(work, things, alone=alone), told, len(things))


def _shared_out(work: Callable[[Sequence[T]], Iterable[R]], things: Sequence[T], *, alone: bool) -> Iterator[R]:
    count = 1 if alone else workers(len(things))
    if count == 1:
        yield from work(things)
        return
    size = -(-len(things) // count)
    with ExitStack() as children:
        shares = [things[start : start + size] for start in range(0, len(things), size)]
        waiting = [children.enter_context(_forked(work, share)) for share in shares]
        while waiting:
            ready = set(wait(waiting))
            for child in [child for child in waiting if child in ready]:
                if (made := _received(child)) is None:
                    waiting.remove(child)
                else:
                    yield from made


@contextmanager
def _forked(work: Callable[[Sequence[T]], Iterable[R]], share: Sequence[T]) -> Iterator[Connection]:
    """What a new process, which does a share, says: a list for each thing made, and at last None."""
    readable, writable = Pipe(duplex=False)
    process = os.fork()
    if not process:
        readable.close()
        _work(work, share, writable)
    writable.close()
    try:
        yield readable
    finally:
        readable.close()
        os.waitpid(process, 0)


def _work(work: Callable[[Sequence[T]], Iterable[R]], share: Sequence[T], told: Connection) -> NoReturn:
    """Do a share and end this process, without what a parent does when it ends."""
    unobserved()
    try:
        try:
            for made in work(share):
                told.send([made])
            told.send(None)
        except RefusalError as error:
            told.send(error)
        except BaseException:
            told.send(WorkerError(traceback.format_exc()))
    finally:
        os._exit(0)


def _received(child: Connection) -> list[Any] | None:
    try:
        made = child.recv()
    except EOFError as error:
        raise WorkerError("一个构建进程意外结束（可能是内存不足），请重新构建。") from error
    if isinstance(made, RefusalError):
        raise made
    return made if made is None else list(made)
