"""The gate over a project of which most was checked before."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from tongbu.incremental.questions import Asked
from tongbu.incremental.reading import KnownProject
from tongbu.incremental.results import Result, up_to_date
from tongbu.incremental.store import Store
from tongbu.model.files import NoFiles
from tongbu.model.finding import Finding
from tongbu.model.report import Report
from tongbu.reading.project import Project

if TYPE_CHECKING:  # the rules take long to load; a run in which nothing changed does not ask them
    from tongbu.comparing import Comparisons
    from tongbu.incremental.trace import Trace
    from tongbu.rules.rule import Context

_FINDINGS, _BETWEEN, _DISCLOSURE, _REPORT = "findings", "between", "disclosure", "report"
Found = tuple[Finding, ...]


def check_known(
    known: KnownProject, day: date, store: Store, comparisons: Callable[[], Comparisons] | None = None
) -> Report:
    """What `check` says, asking the rules only about what has changed.

    The rules about each document are a task of their own for each; those about the library as a whole, those about
    disclosure data, and the waivers, are one task each. `comparisons` gives those to share with others.
    """
    watching = _Watching(known, day, comparisons)
    circumstances = circumstances_of(known.project, day)
    results = up_to_date(
        store,
        _FINDINGS,
        circumstances,
        known.in_order,
        known.answers,
        lambda share: _in_documents(watching, share),
        told="检查文件",
    )
    tasks = (_BETWEEN,) if known.project.disclosure.is_empty else (_BETWEEN, _DISCLOSURE)
    between = up_to_date(
        store,
        _BETWEEN,
        circumstances,
        tasks,
        known.answers,
        lambda share: _between(watching, share),
        told="检查文件之间的关系",
    )
    found = tuple(finding for findings in (*results.values.but(()), *between.values.values()) for finding in findings)
    told = hashlib.sha256(f"{circumstances}{found}".encode("utf-8", "surrogatepass")).hexdigest()
    reported = up_to_date(
        store, _REPORT, told, (_REPORT,), known.answers, lambda share: _reported(watching, found, share)
    )
    for each in (results, between, reported):
        each.keep()
    return reported.values[_REPORT]


def circumstances_of(project: Project, day: date) -> str:
    """All that every finding may depend on, besides the documents."""
    unreadable = "\n".join(sorted(project.library.unreadable))
    told = f"{day}\n{project.settings.model_dump_json()}\n{unreadable}"
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True)
class _Watching:
    """What tasks about a project work with."""

    known: KnownProject
    day: date
    comparisons: Callable[[], Comparisons] | None

    @cached_property
    def _context(self) -> Context:
        from tongbu.rules.rule import Context

        project = self.known.project
        context = Context(
            project.library,
            project.settings,
            project.settings.calendar(),
            self.day,
            NoFiles(),
            disclosure=project.disclosure,
        )
        return replace(context, comparisons=self.comparisons()) if self.comparisons else context

    def task(self) -> tuple[Trace, Context]:
        """What one task may look at, and what sees it look."""
        from tongbu.incremental.trace import Trace

        context = self._context
        root = self.known.project.root
        trace = Trace(context.library, context.disclosure, context.comparisons, self.known.rereader, root)
        watched = replace(
            context,
            library=trace.library,
            disclosure=trace.disclosure,
            comparisons=trace.comparisons,
            files=trace.files,
        )
        return trace, watched


def _in_documents(watching: _Watching, share: Sequence[str]) -> Iterator[tuple[str, Result[Found]]]:
    from tongbu.rules.gate import found_in_documents

    for url in share:
        trace, watched = watching.task()
        trace.about((Asked.FROM, url))
        found = tuple(found_in_documents(watched.about(trace.library[url])))
        yield url, Result(found, trace.questions)


def _between(watching: _Watching, share: Sequence[str]) -> Iterator[tuple[str, Result[Found]]]:
    from tongbu.rules.gate import found_between_documents, found_in_disclosure

    for task in share:
        trace, watched = watching.task()
        find = found_in_disclosure if task == _DISCLOSURE else found_between_documents
        yield task, Result(tuple(find(watched)), trace.questions)


def _reported(watching: _Watching, found: Found, share: Sequence[str]) -> Iterator[tuple[str, Result[Report]]]:
    from tongbu.rules.gate import report

    for task in share:
        trace, watched = watching.task()
        yield task, Result(report(watched, found), trace.questions)
