"""A process that publishes when it is told to, and can be struck down at a chosen step.

It says `ready`, waits for a line, and does what `tongbu publish DESTINATION -d SITE --keep 2` does with its arguments.
With TONGBU_STRIKE=n it kills itself before its n-th step; with 0 it goes through and says how many steps there were.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from striking import strike
from tongbu.cli.publishing import Work


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
