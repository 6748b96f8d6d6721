"""A project read upon what the last run remembers is the project as it is read from its files."""

from __future__ import annotations

import random
from pathlib import Path

from incremental.edits import EDITS
from sample import copy_project
from tongbu.incremental.reading import KnownProject, read_known_project
from tongbu.incremental.store import Store
from tongbu.reading.project import Project, read_project


def said(project: Project) -> object:
    """Everything that was read, but for the words."""
    library = project.library
    return (
        project.findings,
        library.unreadable,
        [(one.id, one.source.path, one.meta, one.ledger, one.ledger_unread) for one in library.policies.values()],
        [(one.id, one.source.path, one.meta) for one in library.interpretations.values()],
        dict(library.named),
        list(library.outgoing.items()),
        dict(library.incoming),
    )


def read_again(root: Path, store: Store) -> KnownProject:
    read_known_project(root, store)
    return read_known_project(root, store)


def test_after_any_edits_it_is_the_same(tmp_path: Path) -> None:
    root, store, source = copy_project(tmp_path / "project"), Store(tmp_path / "store"), random.Random(4)
    for _ in range(12):
        for edit in source.sample(EDITS, 3):
            edit(root, source)
        known = read_known_project(root, store).project

        assert said(known) == said(read_project(root))


def test_texts_are_the_same_too(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "project")
    again, anew = read_again(root, Store(tmp_path / "store")).project, read_project(root)

    for policy_id, policy in again.library.policies.items():
        assert policy.text.units == anew.library.policies[policy_id].text.units
        assert dict(policy.source.places) == dict(anew.library.policies[policy_id].source.places)


def test_metadata_whose_files_are_gone_is_read_again(tmp_path: Path) -> None:
    root, store = copy_project(tmp_path / "project"), Store(tmp_path / "store")
    before = said(read_again(root, store).project)
    for file in (tmp_path / "store" / "metadata").iterdir():
        file.unlink()

    assert said(read_again(root, store).project) == before


def test_many_small_changes_leave_few_files(tmp_path: Path) -> None:
    root, store = copy_project(tmp_path / "project"), Store(tmp_path / "store")
    policy = next((root / "policies").rglob("*.md"))
    for number in range(60):
        policy.write_text(policy.read_text(encoding="utf-8") + f"\n{number}\n", encoding="utf-8")
        read_known_project(root, store)

    assert len(list((tmp_path / "store" / "metadata").iterdir())) < 30
    assert said(read_again(root, store).project) == said(read_project(root))
