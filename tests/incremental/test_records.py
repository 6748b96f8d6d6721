"""The shelves of a store: what was put there is there, for every process and the next run, until it is taken away."""

from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongbu.incremental import records
from tongbu.incremental.records import NAME, Records
from tongbu.incremental.store import Store

NAMES = st.sampled_from("abcdef").map(lambda letter: letter * NAME)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), NAMES),
        st.tuples(st.just("drop"), st.sets(NAMES)),
        st.tuples(st.just("keep_only"), st.sets(NAMES)),
        st.tuples(st.just("another run"), st.none()),
    ),
    max_size=30,
)


def named(name: str) -> str:
    return name.encode().hex().ljust(NAME, "0")


@pytest.fixture
def folder() -> Iterator[Path]:
    with TemporaryDirectory() as name:
        yield Path(name) / "shelf"


@pytest.mark.parametrize("few", [1, 50])
@given(STEPS)
def test_it_holds_what_was_put_and_not_taken_away(few: int, steps: list[tuple[str, object]]) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(records, "MOST_FILES", 2)
        patch.setattr(records, "_FEW", few)
        expected: dict[str, bytes] = {}
        one, reader = Records(Path(folder)), Records(Path(folder))
        for step, value in steps:
            if step == "another run":
                one = Records(Path(folder))
            elif step == "put":
                expected[str(value)] = str(value).encode() * 3
                one.put(str(value), expected[str(value)])
            else:
                getattr(one, step)(value)
                kept = set(expected) & value if step == "keep_only" else set(expected) - value  # type: ignore[operator]
                expected = {name: expected[name] for name in kept}
        for each in (one, reader, Records(Path(folder))):
            assert each.names() == expected.keys()
            assert {name: each.get(name) for name in expected} == expected
            assert each.get(named("other")) is None


def _put(shelf: Records, name: str) -> None:
    shelf.put(named(name), name.encode())


def test_what_forked_processes_put_everybody_has(folder: Path) -> None:
    shelf = Records(folder)
    _put(shelf, "own")
    children = [get_context("fork").Process(target=_put, args=(shelf, f"child {n}")) for n in range(3)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    _put(shelf, "more")
    assert shelf.get(named("child 2")) == b"child 2"
    assert Records(folder).names() == set(map(named, ["own", "more", "child 0", "child 1", "child 2"]))


def test_many_runs_leave_few_files(folder: Path) -> None:
    for number in range(100):
        shelf = Records(folder)
        _put(shelf, f"new {number}")
        shelf.drop([named(f"new {number - 1}")] if number % 2 else [])
    assert len(list(folder.iterdir())) <= 2 * (records.MOST_FILES + 1)
    assert len(Records(folder).names()) == 50


def test_a_pack_that_somebody_may_be_adding_to_is_left_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "MOST_FILES", 1)
    shelves = [Records(folder) for _ in range(4)]
    for number, shelf in enumerate(shelves):
        _put(shelf, f"first {number}")
    shelves[0].drop([named("none")])
    for number, shelf in enumerate(shelves):
        _put(shelf, f"second {number}")
    assert len(Records(folder).names()) == 8
    shelves[0].keep_only([])
    assert len(Records(folder).names()) == 6


def test_what_no_run_finished_is_cleared_away(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Records(folder)
    _put(shelf, "thing")
    (folder / "0123").write_bytes(b"left")
    shelf.keep_only([named("thing")])
    assert (folder / "0123").exists()
    monkeypatch.setattr(records, "_AT_WORK", -1)
    shelf.keep_only([named("thing")])
    assert not (folder / "0123").exists()
    assert shelf.get(named("thing")) == b"thing"


@pytest.mark.parametrize(
    "spoil", [b"", b"a", b"a 0 b\n", b"\x00" * 99, b"a" * 58, "林".encode() * 58, b"a" * 57 + b"\n"]
)
def test_a_store_does_not_raise_on_what_is_damaged(tmp_path: Path, spoil: bytes) -> None:
    store = Store(tmp_path)
    store.put("shelf", "key", "value")
    for file in (tmp_path / "shelf").glob("*.names"):
        file.write_bytes(spoil)
    store = Store(tmp_path)
    assert store.get("shelf", "key") is None
    assert store.shelved("key") not in store.on_shelf("shelf")
    store.drop("shelf", ["key"])
    store.keep_only("shelf", ["key"])
    store.put("shelf", "key", "again")
    assert store.get("shelf", "key") == "again"


def test_of_a_name_whose_place_is_damaged_there_is_nothing(folder: Path) -> None:
    shelf = Records(folder)
    _put(shelf, "thing")
    for file in folder.glob("*.names"):
        file.write_text(f"{named('thing')} {'x' * 13} {0:011}\n", "ascii")
    assert shelf.get(named("thing")) is None
