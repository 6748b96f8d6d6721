"""How a build's folder becomes the site, and what it leaves beside it."""

from __future__ import annotations

import os
from errno import EINVAL
from pathlib import Path

import pytest

from tongbu.site import staging
from tongbu.site.leftovers import hold
from tongbu.site.staging import Staging

RECORD = "gate.json"
OLD = {"index.html": "old", "a/index.html": "a", "b/c/index.html": "c", RECORD: "1"}
CHANGES = {"index.html": "new", "d/index.html": "d", RECORD: "2"}
GONE = ("b/c/index.html",)
NEW = {"index.html": "new", "a/index.html": "a", "d/index.html": "d", RECORD: "2"}


def fill(folder: Path, files: dict[str, str]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content)
    return folder


def content(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def built(site: Path, files: dict[str, str]) -> Staging:
    made = Staging(site, RECORD)
    fill(made.folder, files)
    return made


def no_exchange(one: Path, other: Path) -> None:
    raise OSError(EINVAL, "this file system cannot")


def no_links(old: str, new: Path) -> None:
    raise PermissionError("this file system has none")


@pytest.fixture(params=["all", "no exchange", "no links"])
def site(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place of a site on file systems that can more, and less."""
    if request.param == "no exchange":
        monkeypatch.setattr(staging, "exchange", no_exchange)
    elif request.param == "no links":
        monkeypatch.setattr(os, "link", no_links)
    return tmp_path / "project" / "site"


def beside(site: Path) -> set[str]:
    return {path.name for path in site.parent.iterdir()}


def test_what_was_built_takes_the_place_of_what_was_there(site: Path) -> None:
    built(site, OLD).publish()
    assert content(site) == OLD
    built(site, NEW).publish()
    assert content(site) == NEW
    assert beside(site) == {"site"}


def test_what_is_new_takes_its_place_in_what_stands(site: Path) -> None:
    fill(site, OLD)
    for prepared in (True, False):
        made = built(site, CHANGES)
        made.merge(GONE if content(site) == OLD else ())
        assert content(site) == NEW
        assert not (site / "b").exists()
        if prepared:
            made.prepare_next()
            assert content(site.with_name(".site-twin-site")) == NEW
        assert beside(site) == {"site", ".site-twin-site"}


def test_a_twin_costs_no_room(tmp_path: Path) -> None:
    site = fill(tmp_path / "site", OLD)
    made = built(site, CHANGES)
    made.merge(GONE)
    made.prepare_next()
    for name in NEW:
        assert (site / name).samefile(tmp_path / ".site-twin-site" / name)


@pytest.mark.parametrize("whole", [True, False])
def test_a_twin_that_is_not_that_of_the_site_is_made_anew(whole: bool, tmp_path: Path) -> None:
    site = fill(tmp_path / "site", OLD)
    fill(tmp_path / ".site-twin-site", {"stranger.html": "", **({RECORD: "0"} if whole else {})})
    built(site, CHANGES).merge(GONE)
    assert content(site) == NEW


def test_what_cannot_be_made_leaves_the_site_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = fill(tmp_path / "site", OLD)
    made = built(site, CHANGES)

    def full(old: Path, new: Path) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="no room"):
        made.merge(GONE)
    made.discard()
    monkeypatch.undo()
    assert content(site) == OLD
    built(site, CHANGES).merge(GONE)
    assert content(site) == NEW


def test_a_site_that_was_on_its_way_comes_back(tmp_path: Path) -> None:
    fill(tmp_path / ".site-before-site", OLD)
    Staging(tmp_path / "site", RECORD).discard()
    assert content(tmp_path / "site") == OLD
    assert beside(tmp_path / "site") == {"site"}


def test_folders_of_dead_builds_go_and_those_of_others_stay(tmp_path: Path) -> None:
    fill(tmp_path / ".site-build-dead", OLD)
    fill(tmp_path / ".site-build-alive", OLD)
    fill(tmp_path / ".site-archives", OLD)
    held = hold(tmp_path / ".site-build-alive")
    assert held
    made = Staging(tmp_path / "site", RECORD)
    assert beside(tmp_path / "site") == {made.folder.name, ".site-build-alive", ".site-archives"}
    other = Staging(tmp_path / "site", RECORD)
    assert made.folder.is_dir()
    for each in (made, other):
        each.discard()
    os.close(held)


def test_a_site_that_is_a_link_stays_one(tmp_path: Path) -> None:
    fill(tmp_path / "www" / "public", OLD)
    site = tmp_path / "project" / "site"
    site.parent.mkdir()
    site.symlink_to(tmp_path / "www" / "public")
    made = built(site, CHANGES)
    made.merge(GONE)
    assert site.is_symlink()
    assert content(site) == NEW
    built(site, OLD).publish()
    assert content(tmp_path / "www" / "public") == OLD
