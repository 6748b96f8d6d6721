"""Whatever differs from the record is named, and nothing outside the folder is looked at."""

import json
import os
from hashlib import sha256
from pathlib import Path

import pytest

from tongbu.gate_record import Differences, GateRecord, UnfitFileError, compare, digest_of, open_regular, read_regular

FILES = {"index.html": b"home", "a/b/index.html": b"page", "a/file.bin": bytes(3_000_000), "a/空.txt": b""}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path, content in FILES.items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_bytes(content)
    (tmp_path / "site" / "gate.json").write_bytes(text())
    return tmp_path / "site"


def text() -> bytes:
    files = {path: sha256(content).hexdigest() for path, content in FILES.items()}
    return json.dumps({"passed": True, "preview": False, "demonstration": False, "files": files}).encode()


RECORD = GateRecord.read(text())


def test_a_site_as_it_was_signed_off_differs_in_nothing(site: Path) -> None:
    (site / "empty" / "folder").mkdir(parents=True)
    assert not compare(site, RECORD)


def test_each_difference_is_of_its_kind(site: Path) -> None:
    (site / "a/空.txt").unlink()
    (site / "a/file.bin").write_bytes(bytes(2_999_999) + b"x")
    (site / "a/.hidden").touch()
    (site / "link").symlink_to("/etc")
    os.mkfifo(site / "pipe")
    assert compare(site, RECORD) == Differences(
        missing=("a/空.txt",), extra=("a/.hidden",), changed=("a/file.bin",), links=("link", "pipe")
    )


def test_a_link_is_no_file_even_to_the_very_same_bytes(site: Path, tmp_path: Path) -> None:
    (site / "index.html").rename(tmp_path / "elsewhere")
    (site / "index.html").symlink_to(tmp_path / "elsewhere")
    assert compare(site, RECORD) == Differences(links=("index.html",))
    with pytest.raises(OSError):
        digest_of(site / "index.html")


def test_a_folder_in_the_place_of_a_file_is_told(site: Path) -> None:
    (site / "index.html").unlink()
    (site / "index.html").mkdir()
    assert compare(site, RECORD) == Differences(missing=("index.html",))


def test_a_name_that_is_not_utf8_is_extra(site: Path) -> None:
    Path(os.fsdecode(os.fsencode(site) + b"/\xc1\xd6.html")).touch()
    assert len(compare(site, RECORD).extra) == 1


def test_only_a_regular_file_of_a_size_is_read_and_nobody_is_waited_for(site: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(site / "index.html")
    for other in (tmp_path / "pipe", tmp_path / "link", site, Path("/dev/null")):
        with pytest.raises(UnfitFileError, match="不是普通文件"):
            open_regular(other)
    assert read_regular(site / "index.html", 4) == b"home"
    with pytest.raises(UnfitFileError, match="超过 3 字节"):
        read_regular(site / "index.html", 3)
    with pytest.raises(FileNotFoundError):
        open_regular(site / "none")
