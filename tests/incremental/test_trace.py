"""A task's questions are noted in whatever way it asks."""

from __future__ import annotations

from pathlib import Path

from tongbu.comparing import Comparisons
from tongbu.incremental.questions import ALL_DISCLOSURE, ALL_SAID, EVERYTHING, Asked
from tongbu.incremental.stamps import Stamps
from tongbu.incremental.store import Store
from tongbu.incremental.trace import Trace
from tongbu.incremental.unread import Rereader
from tongbu.model.disclosure import Disclosure
from tongbu.model.library import Library


def _trace(folder: Path) -> Trace:
    rereader = Rereader(Stamps(folder, {}), Store(folder / "store"))
    return Trace(Library.of((), ()), Disclosure(), Comparisons(), rereader, folder)


def test_asking_for_what_is_not_there_is_a_question_too(tmp_path: Path) -> None:
    """The answer may be another one tomorrow."""
    trace = _trace(tmp_path)
    assert trace.library.incoming.get("2026/a", ()) == ()
    assert trace.library.policies.get("2026/b") is None
    assert "2026/c" not in trace.library.interpretations
    assert trace.questions == {(Asked.TO, "2026/a"), (Asked.POLICY, "2026/b"), (Asked.READING, "2026/c")}


def test_going_through_all_asks_for_everything(tmp_path: Path) -> None:
    """Even where there is none."""
    trace = _trace(tmp_path)
    assert not list(trace.library.policies.values())
    assert trace.questions == {EVERYTHING}


def test_whoever_looks_at_a_kind_of_disclosure_data_asks_for_it(tmp_path: Path) -> None:
    """Besides all documents, which say nothing of it."""
    trace = _trace(tmp_path)
    assert not trace.disclosure.tasks
    assert not list(trace.library.policies.values())
    assert trace.questions == {EVERYTHING, (Asked.DISCLOSURE, "tasks")}


def test_going_through_disclosure_data_asks_for_all_of_it(tmp_path: Path) -> None:
    trace = _trace(tmp_path)
    assert not list(trace.disclosure.kinds)
    assert trace.questions == {ALL_DISCLOSURE}


def test_going_through_what_documents_say_does_not_ask_for_their_metadata(tmp_path: Path) -> None:
    """References are made of it, so they need not be named."""
    trace = _trace(tmp_path)
    assert not list(trace.library.said.values())
    assert not trace.library.relations
    assert trace.library.incoming.get("2026/a", ()) == ()
    assert trace.questions == {ALL_SAID}


def test_what_documents_say_tells_nothing_of_one_document_of_files_or_of_disclosure_data(tmp_path: Path) -> None:
    """Whoever asks for these as well asks for each by itself."""
    trace = _trace(tmp_path)
    assert not list(trace.library.said.values())
    assert trace.library.policies.get("2026/a") is None
    assert trace.library.interpretations.get("2026/b") is None
    assert not trace.disclosure.tasks
    trace.about((Asked.FILE, "policies/2026/a.pdf"))
    assert trace.questions == {
        ALL_SAID,
        (Asked.POLICY, "2026/a"),
        (Asked.READING, "2026/b"),
        (Asked.DISCLOSURE, "tasks"),
        (Asked.FILE, "policies/2026/a.pdf"),
    }
