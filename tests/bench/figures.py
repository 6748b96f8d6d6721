"""The rows of tables over the results: what the terminal and the page show, worked out once."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from dataclasses import dataclass

from bench.measuring import DONE
from bench.results import Results
from bench.words import COMMANDS, ENGINES, PEERS, STOPPED

KB, MB = 1_000, 1_000_000


@dataclass(frozen=True)
class BuildRow:
    """Medians of one command; `ratio`: our whole build took so many times as long; `stopped`: why there are none."""

    name: str
    words: str
    seconds: float = 0.0
    processor: float = 0.0
    memory: float = 0.0
    files: int = 0
    written: float = 0.0
    ratio: float | None = None
    stopped: str = ""


@dataclass(frozen=True)
class SearchRow:
    """Visits of one engine: medians, and the most of any, of what stands before the first result."""

    name: str
    words: str
    milliseconds: float
    most_milliseconds: float
    requests: int
    most_requests: int
    size: float
    most_size: float
    program: float
    later: float


def build_rows(results: Results, size: int) -> list[BuildRow]:
    """A row for each command that was run at a size; MB for memory and what was written."""
    return [_build_row(results, size, name) for name in COMMANDS if name in results.builds.get(size, {})]


def _build_row(results: Results, size: int, name: str) -> BuildRow:
    stopped = next((STOPPED[run.outcome] for run in results.builds[size][name] if run.outcome != DONE), "")
    if stopped:
        return BuildRow(name, COMMANDS[name], stopped=stopped)
    seconds, processor, memory, files, written = (
        results.median(size, name, figure) or 0.0 for figure in ("seconds", "processor", "memory", "files", "bytes")
    )
    ratio = results.ratio(size, "cold", {name: 1.0}) if name in PEERS else None
    return BuildRow(name, COMMANDS[name], seconds, processor, memory / MB, round(files), written / MB, ratio)


def search_rows(results: Results, size: int) -> Iterator[SearchRow]:
    """A row for each engine whose index of a size was searched; KB."""
    for engine in results.search.get(size, {}):
        visits = {
            figure: results.first_result(size, engine, figure)
            for figure in ("milliseconds", "requests", "bytes", "program", "later")
        }
        middle = {figure: statistics.median(found) for figure, found in visits.items()}
        yield SearchRow(
            engine,
            ENGINES[engine],
            middle["milliseconds"],
            max(visits["milliseconds"]),
            round(middle["requests"]),
            round(max(visits["requests"])),
            middle["bytes"] / KB,
            max(visits["bytes"]) / KB,
            middle["program"] / KB,
            middle["later"] / KB,
        )
