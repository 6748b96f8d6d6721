"""`python -m bench.comparing [SIZE…]`: seconds, memory and truth of comparing a long law with its amended version.

Each size runs in a process of its own, so that the memory is its own.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time

from bench.amending import amendment
from tongbu.comparing import compare
from tongbu.comparing.words import words
from tongbu.reading.body import read_text

SIZES = (100, 500, 1260, 2000)
ROUNDS = 3


def measure(size: int) -> dict[str, float]:
    """Best CPU seconds of three comparisons, the memory they took above reading both texts (MB), and micro F1."""
    truth = amendment(size)
    old, new = read_text(truth.old), read_text(truth.new)
    words("词典")  # loaded once a process, whatever the size
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    seconds = []
    for _ in range(ROUNDS):
        started = time.process_time()
        comparison = compare(old, new)
        seconds.append(time.process_time() - started)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = {
        (one, other)
        for row in comparison.rows
        for one in [unit.label for unit in row.old] or [""]
        for other in [unit.label for unit in row.new] or [""]
    }
    right = len(found & truth.links)
    f1 = 2 * right / (len(found) + len(truth.links))
    return {"seconds": min(seconds), "added": (after - before) / 1024, "whole": after / 1024, "f1": f1}


def main(sizes: list[int]) -> None:
    """Print a line per size, and how much faster than linear the time grows between the first and the last."""
    print(f"{'条数':>6} {'秒(CPU)':>9} {'增用内存':>9} {'总内存':>8} {'F1':>7}")
    found = {}
    for size in sizes:
        run = subprocess.run(
            [sys.executable, "-m", "bench.comparing", "--one", str(size)], stdout=subprocess.PIPE, check=True
        )
        found[size] = each = json.loads(run.stdout)
        row = f"{each['seconds']:>9.2f} {each['added']:>7.0f}MB {each['whole']:>6.0f}MB {each['f1']:>7.4f}"
        print(f"{size:>6} {row}")
    first, last = min(sizes), max(sizes)
    growth = found[last]["seconds"] / found[first]["seconds"] / (last / first)
    print(f"从 {first} 条到 {last} 条，用时增长是条数增长的 {growth:.2f} 倍")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measure(int(sys.argv[2]))))
    else:
        main([int(size) for size in sys.argv[1:]] or list(SIZES))
