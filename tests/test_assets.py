"""What set-up fetches: taken out of its archive only when it is what was pinned."""

import base64
import hashlib
import io
import sys
import tarfile
from pathlib import Path

import pytest

from tongbu.assets import ASSETS, AssetError, NpmAsset, install


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An npm that delivers one archive, and an empty environment to install into."""
    archive = tmp_path / "delivered.tgz"
    with tarfile.open(archive, "w:gz") as tar:
        for name, content in (("package/a.txt", b"ours"), ("package/unwanted.txt", b"other")):
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))
    npm = tmp_path / "bin" / "npm"
    npm.parent.mkdir()
    npm.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/asked\ncp {archive} "$4/x.tgz"\n', encoding="utf-8")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", str(npm.parent), prepend=":")
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "env"))
    return archive


def asset(archive: Path, member: str = "package/a.txt") -> NpmAsset:
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    return NpmAsset("@scope/thing", "1.0.0", digest, ((member, "a.txt"),))


def test_only_what_is_wanted_is_taken_and_a_scoped_name_makes_one_folder(registry: Path) -> None:
    wanted = asset(registry)
    folder = install(wanted)
    assert folder.name == "scope-thing-1.0.0"
    assert [path.name for path in folder.iterdir()] == ["a.txt"]
    assert wanted.path("a.txt").read_bytes() == b"ours"
    assert "@scope/thing@1.0.0" in (registry.parent / "asked").read_text(encoding="utf-8")


def test_what_is_installed_is_not_fetched_again(registry: Path) -> None:
    install(asset(registry))
    (registry.parent / "asked").unlink()
    install(asset(registry))
    assert not (registry.parent / "asked").exists()


def test_an_archive_that_is_not_the_pinned_one_installs_nothing(registry: Path) -> None:
    wanted = asset(registry)
    with tarfile.open(registry, "w:gz") as tar:
        tar.addfile(tarfile.TarInfo("package/a.txt"), io.BytesIO(b""))
    with pytest.raises(AssetError, match="校验值不符"):
        install(wanted)
    with pytest.raises(AssetError, match=r"python -m tongbu\.assets"):
        wanted.path("a.txt")


def test_a_member_that_is_not_in_the_archive_is_named(registry: Path) -> None:
    with pytest.raises(AssetError, match=r"没有 package/b\.txt"):
        install(asset(registry, "package/b.txt"))


def test_every_asset_comes_with_its_licence() -> None:
    for each in ASSETS:
        assert any("LICENSE" in name for _, name in each.members)
