"""What a run reads again of disclosure data: kinds whose files changed, and no other."""

from pathlib import Path

import pytest

from disclosure.making import bureau
from tongbu.incremental.questions import EVERYTHING, Asked
from tongbu.incremental.reading import read_known_project
from tongbu.incremental.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def test_nothing_is_read_where_nothing_changed(tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = bureau(tmp_path / "a", {}).disclosure
    assert read_known_project(tmp_path / "a", store).project.disclosure == before
    monkeypatch.setattr("tongbu.reading.disclosure.reading._kind", lambda name: pytest.fail(name))
    assert read_known_project(tmp_path / "a", store).project.disclosure == before


def test_a_change_is_another_answer(tmp_path: Path, store: Store) -> None:
    bureau(tmp_path / "a", {})
    state = read_known_project(tmp_path / "a", store).answers.state
    bureau(tmp_path / "a", {"任务": "公布目录"})
    known = read_known_project(tmp_path / "a", store)
    assert known.answers.changed_since(state) is not None
    assert (Asked.DISCLOSURE, "tasks") in (known.answers.changed_since(state) or ())
    assert known.project.disclosure.tasks[2026].rows[0].title == "公布目录"


def test_what_is_gone_is_another_answer_too(tmp_path: Path, store: Store) -> None:
    bureau(tmp_path / "a", {})
    state = read_known_project(tmp_path / "a", store).answers.state
    (tmp_path / "a" / "docs" / "disclosure" / "tasks" / "2026.csv").unlink()
    known = read_known_project(tmp_path / "a", store)
    assert known.project.disclosure.is_empty
    assert (Asked.DISCLOSURE, "tasks") in (known.answers.changed_since(state) or ())


def test_a_store_that_lost_it_is_filled_again(tmp_path: Path, store: Store) -> None:
    before = bureau(tmp_path / "a", {}).disclosure
    read_known_project(tmp_path / "a", store)
    store.save("disclosure", None)
    assert read_known_project(tmp_path / "a", store).project.disclosure == before
    assert store.load("disclosure")


def test_the_first_document_beside_data_is_another_answer(tmp_path: Path, store: Store) -> None:
    bureau(tmp_path / "a", {})
    state = read_known_project(tmp_path / "a", store).answers.state
    (tmp_path / "a" / "policies").mkdir()
    (tmp_path / "a" / "policies" / "a.md").write_text(
        "---\n名称: 甲\n文件类别: 其他文件\n---\n\n正文。\n", encoding="utf-8"
    )
    known = read_known_project(tmp_path / "a", store)
    assert EVERYTHING in (known.answers.changed_since(state) or ())
