"""Files are put in their places all or none."""

from pathlib import Path

import pytest

from tongbu.importing.placing import PlacingError, place


def everything(root: Path) -> dict[str, bytes]:
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def test_all_are_written(tmp_path: Path) -> None:
    place(tmp_path, {"policies/2026/a.md": b"1", "policies/2026/fujian/a-1.pdf": b"2"})
    assert everything(tmp_path) == {"policies/2026/a.md": b"1", "policies/2026/fujian/a-1.pdf": b"2"}


def test_nothing_is_overwritten_unless_forced(tmp_path: Path) -> None:
    place(tmp_path, {"a.md": b"old"})
    with pytest.raises(PlacingError, match="已经有了"):
        place(tmp_path, {"b.md": b"1", "a.md": b"new"})
    assert everything(tmp_path) == {"a.md": b"old"}
    place(tmp_path, {"b.md": b"1", "a.md": b"new"}, force=True)
    assert everything(tmp_path) == {"a.md": b"new", "b.md": b"1"}


def test_what_fails_in_the_middle_leaves_everything_as_it_was(tmp_path: Path) -> None:
    place(tmp_path, {"a.md": b"old", "b/c.md": b"there"})
    with pytest.raises(PlacingError):
        place(tmp_path, {"a.md": b"new", "new/d.md": b"2", "b/c.md/e.md": b"below a file"}, force=True)
    assert everything(tmp_path) == {"a.md": b"old", "b/c.md": b"there"}
    assert not (tmp_path / "new").exists()


def test_nothing_is_written_outside(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link").symlink_to(tmp_path)
    with pytest.raises(PlacingError, match="之外"):
        place(tmp_path / "in", {"link/a.md": b"1"})
    assert not (tmp_path / "a.md").exists()
