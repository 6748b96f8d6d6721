"""What of a site is made anew in a build, and what stands; see docs/developers/building.md."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from tongbu.incremental.checking import circumstances_of
from tongbu.incremental.collector import undisturbed
from tongbu.incremental.questions import Asked
from tongbu.incremental.results import Outputs, Result, Results, kept, up_to_date
from tongbu.incremental.trace import Trace
from tongbu.pages.desk import Desk
from tongbu.site.inspection import Inspection
from tongbu.site.manifest import Standing
from tongbu.typesetting.press import is_at_work

R = TypeVar("R")
_TOLD = {"listed": "整理列表", "rows": "整理数据", "documents": "生成文件的网页", "general": "生成其他网页"}
"""What is being done, by the names of tasks."""
_OTHERS = "生成订阅、日历和数据"


@dataclass(frozen=True)
class Upkeep:
    """One build upon the site `before`. What comes of it is remembered by `keep`, once that is where it belongs."""

    inspection: Inspection
    before: Standing
    _keeps: list[Callable[[], bool]] = field(default_factory=list)

    def each(
        self,
        name: str,
        told: object,
        tasks: Sequence[str],
        work: Callable[[Desk, str], R],
        outputs: Outputs[R],
        brought: Callable[[str], Result[R] | None] = lambda task: None,
    ) -> Results[R]:
        """What comes of every task, by several processes; `told` is all it may depend on besides the documents.

        What somebody has `brought` need not be made.
        """

        def share(tasks: Sequence[str]) -> Iterator[tuple[str, Result[R]]]:
            for task in tasks:
                yield task, brought(task) or self._traced(work, task)

        results = up_to_date(
            self.inspection.store,
            self.before.of(name),
            self.circumstances(told),
            tasks,
            self.inspection.known.answers,
            share,
            outputs,
            alone=is_at_work(),
            told=_TOLD.get(name, _OTHERS),
        )
        self._keeps.append(results.keep)
        return results

    def one(self, name: str, told: object, work: Callable[[Desk], R], outputs: Outputs[R]) -> Results[R]:
        """What comes of a single task about all documents."""

        def alone(desk: Desk, task: str) -> R:
            with undisturbed():
                return work(desk)

        return self.each(name, told, (name,), alone, outputs)

    def earlier(self, name: str) -> R | None:
        """What came of a single task in the last build, though anything may have changed since."""
        found: Mapping[str, R] = kept(self.inspection.store, self.before.of(name))
        return found.get(name) if self.before.files is not None else None

    def keep_also(self, keep: Callable[[], bool]) -> None:
        """Let something else be remembered with everything."""
        self._keeps.append(keep)

    def has(self, file: str, digest: str) -> bool:
        """Whether the site has a file, named by its path there, with this very content."""
        known = self.before.files
        return known is not None and known.get(file) == digest and (self.before.site / file).is_file()

    def keep(self) -> bool:
        """Remember everything for the next build; where it says that something is not, nothing can be built upon it."""
        return all(keep() for keep in self._keeps)

    def circumstances(self, told: object) -> str:
        """The digest of everything that a task may depend on besides the documents."""
        about_all = circumstances_of(self.inspection.project, self.inspection.day)
        return hashlib.sha256(f"{about_all}{told}".encode()).hexdigest()

    def _traced(self, work: Callable[[Desk, str], R], task: str) -> Result[R]:
        project = self.inspection.project
        comparisons, rereader = self.inspection.comparisons, self.inspection.known.rereader
        trace = Trace(project.library, project.disclosure, comparisons, rereader, project.root)
        seen = replace(project, library=trace.library, disclosure=trace.disclosure)
        desk = Desk(seen, self.inspection.day, trace.comparisons)
        value = work(desk, task)
        trace.about((Asked.FROM, task), *((Asked.FILE, path) for path in desk.beside.asked))
        return Result(value, trace.questions)
