"""Processes that strike themselves down before a step of theirs: an event at a file or folder below a place."""

from __future__ import annotations

import os
import signal
import sys
from itertools import count

_STEPS = ("open", "os.", "shutil.")


def strike(place: str, step: int, *, group: bool = False) -> list[int]:
    """Count everything that is done to a file or folder below a place, up to the step that is the last.

    With 0 all go by, and the list has their number. With `group` the whole process group goes, which the process leads.
    """
    numbers, done, leader = count(1), [0], os.getpid()

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(_STEPS) and any(place in str(argument) for argument in arguments):
            done[0] = next(numbers)
            if done[0] == step:
                (os.killpg if group else os.kill)(leader, signal.SIGKILL)

    sys.addaudithook(hook)
    return done
