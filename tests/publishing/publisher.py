"""A process that publishes when it is told to, and can be struck down at a chosen step.

It says `ready`, waits for a line, and does what `tongbu publish DESTINATION -d SITE --keep 2` does with its arguments.
With TONGBU_STRIKE=n it kills itself before its n-th step; with 0 it goes through and says how many steps there were.
"""

from __future__ import annotations

import os
import signal
import sys
from itertools import count
from pathlib import Path

from tongbu.cli.publishing import Work

_STEPS = ("open", "os.", "shutil.")


def strike(destination: str, step: int) -> list[int]:
    """Count everything that is done to a file or folder below the destination, up to the step that is the last."""
    numbers, done = count(1), [0]

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(_STEPS) and any(destination in str(argument) for argument in arguments):
            done[0] = next(numbers)
            if done[0] == step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)
    return done


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    _say("ready")
    sys.stdin.readline()
    asked = os.environ.get("TONGBU_STRIKE")
    steps = strike(sys.argv[1], int(asked)) if asked else [0]
    status = Work(sys.argv[1], Path(sys.argv[2]), None).publish(2, rehearsal=False)
    _say(f"steps {steps[0]}")
    sys.exit(status)
