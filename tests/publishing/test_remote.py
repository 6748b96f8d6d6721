"""Over rsync and ssh, to a folder of this machine behind a stand-in for ssh: the same place as a local one."""

import os
from pathlib import Path

import pytest

from publishing.remote import HOST, needs_rsync, there, whole
from publishing.sites import content, make, pages, put, site, tongbu
from tongbu.publishing.local_folder import LocalFolder

pytestmark = needs_rsync


def test_a_site_goes_live_there_and_only_what_changed_is_carried(tmp_path: Path, server: Path) -> None:
    www = tmp_path / "www"
    first = tongbu(there(www), "-d", site(tmp_path, "a"))
    assert first.exit_code == 0, first.stderr
    served = content(www / "current")
    assert {path: served[path] for path in pages("a")} == pages("a")
    assert "沿用上一版本：0 个" in first.stdout
    old = (www / "current").resolve()
    os.utime(old / "about/index.html", ns=(10**18, 10**18))
    second = tongbu(there(www), "-d", site(tmp_path, "b"))
    new = (www / "current").resolve()
    assert whole(www)
    for path in ("about/index.html", "about/index.html.br", "assets/seal.png"):
        assert (old / path).samefile(new / path), path
    assert (new / "about/index.html").stat().st_mtime_ns == 10**18
    kept = sum(path.stat().st_nlink > 1 for path in new.rglob("*") if path.is_file())
    assert f"沿用上一版本：{kept} 个" in second.stdout
    assert f"退回：tongbu publish {there(www)} --rollback（退回版本 {old.name}）" in second.stdout
    assert (www / "previous").resolve() == old


def test_a_place_is_the_same_from_near_and_far(tmp_path: Path, server: Path) -> None:
    www = tmp_path / "www"
    a = put(tmp_path, "a", www).release
    assert tongbu(f"ssh://{HOST}:2222{www}", "-d", site(tmp_path, "b")).exit_code == 0
    assert "-p 2222 " in (server / "calls").read_text()
    b = LocalFolder(www).look().current
    assert tongbu(there(www), "-d", site(tmp_path, "b")).stdout.startswith("网站没有变化")
    done = tongbu(there(www), "--rollback")
    assert f"已退回：版本 {a}" in done.stdout
    assert "修改 /policies/2024/caifa/" in done.stdout
    assert f"--rollback {b}" in done.stdout
    assert LocalFolder(www).look().current == a
    assert tongbu(there(www), "--rollback").exit_code == 2
    assert tongbu(www, "--rollback", b).exit_code == 0
    assert whole(www)


def test_a_rehearsal_writes_nothing_there(tmp_path: Path, server: Path) -> None:
    www = tmp_path / "www"
    done = tongbu(there(www), "-d", site(tmp_path, "a"), "--dry-run")
    assert done.exit_code == 0
    assert "新增 /policies/2024/caifa/" in done.stdout
    assert not www.exists()
    put(tmp_path, "a", www)
    put(tmp_path, "b", www)
    before = {path: path.lstat().st_mtime_ns for path in www.rglob("*")}
    assert "新增 /news/c/" in tongbu(there(www), "-d", site(tmp_path, "c"), "--dry-run").stdout
    assert "删除 /news/b/" in tongbu(there(www), "--rollback", "--dry-run").stdout
    assert {path: path.lstat().st_mtime_ns for path in www.rglob("*")} == before


def test_damage_there_is_found_and_mended(tmp_path: Path, server: Path) -> None:
    www = tmp_path / "www"
    tongbu(there(www), "-d", site(tmp_path, "a"))
    (www / "current" / "index.html").write_bytes(b"<h1>x</h1>")
    (www / "current" / "evil.html").touch()
    done = tongbu(there(www), "-d", site(tmp_path, "a"))
    assert "2 个文件与发布时不同" in done.stdout
    assert "evil.html" in done.stdout
    assert whole(www)


def test_so_many_releases_are_kept_there(tmp_path: Path, server: Path) -> None:
    www = tmp_path / "www"
    made = []
    for version in "abcd":
        tongbu(there(www), "-d", site(tmp_path, version), "--keep", 2)
        made.append((www / "current").resolve().name)
    assert LocalFolder(www).look().releases == tuple(made[2:])
    tongbu(there(www), "--rollback")
    tongbu(there(www), "-d", site(tmp_path, "e"), "--keep", 2)
    standing = LocalFolder(www).look()
    assert standing.releases == (made[2], made[3], standing.current), "the one that was live before is kept too"


def test_left_overs_there_are_cleared_and_nothing_else(tmp_path: Path, server: Path) -> None:
    www = tmp_path / "www"
    release = put(tmp_path, "a", www).release
    ours = [".unfinished-20200101-000000-0123456789ab", ".removing-20200101-000000-0123456789ab"]
    theirs = ["20200101", ".unfinished-mine", "20200101-000000-0123456789AB", "a b"]
    for name in (*ours, *theirs):
        (www / "releases" / name / "deep").mkdir(parents=True)
    (www / ".tongbu-new-current").symlink_to("releases/x")
    (www / "robots.txt").write_text("theirs")
    linked = ".unfinished-20200101-000001-0123456789ab"
    (www / "releases" / linked).symlink_to("/etc")
    assert tongbu(there(www), "-d", site(tmp_path, "b"), "--keep", 2).exit_code == 0
    left = {path.name for path in (www / "releases").iterdir()}
    assert left == {release, (www / "current").resolve().name, *theirs, linked}
    assert {path.name for path in www.iterdir()} == {".tongbu-lock", "current", "previous", "releases", "robots.txt"}


def test_while_one_holds_the_place_the_other_is_told(tmp_path: Path, server: Path) -> None:
    www = tmp_path / "www"
    put(tmp_path, "a", www)
    with LocalFolder(www).hold():
        done = tongbu(there(www), "-d", site(tmp_path, "b"))
    assert done.exit_code == 2
    assert "另一个发布正在进行" in done.stderr
    assert tongbu(there(www), "-d", site(tmp_path, "b")).exit_code == 0


@pytest.mark.parametrize("name", ["current", "previous", "releases", ".tongbu-lock"])
def test_strange_things_there_stop_everything(name: str, tmp_path: Path, server: Path) -> None:
    www = tmp_path / "www"
    www.mkdir()
    (www / name).symlink_to("/etc")
    done = tongbu(there(www), "-d", site(tmp_path, "a"))
    assert done.exit_code == 2
    assert "服务器上的" in done.stderr
    assert not (www / "releases").exists() or name == "releases"


def test_without_a_cache_it_works_as_well(tmp_path: Path, server: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONGBU_CACHE", "off")
    assert tongbu(there(tmp_path / "www"), "-d", site(tmp_path, "a")).exit_code == 0
    assert whole(tmp_path / "www")
    assert not (tmp_path / "cache").exists()


def test_names_of_files_mean_nothing_to_a_shell(tmp_path: Path, server: Path) -> None:
    hostile = {
        f"{name}/index.html": b"x" for name in ("$(touch x)", "`id`", "a b", "-rf", "'", '"', "附件", "*", "a;b")
    }
    www = tmp_path / "www"
    done = tongbu(there(www), "-d", make(tmp_path / "site", hostile))
    assert done.exit_code == 0, done.stderr
    assert whole(www)
    assert set(content(www / "current")) == {*hostile, "gate.json"}
