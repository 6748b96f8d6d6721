"""`make fuzz [MINUTES=10]`, `python -m fuzz [--minutes M] [--inputs N] [--seed S] [TARGET…]`: what breaks a reader?

Targets take turns. Whatever raises, takes more than two seconds or fills memory is kept in its shortest form in
`tests/fuzz/found/`, where `make test` feeds it again; the exit status is 1 then.
"""

from __future__ import annotations

import argparse
import sys
import time
from hashlib import sha256
from pathlib import Path

from fuzz.mutating import mutated
from fuzz.shrinking import shrunk
from fuzz.target import Target
from fuzz.targets import TARGETS
from fuzz.worker import SECONDS, Fault, run

FOUND = Path(__file__).with_name("found")
_TURN = 500


def main() -> int:
    """Feed what the command line asks for; the status."""
    parser = argparse.ArgumentParser(prog="fuzz")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(TARGETS)}; all by default")
    parser.add_argument("--minutes", type=float, default=10, help="how long at most")
    parser.add_argument("--inputs", type=int, default=10**9, help="how many at most, of each target")
    parser.add_argument("--seed", type=int, default=0, help="another seed makes other inputs")
    parser.add_argument("--found", type=Path, default=FOUND, help="where faulty inputs are kept")
    asked = parser.parse_args()
    if unknown := set(asked.targets) - TARGETS.keys():
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    targets = [TARGETS[name] for name in asked.targets or TARGETS]
    end, first = time.monotonic() + asked.minutes * 60, asked.seed * 10**9
    fed, spent, kinds = dict.fromkeys(TARGETS, 0), dict.fromkeys(TARGETS, 0.0), set[tuple[str, str]]()
    for start in range(0, asked.inputs, _TURN):
        for target in targets:
            began = time.monotonic()
            if began > end:
                break
            numbers = range(first + start, first + min(start + _TURN, asked.inputs))
            for fault in faults(target, numbers):
                if (target.name, fault.kind) not in kinds:
                    kinds.add((target.name, fault.kind))
                    say(target, fault, keep(target, fault, asked.found))
            fed[target.name] += len(numbers)
            spent[target.name] += time.monotonic() - began
        if time.monotonic() > end:
            break
    for name, count in fed.items():
        if count:
            print(f"{name:15} {count:9,} inputs {count / spent[name]:8,.0f} a second")
    print(f"{sum(fed.values()):,} inputs, {len(kinds)} kinds of faults")
    return 1 if kinds else 0


def faults(target: Target, numbers: range, seconds: float = SECONDS) -> list[Fault]:
    """What the inputs of these numbers do that they should not."""
    target.seeds()  # once, and not in each process that is started
    return list(run(target, numbers, lambda number: made(target, number), seconds))


def made(target: Target, number: int) -> bytes:
    """The input of a number."""
    return mutated(target.seeds(), number, target.zipped)


def keep(target: Target, fault: Fault, folder: Path) -> Path:
    """Write the shortest form of a faulty input."""

    def faulty(content: bytes) -> bool:
        return any(each.kind == fault.kind for each in run(target, range(1), lambda _: content))

    content = made(target, fault.number)
    if not fault.kind.startswith("takes"):  # two seconds a try would take all night
        content = shrunk(content, faulty)
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{target.name}-{sha256(content).hexdigest()[:12]}"
    file.write_bytes(content)
    return file


def say(target: Target, fault: Fault, file: Path) -> None:
    """Tell a fault."""
    print(f"{target.name} {fault.number}: {fault.kind}, kept as {file}\n{fault.told}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
