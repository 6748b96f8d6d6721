"""How much memory a command and everything it started hold, while it runs.

Added up is each process's proportional share (Pss), so that what forked processes have in common counts once. Reading
it walks through all pages of a process, so a large one is read less often: reading never takes more than a
twentieth of one processor's time.
"""

from __future__ import annotations

import time
from pathlib import Path
from threading import Event, Thread

INTERVAL = 0.05
SHARE = 20
PROC = Path("/proc")


def members(session: int) -> list[int]:
    """The processes of a session, which a command has that was started as the leader of one."""
    return [int(each.name) for each in PROC.iterdir() if each.name.isdigit() and _session(each) == session]


def held(processes: list[int]) -> int:
    """The bytes that these processes hold together; one that has ended meanwhile holds none."""
    return sum(_line(process, "smaps_rollup", "Pss:") for process in processes)


def peak(processes: list[int]) -> int:
    """The most bytes that one of them has ever held: the kernel remembers what lies between two looks."""
    return max((_line(process, "status", "VmHWM:") for process in processes), default=0)


def _session(process: Path) -> int | None:
    try:
        # The name in brackets may hold blanks and brackets itself.
        return int((process / "stat").read_text().rpartition(")")[2].split()[3])
    except OSError:
        return None


def _line(process: int, file: str, name: str) -> int:
    try:
        lines = (PROC / str(process) / file).read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(name)), 0)


class Watch:
    """Follows the memory of a session from a thread; `peak` is the most that was seen."""

    def __init__(self, session: int) -> None:
        self.peak = 0
        self._session = session
        self._ended = Event()
        self._thread = Thread(target=self._follow, daemon=True)
        self._thread.start()

    def _follow(self) -> None:
        pause = 0.0
        while not self._ended.wait(pause):
            started = time.thread_time()
            found = members(self._session)
            self.peak = max(self.peak, held(found), peak(found))
            pause = max(INTERVAL, SHARE * (time.thread_time() - started))

    def end(self) -> None:
        """Stop following."""
        self._ended.set()
        self._thread.join()
