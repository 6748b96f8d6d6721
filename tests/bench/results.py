"""What a run of the benchmarks found, as it is kept: every figure, so that medians and ratios can be made anew."""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from bench.measuring import DONE, Run
from search.scores import Score

KEPT = Path(__file__).with_name("results.json")
"""The results that docs/benchmarks.md shows."""


@dataclass(frozen=True)
class FirstResult:
    """One visit with nothing kept: until the first result, the whole answer, and what later queries fetch in addition.

    `requests` and `bytes` are what was fetched of the index, `program` the bytes of scripts and WebAssembly.
    """

    query: str
    milliseconds: float
    whole: float
    requests: int
    bytes: int
    program: int
    later: int


@dataclass
class Results:
    """Everything that was measured; sizes are numbers of policies, an engine or a command is known by a name."""

    date: str
    commit: str
    machine: dict[str, Any]
    versions: dict[str, str]
    builds: dict[int, dict[str, list[Run]]] = field(default_factory=dict)
    serve: dict[int, list[float]] = field(default_factory=dict)
    search: dict[int, dict[str, list[FirstResult]]] = field(default_factory=dict)
    relevance: dict[str, dict[str, Score]] = field(default_factory=dict)

    def median(self, size: int, name: str, figure: str = "seconds") -> float | None:
        """The median of one figure of a command; None where it was not run to its end."""
        runs = self.builds.get(size, {}).get(name, [])
        if not runs or any(run.outcome != DONE for run in runs):
            return None
        return statistics.median(getattr(run, figure) for run in runs)

    def shown(self, size: int) -> float | None:
        """From saving to showing in a preview, as a part of building everything; None where one was not measured."""
        whole, seconds = self.median(size, "cold"), self.serve.get(size)
        return statistics.median(seconds) / whole if whole and seconds else None

    def ratio(self, size: int, of: str, to: Mapping[str, float], figure: str = "seconds") -> float | None:
        """The median over rounds of a figure of one command to the weighted sum of others' in the same round."""
        names = {of, *to}
        found = [
            getattr(each[of], figure) / sum(weight * getattr(each[name], figure) for name, weight in to.items())
            for each in self._rounds(size)
            if names <= each.keys()
        ]
        return statistics.median(found) if found else None

    def _rounds(self, size: int) -> Iterator[dict[str, Run]]:
        """The runs of each round that ended, by name."""
        named = self.builds.get(size, {})
        for at in range(max(map(len, named.values()), default=0)):
            yield {name: runs[at] for name, runs in named.items() if len(runs) > at and runs[at].outcome == DONE}

    def first_result(self, size: int, engine: str, figure: str) -> list[float]:
        """One figure of all visits."""
        return [getattr(visit, figure) for visit in self.search.get(size, {}).get(engine, [])]

    def write(self, file: Path) -> None:
        """Keep the results."""
        file.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read_results(file: Path) -> Results:
    """The results as they were kept."""
    found = json.loads(file.read_text(encoding="utf-8"))
    found["builds"] = _by_size(found["builds"], lambda each: [Run(**run) for run in each])
    found["serve"] = {int(size): seconds for size, seconds in found["serve"].items()}
    found["search"] = _by_size(found["search"], lambda each: [FirstResult(**visit) for visit in each])
    found["relevance"] = {
        engine: {group: Score(**score) for group, score in scores.items()}
        for engine, scores in found["relevance"].items()
    }
    return Results(**found)


def _by_size(found: dict[str, dict[str, Any]], read: Callable[[Any], Any]) -> dict[int, dict[str, Any]]:
    return {int(size): {name: read(each) for name, each in named.items()} for size, named in found.items()}
