"""Makes the files of documents: one after the other, or, where there are many, on all processors."""

from __future__ import annotations

import os
from collections.abc import Hashable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from tongbu.typesetting.card import Card, share_card
from tongbu.typesetting.fonts import fonts
from tongbu.typesetting.manuscript import Manuscript
from tongbu.typesetting.policy_pdf import policy_pdf
from tongbu.typesetting.press import Press
from tongbu.typesetting.word import policy_word

MANY = 200
"""From so many files on, other processes save more time than they take to start."""
_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Job:
    """One file to make: `.pdf` or `.docx` of a manuscript, or `.png` of a card.

    `made_with` tells its images and fonts apart from others, so that equal jobs give equal files.
    """

    suffix: str
    of: Manuscript | Card
    made_with: Hashable = ()


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where files are made: the project's root, and the folder of the bureau's own fonts."""

    root: Path
    own_fonts: Path | None = None

    def press(self) -> Press:
        """The typesetter; AssetError before set-up, FontError where the bureau's fonts are not there."""
        return Press(self.root, fonts(self.own_fonts))

    def make(self, jobs: Sequence[Job], processes: int = 0) -> list[bytes]:
        """The files in the order of the jobs; the same bytes with any number of processes (0: as fits)."""
        workers = processes or (_processors() if len(jobs) >= MANY else 1)
        if workers > 1:
            try:
                return self._make_at_once(jobs, workers)
            except (OSError, NotImplementedError, BrokenProcessPool):
                pass  # a machine without shared memory, or without enough of it
        bench = _Bench(self)
        return [bench.make(job) for job in jobs]

    def _make_at_once(self, jobs: Sequence[Job], workers: int) -> list[bytes]:
        # The typesetter has threads of its own, which a forked process would not have.
        pool = ProcessPoolExecutor(workers, get_context("spawn"), _open_bench, (self,))
        with pool:
            return list(pool.map(_make, jobs, chunksize=_AT_ONCE))


class _Bench:
    """One process' place of work: its typesetter is set up when first needed."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._press: Press | None = None

    def make(self, job: Job) -> bytes:
        if isinstance(job.of, Manuscript) and job.suffix == ".docx":
            return policy_word(job.of, self._workshop.root)
        press = self._press = self._press or self._workshop.press()
        return policy_pdf(job.of, press) if isinstance(job.of, Manuscript) else share_card(job.of, press)


_benches: list[_Bench] = []


def _open_bench(workshop: Workshop) -> None:
    _benches.append(_Bench(workshop))


def _make(job: Job) -> bytes:
    return _benches[0].make(job)


def _processors() -> int:
    """How many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
