"""What runs remember, part by part: the words of questions, the journal, packed things, the list of files."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tongbu.incremental.journal import Journal
from tongbu.incremental.packs import Packs
from tongbu.incremental.questions import Asked, Question, asking, read, written
from tongbu.site.file_list import FileList

KEYS = st.text(alphabet=st.sampled_from("ab /\\n\n〔1〕号"), max_size=6)
QUESTIONS = st.frozensets(st.tuples(st.sampled_from(Asked), KEYS), max_size=6)
FILES = st.dictionaries(
    st.text(alphabet=st.sampled_from('ab/-." \\文'), min_size=1, max_size=6),
    st.sampled_from(["0" * 64, "f" * 64]),
    max_size=12,
)


@given(QUESTIONS)
def test_questions_are_read_as_they_were_written(questions: frozenset[Question]) -> None:
    assert read(written(questions)) == questions


@given(st.lists(QUESTIONS, max_size=8), QUESTIONS, st.integers(0, 60))
def test_the_texts_that_ask_something_are_those_with_one_of_its_questions(
    all_asked: list[frozenset[Question]], sought: frozenset[Question], more: int
) -> None:
    many = sought | {(Asked.FILE, f"x{number}") for number in range(more)}
    expected = {place for place, asked in enumerate(all_asked) if asked & many}

    assert asking([written(asked) for asked in all_asked], many) == expected


@given(st.lists(QUESTIONS, min_size=1, max_size=8))
def test_a_journal_tells_all_that_changed_since_any_of_its_states(changes: list[frozenset[Question]]) -> None:
    journals = [Journal.begun()]
    for changed in changes:
        journals.append(journals[-1].going_on(changed))

    for number, before in enumerate(journals):
        assert journals[-1].since(before.now) == frozenset().union(*changes[number:])


def test_nobody_can_say_what_changed_since_a_state_of_another_journal() -> None:
    assert Journal.begun().since(Journal.begun().now) is None


def test_a_long_journal_forgets_its_beginning_and_nothing_else() -> None:
    journals = [Journal.begun()]
    for number in range(1000):
        journals.append(journals[-1].going_on({(Asked.FILE, str(number))}))

    assert journals[-1].since(journals[0].now) is None
    assert journals[-1].since(journals[-3].now) == {(Asked.FILE, "998"), (Asked.FILE, "999")}


def test_packed_things_can_be_read_after_their_file_was_cleared_away(tmp_path: Path) -> None:
    writer, reader = Packs(tmp_path / "packs"), Packs(tmp_path / "packs")
    slots = writer.add([b"one", b"", b"three"])
    assert reader.hold({slots[0].file, "gone"}) == {slots[0].file}
    writer.clear({slots[0].file})

    assert [reader.content(slot) for slot in slots] == [b"one", b"", b"three"]
    assert not Packs(tmp_path / "packs").hold({slots[0].file})


@given(FILES, FILES, st.sets(st.sampled_from(["a", "b", "a/b", "ab"])))
def test_a_list_of_files_is_what_its_changes_make_of_it(
    files: dict[str, str], new: dict[str, str], gone: set[str]
) -> None:
    wanted = {name: digest for name, digest in files.items() if name not in gone} | new
    changed = FileList.of(files).with_changes(gone | set(list(files)[:2]) & new.keys(), new)

    assert list(changed) == sorted(wanted)
    assert dict(changed) == wanted
    assert changed.below("a") == [name for name in sorted(wanted) if name.startswith("a")]


@given(FILES)
def test_a_list_of_files_is_laid_out_as_json_lays_it_out(files: dict[str, str]) -> None:
    record = {"day": "2026-01-01", "files": files, "rules": {"files": "x"}}

    def laid_out(value: object) -> str:
        return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)

    text = FileList.of(files).within(laid_out({**record, "files": None}))
    assert json.loads(text) == record
    assert FileList.read(text) == files
    if files:
        assert text == laid_out(record)
