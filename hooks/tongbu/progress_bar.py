"""Progress as people in a terminal see it: one line on standard error, there only while something takes long."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # most runs are over before anything is drawn
    from rich.progress import Progress, TaskID

PATIENCE = 1.0
"""Seconds in which nothing is drawn."""
_GLANCE = 0.15
"""Seconds that a step must have taken to be worth drawing."""
_PAUSE = 0.2
"""Seconds between two drawings, each of which takes some milliseconds."""
_COUNTABLE = 3
"""With fewer items than this, how many are done says nothing."""


class ProgressBar:
    """Draws the outermost step that is under way.

    It draws when it is told something, and has no thread of its own: a process with threads must not fork.
    """

    def __init__(self) -> None:
        """Nothing is drawn yet."""
        now = time.monotonic()
        self._patient_until, self._next = now + PATIENCE, 0.0
        self._depth = self._done = self._total = 0
        self._work = ""
        self._drawn: tuple[Progress, TaskID] | None = None

    def begin(self, work: str, total: int) -> None:
        """Only the outermost step counts."""
        self._depth += 1
        if self._depth > 1:
            return
        self._work, self._done, self._total = work, 0, total
        now = time.monotonic()
        self._next = max(now + _GLANCE, self._patient_until)
        if total < _COUNTABLE and now >= self._patient_until:
            self._draw()  # nothing more is told of it until it is over

    def advance(self) -> None:
        """Draw, if that was not done just now."""
        if self._depth > 1:
            return
        self._done += 1
        if time.monotonic() >= self._next:
            self._draw()

    def end(self) -> None:
        """Wipe the line, so that what is printed next stands alone."""
        self._depth -= 1
        if self._depth or self._drawn is None:
            return
        self._drawn[0].stop()
        self._drawn = None

    def _draw(self) -> None:
        if self._drawn is None:
            self._drawn = self._begun()
        progress, task = self._drawn
        progress.update(task, completed=self._done)
        progress.refresh()
        self._next = time.monotonic() + _PAUSE

    def _begun(self) -> tuple[Progress, TaskID]:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        countable = self._total >= _COUNTABLE
        counted = (BarColumn(), MofNCompleteColumn(), TextColumn("剩余"), TimeRemainingColumn())
        progress = Progress(
            TextColumn("{task.description}"),
            *(counted if countable else ()),
            console=Console(file=sys.stderr),
            auto_refresh=False,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        described = self._work if countable else f"{self._work}……"
        task = progress.add_task(described, total=self._total or None)
        progress.start()
        return progress, task


def watcher() -> ProgressBar | None:
    """Somebody to watch, where standard error is a terminal."""
    return ProgressBar() if sys.stderr is not None and sys.stderr.isatty() else None
