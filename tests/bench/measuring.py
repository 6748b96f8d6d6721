"""One run of a whole command: time, processor time, memory, what it wrote, and whether it had to be stopped."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from bench.memory import Watch
from bench.writing import standing, written

DONE, TOO_LONG, TOO_LARGE = "done", "too long", "too large"
_PAUSE = 0.002
_LAST_WORDS = 2_000


@dataclass(frozen=True)
class Limits:
    """What a command may take before it is stopped: seconds, and bytes of memory."""

    seconds: float = 20 * 60
    memory: int = 12 * 10**9


@dataclass(frozen=True)
class Command:
    """What is run where; `folders` are those into which it writes, `environment` is added to ours."""

    arguments: Sequence[str | Path]
    folder: Path
    folders: tuple[Path, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Run:
    """One run: seconds by the clock and of processors, the most memory held, files written and their bytes."""

    seconds: float
    processor: float
    memory: int
    files: int
    bytes: int
    outcome: str = DONE


def run(command: Command, limits: Limits | None = None) -> Run:
    """Run a command to its end, or to a limit; SystemExit with its last words where it fails by itself."""
    before = standing(command.folders)
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = start(command, said.fileno())
        watch = Watch(process.pid)
        try:
            outcome, used = _ended(process, watch, limits or Limits(), started)
            seconds = time.perf_counter() - started
        finally:
            stop(process)
            watch.end()
        if outcome == DONE and process.returncode:
            raise SystemExit(f"命令失败：{' '.join(map(str, command.arguments))}\n{last_words(said)}")
    # Not `ru_maxrss`: it begins with what this very process holds, from which the command was forked.
    files = written(before, standing(command.folders))
    return Run(round(seconds, 3), round(used.ru_utime + used.ru_stime, 3), watch.peak, *files, outcome)


def start(command: Command, said: int) -> subprocess.Popen[bytes]:
    """Start a command as the leader of a session, whose members are all that it starts."""
    return subprocess.Popen(
        [str(each) for each in command.arguments],
        cwd=command.folder,
        env={**os.environ, **command.environment},
        stdin=subprocess.DEVNULL,
        stdout=said,
        stderr=said,
        start_new_session=True,
    )


def last_words(said: IO[bytes]) -> str:
    """The end of what a command said."""
    said.seek(0)
    return said.read().decode(errors="replace")[-_LAST_WORDS:]


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a command that still runs, and all that it started."""
    if process.returncode is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _ended(
    process: subprocess.Popen[bytes], watch: Watch, limits: Limits, started: float
) -> tuple[str, resource.struct_rusage]:
    """Wait for a process, at most to a limit; how it ended, and what it and all it waited for have used."""
    outcome = DONE
    while True:
        pid, status, used = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return outcome, used
        if outcome == DONE:
            late, large = time.perf_counter() - started > limits.seconds, watch.peak > limits.memory
            if late or large:
                outcome = TOO_LONG if late else TOO_LARGE
                os.killpg(process.pid, signal.SIGKILL)
        time.sleep(_PAUSE)
