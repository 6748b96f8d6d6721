"""`make bench [SIZES="100 1000 10000"] [ROUNDS=3]`: our builds, checks and search beside those of others.

Everything is measured in turn on one machine; figures are kept after each step, so that a run that is broken off has
its figures. How it is done: docs/developers/benchmarks.md.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections import deque
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser

from bench.builds import Yard, lay_out, rounds
from bench.engines import Engine, material, ours, pagefind
from bench.first_result import queries, visits
from bench.limits import LARGE, SMALL
from bench.measuring import Limits
from bench.preview import seconds_to_show
from bench.relevance import relevance
from bench.report import report
from bench.results import KEPT, Results
from bench.surroundings import begin
from bench.words import COMMANDS
from browser import chromium_path, open_browser

ROUNDS = 3
_WARM = 10
_INDEX = "search/index"


def main() -> None:
    """Measure what the command line asks for; print it, and keep it."""
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("sizes", nargs="*", type=int, default=[100, SMALL, LARGE])
    parser.add_argument("--rounds", type=int, help="rounds at every size; without it 3, at 10,000 one")
    parser.add_argument("--results", type=Path, default=KEPT, help="where the figures are kept")
    parser.add_argument("--minutes", type=float, default=20, help="a command that takes longer is stopped")
    parser.add_argument("--gigabytes", type=float, default=12, help="a command that holds more is stopped")
    asked = parser.parse_args()
    limits = Limits(asked.minutes * 60, int(asked.gigabytes * 1e9))
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        browser = stack.enter_context(open_browser()) if chromium_path() else None
        results = begin(browser)
        _warm_up(folder / "warm", limits)
        if browser and "TONGBU_DATA" in os.environ:
            _find(results, browser, folder / "relevance", asked.results)
        for size in asked.sizes:
            count = asked.rounds or (1 if size >= LARGE else ROUNDS)
            yard = lay_out(folder / str(size), size)
            _measure(results, yard, count, limits, browser, asked.results)
    print("\n".join(report(results)))


def _warm_up(folder: Path, limits: Limits) -> None:
    """Run everything once on hardly anything, so that no program is first read from the disk where it is measured."""
    deque(rounds(lay_out(folder, _WARM), 1, limits), maxlen=0)


def _find(results: Results, browser: Browser, folder: Path, kept: Path) -> None:
    folder.mkdir()
    for engine, scores in relevance(browser, Path(os.environ["TONGBU_DATA"]), folder):
        results.relevance[engine] = scores
        print(f"检索质量 {engine} {scores['all']}", flush=True)
        results.write(kept)


def _measure(results: Results, yard: Yard, count: int, limits: Limits, browser: Browser | None, kept: Path) -> None:
    size = yard.size
    runs = results.builds.setdefault(size, {})
    for name, run in rounds(yard, count, limits):
        runs.setdefault(name, []).append(run)
        print(f"{size} {run.seconds:8.2f} s {run.memory / 1e6:6.0f} MB {run.outcome} {COMMANDS[name]}", flush=True)
        results.write(kept)
    if browser:
        for site, engine in _engines(yard):
            found = list(visits(browser, site, engine, queries(yard.ours.folder), count))
            results.search.setdefault(size, {})[engine.name] = found
            results.write(kept)
    if size <= SMALL:
        results.serve[size] = seconds_to_show(yard.ours, count)
        results.write(kept)


def _engines(yard: Yard) -> list[tuple[Path, Engine]]:
    """The engines whose index was built; Material's page cannot hold one of more."""
    scripts = next(yard.ours.site.glob("assets/javascripts.*"))
    found = [(yard.ours.site, ours(_INDEX, f"assets/{scripts.name}"))]
    if yard.pagefind.folders[0].is_dir():
        found.append((yard.hugo_pages, pagefind()))
    if yard.size <= SMALL and yard.material_pages.is_dir():
        found.append((yard.material_pages, material(yard.material_pages)))
    return found


if __name__ == "__main__":
    main()
