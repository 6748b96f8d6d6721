"""How far long work is: told by the rooms that do it, item by item, and heard by whoever watches.

Nobody watches unless a front door (the command line, a build) says so for the time of its work. What is told costs a
call for each item then, and nothing otherwise; nothing that is made may depend on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol, TypeVar

T = TypeVar("T")


class Observer(Protocol):
    """Whoever wants to know. Steps may lie in one another; each that is begun is ended, also when it fails."""

    def begin(self, work: str, total: int) -> None:
        """A step of so many items is begun; `work` says in Chinese what is done. 0 where nobody knows how many."""

    def advance(self) -> None:
        """One more item of the innermost step is done."""

    def end(self) -> None:
        """The innermost step is over."""


_OBSERVER: ContextVar[Observer | None] = ContextVar("tongbu progress", default=None)


@contextmanager
def observed(observer: Observer | None) -> Iterator[None]:
    """Let somebody, or nobody, watch what is done meanwhile."""
    token = _OBSERVER.set(observer)
    try:
        yield
    finally:
        _OBSERVER.reset(token)


def followed(items: Iterable[T], work: str, total: int) -> Iterator[T]:
    """The same items, each counted as done when the next one is asked for."""
    observer = _OBSERVER.get()
    if observer is None or not work:
        yield from items
        return
    observer.begin(work, total)
    try:
        for item in items:
            yield item
            observer.advance()
    finally:
        observer.end()


@contextmanager
def step(work: str) -> Iterator[None]:
    """A piece of work that cannot be counted."""
    observer = _OBSERVER.get()
    if observer is None:
        yield
        return
    observer.begin(work, 0)
    try:
        yield
    finally:
        observer.end()


def unobserved() -> None:
    """Let nobody watch any more: for a process that was forked to do a share, whose parent does the telling."""
    _OBSERVER.set(None)
