"""The gate upon what the last run remembers says what the gate says of everything."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pytest

from incremental.edits import EDITS
from sample import copy_project
from tongbu.incremental.checking import check_known
from tongbu.incremental.reading import read_known_project
from tongbu.incremental.store import Store
from tongbu.model.report import Report
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.project import read_project
from tongbu.rules.gate import check
from tongbu.rules.rule import Context

DAY = date(2026, 11, 20)


def upon_the_last(root: Path, store: Store) -> Report:
    return check_known(read_known_project(root, store), DAY, store)


def anew(root: Path) -> Report:
    project = read_project(root)
    calendar, disclosure = project.settings.calendar(), project.disclosure
    return check(Context(project.library, project.settings, calendar, DAY, ProjectFiles(root), disclosure=disclosure))


@pytest.mark.parametrize("seed", range(2))
def test_after_any_edits_it_is_the_same(seed: int, tmp_path: Path) -> None:
    root, store, source = copy_project(tmp_path / "project"), Store(tmp_path / "store"), random.Random(seed)
    for _ in range(8):
        for edit in source.sample(EDITS, source.randint(1, 3)):
            edit(root, source)

        assert upon_the_last(root, store) == anew(root)


def test_a_run_in_which_nothing_changed_asks_no_rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, store = copy_project(tmp_path / "project"), Store(tmp_path / "store")
    before = upon_the_last(root, store)
    monkeypatch.setattr("tongbu.incremental.results.shared_out", lambda *work, **how: pytest.fail("something was done"))

    assert upon_the_last(root, store) == before


def test_two_stores_of_one_project_do_not_mix_their_states(tmp_path: Path) -> None:
    root, one, other = copy_project(tmp_path / "project"), Store(tmp_path / "one"), Store(tmp_path / "other")
    upon_the_last(root, one)
    upon_the_last(root, other)
    (tmp_path / "other" / "project").replace(tmp_path / "one" / "project")

    assert upon_the_last(root, one) == anew(root)
