"""What the gate has not passed does not go out, and a place that is not ours is left as it is."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from publishing.sites import content, make, pages, put, site, tongbu
from small_project import FILES, write
from tongbu.gate_record import NAME


def _drop(place: Path) -> None:
    (place / "about" / "index.html").unlink()


def _add(place: Path) -> None:
    (place / "about" / "x.html").touch()


def _alter(place: Path) -> None:
    (place / "index.html").write_bytes(b"<h1>A</h1>")


def _link(place: Path) -> None:
    (place / "up").symlink_to("..")


def _unfinished(place: Path) -> None:
    (place / NAME).unlink()


def _cut(place: Path) -> None:
    os.truncate(place / NAME, 100)


def _linked_record(place: Path) -> None:
    (place / NAME).rename(place.parent / "gate")
    (place / NAME).symlink_to(place.parent / "gate")


def _piped_record(place: Path) -> None:
    (place / NAME).unlink()
    os.mkfifo(place / NAME)


def _flag(name: str, *, value: object) -> Callable[[Path], None]:
    def change(place: Path) -> None:
        record = json.loads((place / NAME).read_text(encoding="utf-8"))
        (place / NAME).write_text(json.dumps({**record, name: value}), encoding="utf-8")

    return change


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (_drop, "缺少：1 个\n  about/index.html"),
        (_add, "多出：1 个\n  about/x.html"),
        (_alter, "被改动：1 个\n  index.html"),
        (_link, "不是普通文件：1 个\n  up"),
        (_linked_record, "gate.json 不是普通文件"),
        (_piped_record, "gate.json 不是普通文件"),
        (_unfinished, "没有 gate.json"),
        (_cut, "不完整"),
        (_flag("preview", value=True), "内部预览"),
        (_flag("passed", value=False), "没有通过"),
        (_flag("passed", value="yes"), "passed"),
        (_flag("files", value={"../x": "0" * 64}), "../x"),
    ],
)
def test_a_site_that_is_not_what_was_signed_off_is_refused(
    change: Callable[[Path], None], says: str, tmp_path: Path
) -> None:
    www = tmp_path / "www"
    put(tmp_path, "a", www)
    before = content(www)
    change(site(tmp_path, "b"))
    for options in ((), ("--dry-run",)):
        done = tongbu(www, "-d", tmp_path / "site-b", *options)
        assert done.exit_code == 1
        assert says in done.stderr
        assert "线上没有变化" in done.stderr
        assert content(www) == before


@pytest.mark.parametrize(("day", "noted"), [("2026-11-19", True), ("2026-11-20", False), ("2026-11-21", False)])
def test_a_site_of_an_earlier_day_is_published_with_a_note(
    day: str, noted: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795147200")  # noon of 2026-11-20 in Beijing
    place = make(tmp_path / "site", pages("a"), day=day)
    done = tongbu(tmp_path / "www", "-d", place)
    assert done.exit_code == 0
    assert (f"网站是 {day} 生成的" in done.stderr) == noted


def test_of_many_differences_the_first_are_listed_and_all_are_counted(tmp_path: Path) -> None:
    place = site(tmp_path, "a")
    for number in range(100):
        (place / f"{number:03}.html").touch()
    done = tongbu(tmp_path / "www", "-d", place)
    assert done.exit_code == 1
    assert "多出：100 个" in done.stderr
    assert "019.html" in done.stderr
    assert "020.html" not in done.stderr
    assert "还有 80 个" in done.stderr


def test_a_site_that_changes_while_it_is_copied_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    www = tmp_path / "www"
    put(tmp_path, "a", www)
    before = content(www)
    from tongbu.publishing import durable

    copy = durable.copy

    def late(source: Path, target: Path) -> str:
        if source.name == "index.html":
            source.write_bytes(b"changed")
        return copy(source, target)

    monkeypatch.setattr(durable, "copy", late)
    done = tongbu(www, "-d", site(tmp_path, "b"))
    assert done.exit_code == 1
    assert "被改动" in done.stderr
    assert content(www) == before


def test_where_the_documents_no_longer_pass_nothing_is_published(tmp_path: Path) -> None:
    project = write(tmp_path / "project", FILES)
    make(project / "site", pages("a"))
    done = tongbu(tmp_path / "www", "--root", project)
    assert done.exit_code == 1
    assert "policies/2024/good.md" in done.stdout
    assert "没有发布" in done.stderr
    assert not (tmp_path / "www").exists()


def test_a_site_that_lies_alone_needs_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert tongbu(tmp_path / "www", "-d", site(tmp_path, "a")).exit_code == 0
    assert tongbu(tmp_path / "www").exit_code == 2


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("site-a", "在网站文件夹"),
        ("site-a/www", "在网站文件夹"),
        (".", "在发布位置"),
        ("..", "在发布位置"),
        ("nowhere/www", "不存在"),
        ("file", "不是文件夹"),
        ("link", "在网站文件夹"),
    ],
)
def test_a_place_that_would_publish_or_delete_itself_is_refused(place: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(site(tmp_path, "a") / "about")
    before = content(tmp_path)
    done = tongbu(tmp_path / place, "-d", site(tmp_path, "a"))
    assert done.exit_code == 2
    assert says in done.stderr
    assert content(tmp_path) == before


def test_a_place_in_the_project_is_refused(tmp_path: Path) -> None:
    project = write(tmp_path / "project", FILES)
    make(project / "site", pages("a"))
    for place in (project / "www", project, project.parent):
        assert tongbu(place, "--root", project, "--rollback").exit_code == 2
    assert not (project / "www").exists()


@pytest.mark.parametrize("arguments", [("--keep", "1"), ("--keep", "x"), ("--keep", "-3"), ("--keep", "２")])
def test_at_least_two_releases_are_kept(arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = tongbu(tmp_path / "www", "-d", site(tmp_path, "a"), *arguments)
    assert done.exit_code == 2
    assert "至少保留" in done.stderr
    assert not (tmp_path / "www").exists()


def test_without_a_site_the_way_to_one_is_told(tmp_path: Path) -> None:
    done = tongbu(tmp_path / "www", "-d", tmp_path / "none")
    assert done.exit_code == 2
    assert "tongbu build" in done.stderr
