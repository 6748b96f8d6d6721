"""A site goes live in a folder whole and at once; what stays the same is not written again."""

import os
import stat
from pathlib import Path

import pytest

from publishing.sites import content, live, make, pages, put, site, tongbu
from tongbu.compressing.expanding import damage
from tongbu.gate_record import GateRecord
from tongbu.publishing.local_folder import LocalFolder


def test_every_file_is_live_byte_for_byte_and_readable_by_a_web_server(tmp_path: Path) -> None:
    mask = os.umask(0o077)
    try:
        done = put(tmp_path, "a", tmp_path / "www")
    finally:
        os.umask(mask)
    served = content(tmp_path / "www" / "current")
    assert {path: served[path] for path in pages("a")} == pages("a")
    assert served["gate.json"] == (tmp_path / "site-a" / "gate.json").read_bytes()
    assert (tmp_path / "www" / "current").readlink() == Path("releases", done.release)
    release = tmp_path / "www" / "releases" / done.release
    assert not damage(release, GateRecord.read(served["gate.json"]))
    for path in (tmp_path / "www", release.parent, release, *release.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o755 if path.is_dir() else 0o644), path


def test_what_is_told_of_a_place_has_no_steps_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bureau").mkdir()
    monkeypatch.chdir(tmp_path / "bureau")
    assert LocalFolder(Path("../www")).live == str(tmp_path / "www" / "current")
    (tmp_path / "link").symlink_to(tmp_path / "bureau", target_is_directory=True)
    assert LocalFolder(tmp_path / "link").live == str(tmp_path / "link" / "current"), "as the web server knows it"


def test_what_is_unchanged_is_the_same_file_and_keeps_its_date(tmp_path: Path) -> None:
    www = tmp_path / "www"
    first = put(tmp_path, "a", www)
    os.utime(www / "current" / "about" / "index.html", ns=(10**18, 10**18))
    second = put(tmp_path, "b", www)
    old, new = (www / "releases" / done.release for done in (first, second))
    for path in ("about/index.html", "about/index.html.gz", "about/index.html.br", "assets/app.js.zst"):
        assert (old / path).samefile(new / path), path
    for path in ("index.html", "policies/2024/caifa/index.html", "policies/2024/caifa/index.html.gz"):
        assert not (old / path).samefile(new / path), path
    assert (new / "about/index.html").stat().st_mtime_ns == 10**18
    assert second.changes.added == ("/news/b/",)
    assert second.changes.changed == ("/", "/policies/2024/caifa/")
    assert second.changes.removed == ("/news/a/",)
    assert second.written
    assert second.written.files == 7


def test_without_hard_links_files_are_copied_and_keep_their_dates(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    www = tmp_path / "www"
    put(tmp_path, "a", www)
    for path in ("about/index.html", "about/index.html.gz"):
        os.utime(www / "current" / path, ns=(10**18, 10**18))
    put(tmp_path, "b", www)
    for path in ("about/index.html", "about/index.html.gz"):
        assert (www / "current" / path).stat().st_mtime_ns == 10**18
        assert (www / "current" / path).stat().st_nlink == 1


@pytest.mark.parametrize(
    "path", ["about/index.html", "about/index.html.gz", "about/index.html.br", "assets/app.js.zst"]
)
def test_damage_to_the_live_site_is_not_handed_on(tmp_path: Path, path: str) -> None:
    www = tmp_path / "www"
    put(tmp_path, "a", www)
    (www / "current" / path).write_bytes((www / "current" / path).read_bytes() + b"<script>")
    done = put(tmp_path, "b", www)
    release = www / "releases" / done.release
    assert not damage(release, GateRecord.read((release / "gate.json").read_bytes()))


def test_a_file_that_only_its_owner_may_read_is_not_handed_on(tmp_path: Path) -> None:
    www = tmp_path / "www"
    put(tmp_path, "a", www)
    (www / "current" / "about" / "index.html").chmod(0o600)
    put(tmp_path, "b", www)
    assert stat.S_IMODE((www / "current" / "about" / "index.html").stat().st_mode) == 0o644


def test_the_same_site_again_makes_no_release(tmp_path: Path) -> None:
    www = tmp_path / "www"
    first = put(tmp_path, "a", www)
    again = put(tmp_path, "a", www)
    assert again.written is None
    assert again.release == first.release
    assert LocalFolder(www).look().releases == (first.release,)


def test_the_same_site_again_mends_a_live_one_that_was_tampered_with(tmp_path: Path) -> None:
    www = tmp_path / "www"
    put(tmp_path, "a", www)
    (www / "current" / "evil.html").write_text("<script>")
    (www / "current" / "about" / "index.html").unlink()
    done = tongbu(www, "-d", site(tmp_path, "a"))
    assert done.exit_code == 0
    assert "2 个文件与发布时不同" in done.stdout
    assert "evil.html" in done.stdout
    assert not (www / "current" / "evil.html").exists()
    assert (www / "current" / "about" / "index.html").read_bytes() == pages("a")["about/index.html"]


def test_a_rehearsal_lists_every_address_and_writes_nothing(tmp_path: Path) -> None:
    www = tmp_path / "www"
    done = tongbu(www, "-d", site(tmp_path, "a"), "--dry-run")
    assert done.exit_code == 0
    assert "新增 /policies/2024/caifa/" in done.stdout
    assert not www.exists()
    put(tmp_path, "a", www)
    before = {path: path.lstat().st_mtime_ns for path in www.rglob("*")}
    many = make(tmp_path / "many", {**pages("a"), **{f"n/{n}.txt": b"" for n in range(50)}})
    done = tongbu(www, "-d", many, "--dry-run")
    assert sum("新增 /n/" in line for line in done.stdout.splitlines()) == 50
    assert {path: path.lstat().st_mtime_ns for path in www.rglob("*")} == before


def test_what_is_told_is_exact(tmp_path: Path) -> None:
    www = tmp_path / "www"
    first = tongbu(www, "-d", site(tmp_path, "a"))
    assert "还没有可以退回的" in first.stdout
    old = live(www)
    told = tongbu(www, "-d", site(tmp_path, "b")).stdout
    files = content(www / "current")
    kept = sum(path.stat().st_nlink > 1 for path in (www / "current").resolve().rglob("*") if path.is_file())
    assert f"已发布：版本 {live(www)}，7 个文件，另有 {len(files) - 7} 个压缩文件。" in told
    assert f"沿用上一版本：{kept} 个；新写入：{len(files) - kept} 个。" in told
    assert "变化的地址：新增 1 个，修改 2 个，删除 1 个。" in told
    assert f"位置：{www}/current → releases/{live(www)}" in told
    assert f"退回：tongbu publish {www} --rollback（退回版本 {old}）" in told


def test_everything_is_on_the_disk_before_it_is_live(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    www = tmp_path / "www"
    put(tmp_path, "a", www)
    synced: set[int] = set()
    at_switch: list[tuple[Path, set[int]]] = []
    fsync, replace = os.fsync, Path.replace

    def noting(handle: int) -> None:
        fsync(handle)
        synced.add(os.fstat(handle).st_ino)

    def switching(self: Path, target: Path) -> Path:
        at_switch.append((Path(target), set(synced)))
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", noting)
    monkeypatch.setattr(Path, "replace", switching)
    put(tmp_path, "b", www)
    (known,) = [inodes for target, inodes in at_switch if target.name == "current"]
    release = (www / "current").resolve()
    for path in (release, release.parent, *release.rglob("*")):
        if path.is_dir() or path.stat().st_nlink == 1:
            assert path.stat().st_ino in known, path
    assert www.stat().st_ino in synced
