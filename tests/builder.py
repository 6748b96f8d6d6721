"""Builds in a process of its own, which can be struck down with all it starts, at a moment or before a step."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from multiprocessing.context import ForkServerProcess
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

# Forked from a process that has loaded these, a build is begun at once, and the moments to strike at are the build's.
import tongbu.site.site  # noqa: F401
from striking import strike

_SERVER = multiprocessing.get_context("forkserver")
_SERVER.set_forkserver_preload([__name__])


class Builder:
    """Builds a project, whose store lies beside it in `kept`."""

    def __init__(self, project: Path) -> None:
        self.project, self.kept = project, project.parent / "kept"

    def build(self) -> tuple[float, int]:
        """Build undisturbed: how long it takes, and how many steps it has."""
        process, steps = self._begun(0)
        start = time.monotonic()
        process.join()
        assert process.exitcode == 0
        return time.monotonic() - start, steps.value

    def kill(self, step: int | None, moment: float) -> bool:
        """Strike a build down before a step, or else at a moment; whether it had ended before."""
        process, _ = self._begun(step)
        if step is None:
            time.sleep(moment)
            if process.is_alive():
                assert process.pid
                os.killpg(process.pid, signal.SIGKILL)
        process.join()
        assert process.exitcode in (0, -signal.SIGKILL)
        return process.exitcode == 0

    def _begun(self, step: int | None) -> tuple[ForkServerProcess, Synchronized[int]]:
        steps: Synchronized[int] = _SERVER.Value("q", -1)
        process = _SERVER.Process(target=_build, args=(self.project, self.kept, step, steps))
        process.start()
        while steps.value < 0:  # it leads its group now
            time.sleep(0.001)
        return process, steps


def _build(project: Path, kept: Path, step: int | None, steps: Synchronized[int]) -> None:
    os.setsid()
    os.environ |= {"TONGBU_CACHE": str(kept), "NO_MKDOCS_2_WARNING": "1"}
    os.environ.pop("TONGBU_PREVIEW", None)
    steps.value = 0
    done = strike(str(project.parent), step, group=True) if step is not None else [0]
    build(load_config(str(project / "mkdocs.yml")))
    steps.value = done[0]
