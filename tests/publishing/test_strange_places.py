"""A place where other things lie in the places of ours is left as it is."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from publishing.sites import content, live, pages, put, site, tongbu


def _file(www: Path, name: str) -> None:
    (www / name).write_text("theirs")


def _folder(www: Path, name: str) -> None:
    (www / name).mkdir()


def _elsewhere(www: Path, name: str) -> None:
    (www / name).symlink_to("/etc")


def _beyond(www: Path, name: str) -> None:
    (www / name).symlink_to("releases/../../etc")


STRANGE = [
    (name, lay)
    for name in ("current", "previous", "releases")
    for lay in (_file, _folder, _elsewhere, _beyond)
    if (name, lay) != ("releases", _folder)
]


@pytest.mark.parametrize("options", [(), ("--rollback",), ("--dry-run",)])
@pytest.mark.parametrize(("name", "lay"), STRANGE)
def test_strange_things_in_our_places_stop_everything(
    name: str, lay: Callable[[Path, str], None], options: tuple[str, ...], tmp_path: Path
) -> None:
    www = tmp_path / "www"
    www.mkdir()
    lay(www, name)
    done = tongbu(www, "-d", site(tmp_path, "a"), *options)
    assert done.exit_code == 2
    assert name in done.stderr
    assert "不是 tongbu 建立的" in done.stderr
    assert [path.name for path in www.iterdir()] == [name]


def test_a_pipe_in_the_place_of_a_file_makes_nobody_wait(tmp_path: Path) -> None:
    www = tmp_path / "www"
    put(tmp_path, "a", www)
    for path in ("about/index.html", "about/index.html.gz", "assets/app.js", "gate.json"):
        (www / "current" / path).unlink()
        os.mkfifo(www / "current" / path)
    assert tongbu(www, "--rollback", live(www)).exit_code == 2
    put(tmp_path, "b", www)
    assert content(www / "current")["about/index.html"] == pages("b")["about/index.html"]
    assert (www / "current" / "about" / "index.html.gz").is_file()


def test_a_lock_that_is_a_pipe_makes_nobody_wait(tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    os.mkfifo(tmp_path / "www" / ".tongbu-lock")
    done = tongbu(tmp_path / "www", "-d", site(tmp_path, "a"))
    assert done.exit_code == 2
    assert ".tongbu-lock 不是 tongbu 建立的" in done.stderr


def test_a_lock_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (tmp_path / "www" / ".tongbu-lock").symlink_to(tmp_path / "made")
    assert tongbu(tmp_path / "www", "-d", site(tmp_path, "a")).exit_code == 2
    assert not (tmp_path / "made").exists()
