"""The gate over a project of which most was checked before."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tongbu.incremental.reading import KnownProject
from tongbu.incremental.results import Result, up_to_date
from tongbu.incremental.store import Store
from tongbu.incremental.trace import Asked, Trace
from tongbu.incremental.unread import Rereader
from tongbu.model.finding import Finding
from tongbu.rules.gate import Report, found_between_documents, found_in_documents, report
from tongbu.rules.rule import Context

_FINDINGS = "findings"
Found = tuple[Finding, ...]


def check_known(known: KnownProject, context: Context, store: Store) -> Report:
    """What `check` says, asking the rules only about documents for which something has changed."""
    results = up_to_date(
        store,
        _FINDINGS,
        circumstances_of(context),
        documents_in_order(known),
        known.answers,
        lambda share: _checked(context, known.rereader, share),
    )
    results.keep()
    found = [finding for findings in results.values.values() for finding in findings]
    return report(context, (*found, *found_between_documents(context)))


def circumstances_of(context: Context) -> str:
    """All that every finding may depend on, besides the documents."""
    unreadable = "\n".join(sorted(context.library.unreadable))
    told = f"{context.today}\n{context.settings.model_dump_json()}\n{unreadable}"
    return hashlib.sha256(told.encode()).hexdigest()


def documents_in_order(known: KnownProject) -> tuple[str, ...]:
    """The addresses of all documents, a policy and what is named like it together: they need one another's words."""
    return tuple(sorted(known.known, key=lambda url: (url.partition("/")[2], url)))


def _checked(context: Context, rereader: Rereader, share: Sequence[str]) -> Iterator[tuple[str, Result[Found]]]:
    for url in share:
        trace = Trace(context.library, context.comparisons, rereader)
        watched = replace(context, library=trace.library, comparisons=trace.comparisons)
        trace.about((Asked.FROM, url))
        found = tuple(found_in_documents(watched.about(trace.library[url])))
        yield url, Result(found, trace.questions)
