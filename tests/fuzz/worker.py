"""A process that feeds a target: no input may take longer, or hold more, than the limits; the process is their price.

The kernel enforces them: a timer of processor time kills the process even within a regular expression, so that a busy
machine makes no hang of an input that waited; a limit on the address space makes MemoryError of what would fill memory.
"""

from __future__ import annotations

import faulthandler
import mmap
import os
import pickle
import resource
import signal
import struct
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fuzz.target import Target

SECONDS = 2.0
MEMORY = 512 * 1024 * 1024
"""What an input may add to the process's address space."""
_GROWN = 256 * 1024
"""Kibibytes by which the process's greatest size may grow within one input: some reader may swallow MemoryError."""


@dataclass(frozen=True)
class Fault:
    """What an input did: a line that tells it from other faults, and the traceback."""

    number: int
    kind: str
    told: str = ""


def run(target: Target, numbers: range, content: Callable[[int], bytes], seconds: float = SECONDS) -> Iterator[Fault]:
    """Feed the inputs of numbers; the faults as they occur. A process that an input kills is replaced by another."""
    with mmap.mmap(-1, 8) as at:
        while numbers:
            at[:] = struct.pack("q", numbers.start)
            read, write = os.pipe()
            child = os.fork()
            if not child:
                os.close(read)
                _work(target, numbers, content, at, write, seconds)
            os.close(write)
            with os.fdopen(read, "rb") as answers:
                yield from _faults(answers)
            _, status = os.waitpid(child, 0)
            reached = struct.unpack("q", at[:])[0]
            if status:
                yield Fault(reached, _death(os.waitstatus_to_exitcode(status), seconds))
            numbers = numbers[numbers.index(reached) + 1 :] if reached in numbers else numbers[:0]


def _faults(answers: object) -> Iterator[Fault]:
    while True:
        try:
            yield pickle.load(answers)  # type: ignore[arg-type]  # noqa: S301 - written by our own child
        except (EOFError, pickle.UnpicklingError):
            return


def _death(code: int, seconds: float) -> str:
    if code == -signal.SIGPROF:
        return f"takes more than {seconds:.0f} s"
    return f"kills the process ({signal.Signals(-code).name if code < 0 else code})"


def _work(
    target: Target, numbers: range, content: Callable[[int], bytes], at: mmap.mmap, write: int, seconds: float
) -> None:
    status = 70
    try:
        faulthandler.disable()  # a test's: it would tell of what is told here
        os.dup2(os.open(os.devnull, os.O_RDWR), 2)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (_address_space() + MEMORY,) * 2)
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        with os.fdopen(write, "wb", buffering=0) as answers:
            for number in numbers:
                at[:] = struct.pack("q", number)
                raw = content(number)
                signal.setitimer(signal.ITIMER_PROF, seconds)
                fault = _feed(target, raw, number)
                signal.setitimer(signal.ITIMER_PROF, 0)
                if fault:
                    answers.write(pickle.dumps(fault))
        status = 0
    finally:
        os._exit(status)


def _feed(target: Target, raw: bytes, number: int) -> Fault | None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        target.feed(raw)
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        ours = [frame for frame in frames if "tongbu" in frame.filename] or frames
        place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}"
        return Fault(number, f"{type(error).__name__} at {place}", "".join(traceback.format_exception(error))[-3000:])
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return Fault(number, f"holds {grown // 1024} MiB more", "") if grown > _GROWN else None


def _address_space() -> int:
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
