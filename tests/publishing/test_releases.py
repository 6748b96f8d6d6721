"""Releases are kept, come back, and go; nothing else does."""

import shutil
from pathlib import Path

import pytest

from publishing.sites import content, live, put, tongbu
from tongbu.publishing.local_folder import LocalFolder


def test_so_many_releases_are_kept_and_always_the_live_one(tmp_path: Path) -> None:
    www = tmp_path / "www"
    made = [put(tmp_path, version, www, keep=3).release for version in "abcde"]
    assert LocalFolder(www).look().releases == tuple(made[2:])
    tongbu(www, "--rollback", made[2])
    made.append(put(tmp_path, "f", www, keep=2).release)
    standing = LocalFolder(www).look()
    assert standing.current == made[5]
    assert standing.releases == (made[2], made[4], made[5]), "the one that was live before is kept too"
    assert standing.back == made[2]


def test_back_is_what_was_live_before_and_then_what_is_older(tmp_path: Path) -> None:
    www = tmp_path / "www"
    a, b, c = (put(tmp_path, version, www).release for version in "abc")
    assert tongbu(www, "--rollback").exit_code == 0
    assert live(www) == b
    assert tongbu(www, "--rollback").exit_code == 0
    assert live(www) == a
    refused = tongbu(www, "--rollback")
    assert refused.exit_code == 2
    assert a in refused.stderr
    assert c in refused.stderr
    d = put(tmp_path, "d", www).release
    assert tongbu(www, "--rollback").exit_code == 0
    assert live(www) == a, "not c, which was given up"
    done = tongbu(www, "--rollback", d)
    assert live(www) == d
    assert f"--rollback {a}" in done.stdout


@pytest.mark.parametrize("asked", ["../../etc", "20200101-000000-000000000000", "x"])
def test_a_release_that_is_not_there_is_told_with_those_that_are(tmp_path: Path, asked: str) -> None:
    release = put(tmp_path, "a", tmp_path / "www").release
    done = tongbu(tmp_path / "www", "--rollback", asked)
    assert done.exit_code == 2
    assert release in done.stderr
    assert live(tmp_path / "www") == release


def test_a_damaged_release_does_not_come_back(tmp_path: Path) -> None:
    www = tmp_path / "www"
    first = put(tmp_path, "a", www).release
    second = put(tmp_path, "b", www).release
    (www / "releases" / first / "news" / "a" / "index.html").write_text("damaged")
    done = tongbu(www, "--rollback")
    assert done.exit_code == 1
    assert "news/a/index.html" in done.stderr
    assert live(www) == second


def test_left_overs_are_cleared_and_nothing_else_is_touched(tmp_path: Path) -> None:
    www = tmp_path / "www"
    release = put(tmp_path, "a", www).release
    ours = [".unfinished-20200101-000000-0123456789ab", ".removing-20200101-000000-0123456789ab"]
    theirs = ["20200101", ".unfinished-mine", ".removing-", "notes", "20200101-000000-0123456789AB"]
    for name in (*ours, *theirs):
        (www / "releases" / name / "deep").mkdir(parents=True)
    (www / ".tongbu-new-current").symlink_to("releases/x")
    (www / "robots.txt").write_text("theirs")
    (www / "html").mkdir()
    (tmp_path / "precious").mkdir()
    linked = ".unfinished-20200101-000001-0123456789ab"
    (www / "releases" / linked).symlink_to(tmp_path / "precious")
    done = put(tmp_path, "b", www, keep=2)
    left = {path.name for path in (www / "releases").iterdir()}
    assert left == {release, done.release, *theirs, linked}
    assert {path.name for path in www.iterdir()} == {
        ".tongbu-lock", "current", "previous", "releases", "robots.txt", "html"
    }  # fmt: skip
    assert (tmp_path / "precious").is_dir()


def test_old_releases_may_be_removed_by_hand(tmp_path: Path) -> None:
    www = tmp_path / "www"
    old = put(tmp_path, "a", www).release
    new = put(tmp_path, "b", www).release
    (www / "previous").unlink()
    shutil.rmtree(www / "releases" / old)
    assert tongbu(www, "--rollback").exit_code == 2
    assert live(www) == new
    done = put(tmp_path, "c", www)
    assert done.back == new
    assert (www / "previous").readlink().name == new


def test_a_live_link_that_leads_nowhere_is_mended(tmp_path: Path) -> None:
    www = tmp_path / "www"
    put(tmp_path, "a", www)
    last = put(tmp_path, "b", www).release
    shutil.rmtree(www / "releases" / last)
    done = put(tmp_path, "b", www)
    assert content(www / "current")["index.html"] == b"<h1>b</h1>"
    assert done.release == live(www)
