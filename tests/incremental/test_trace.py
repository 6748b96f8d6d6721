"""A task's questions are noted in whatever way it asks."""

from __future__ import annotations

from pathlib import Path

from tongbu.comparing import Comparisons
from tongbu.incremental.questions import ALL_SAID, EVERYTHING, Asked
from tongbu.incremental.stamps import Stamps
from tongbu.incremental.store import Store
from tongbu.incremental.trace import Trace
from tongbu.incremental.unread import Rereader
from tongbu.model.library import Library


def _trace(folder: Path) -> Trace:
    return Trace(Library.of((), ()), Comparisons(), Rereader(Stamps(folder, {}), Store(folder / "store")), folder)


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


def test_going_through_what_documents_say_does_not_ask_for_their_metadata(tmp_path: Path) -> None:
    """References are made of it, so they need not be named."""
    trace = _trace(tmp_path)
    assert not list(trace.library.said.values())
    assert not trace.library.relations
    assert trace.library.incoming.get("2026/a", ()) == ()
    assert trace.questions == {ALL_SAID}
