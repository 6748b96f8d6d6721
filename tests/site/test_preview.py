"""`mkdocs serve` shows what was saved, says what is wrong with it, and goes on whatever was saved."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from small_project import BAD_INPUTS, BadInput
from tongbu.site.watching import is_foreign

PATIENCE = 30.0
FINDINGS = "preview-findings/"
COUNT = f"{FINDINGS}count.json"
OTHER = "policies/2026/bad.md"
KINDS = ("unclosed quote", "alias bomb", "control character")
NOT_TEXT = b"\xd0\xcf\x11\xe0\x00\xff"


class Preview:
    """A preview of a bureau, which runs."""

    def __init__(self, bureau: Path, process: subprocess.Popen[bytes], base: str, said: Path) -> None:
        self.bureau, self._process, self._base, self._said = bureau, process, base, said

    def save(self, path: str, content: bytes) -> None:
        """Save a file as editors do: a new one takes the place of the old one."""
        file = self.bureau / path
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.bureau / ".fresh"
        fresh.write_bytes(content)
        fresh.replace(file)

    def shows(self, url: str, words: str, *, there: bool = True) -> None:
        """Wait until a page has these words, or has not."""
        end = time.monotonic() + PATIENCE
        while (words in self._page(url)) is not there:
            assert self._process.poll() is None, self.said()
            assert time.monotonic() < end, (url, words, self.said())
            time.sleep(0.05)

    def waits(self, words: str) -> None:
        """Wait until the console has these words."""
        end = time.monotonic() + PATIENCE
        while words not in self.said():
            assert self._process.poll() is None, self.said()
            assert time.monotonic() < end, self.said()
            time.sleep(0.05)

    def _page(self, url: str) -> str:
        try:
            with urlopen(self._base + url, timeout=PATIENCE) as answer:  # noqa: S310 - this machine's
                return str(answer.read().decode())
        except (URLError, ConnectionError):
            return ""

    def said(self) -> str:
        """All that the console has."""
        return self._said.read_text(encoding="utf-8", errors="replace")


@pytest.fixture
def preview(bureau: Path, tmp_path: Path) -> Iterator[Preview]:
    """`mkdocs serve` in the model bureau, on a free port."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{found.getsockname()[1]}"
    said = tmp_path / "said"
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-strict", "--dev-addr", place]
    with said.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=bureau,
            stdout=output,
            stderr=output,
            env={**os.environ, "TONGBU_CACHE": str(tmp_path / "kept")},
        )
    try:
        preview = Preview(bureau, process, f"http://{place}/", said)
        preview.waits("用浏览器打开")
        yield preview
    finally:
        process.terminate()
        process.wait(PATIENCE)


def test_a_preview_goes_on_whatever_is_saved(preview: Preview, bureau: Path) -> None:
    policy = next(bureau.glob("policies/*/*.md"))
    good, url = policy.read_bytes(), policy.relative_to(bureau).with_suffix("").as_posix() + "/"
    path = policy.relative_to(bureau).as_posix()

    preview.save(path, good + "\n\n本办法自保存之日起显示。\n".encode())
    preview.shows(url, "本办法自保存之日起显示")

    for bad in (each for each in BAD_INPUTS if each.name in KINDS):
        preview.save(OTHER, _bytes(bad))
        preview.shows(FINDINGS, bad.code)
        preview.shows(url, "本办法自保存之日起显示")
    preview.save(OTHER, NOT_TEXT)
    preview.shows(FINDINGS, "另存为纯文本")
    (bureau / OTHER).unlink()
    preview.shows(FINDINGS, "另存为纯文本", there=False)

    preview.save("docs/page.md", "# 说明\n\n{{ 1 / 0 }} {% raw %}\n\n![](missing.png)\n".encode())
    preview.shows("page/", "{{ 1 / 0 }}")
    preview.save("docs/page.md", "# 说明\n".encode("gbk"))
    preview.shows(FINDINGS, "docs/page.md:1")
    preview.save(path, b"---\n")
    preview.shows(FINDINGS, path)

    settings = (bureau / "mkdocs.yml").read_bytes()
    preview.save("mkdocs.yml", b"site_name: [\n")
    preview.shows(COUNT, "没有重新生成")
    preview.shows(FINDINGS, path)
    preview.save("mkdocs.yml", settings)
    preview.shows(COUNT, "没有重新生成", there=False)
    preview.save(path, good + "\n\n又改了一次。\n".encode())
    preview.shows(url, "又改了一次")

    shutil.rmtree(bureau / "interpretations" / "2026")
    preview.shows(FINDINGS, "SYN001")


def _bytes(bad: BadInput) -> bytes:
    return bad.content if isinstance(bad.content, bytes) else bad.content.encode()


MOUNTS = """\
22 1 0:21 / / rw,relatime shared:1 - ext4 /dev/sda rw
23 22 0:22 / /mnt/d rw,noatime - 9p D:\\134 rw
24 22 0:23 / /srv/my\\040share rw - cifs //server/share rw
25 24 0:24 / /srv/my\\040share/local rw - ext4 /dev/sdb rw
26 22 0:25 / /home/me/remote rw - fuse.sshfs me@host: rw
"""


@pytest.mark.parametrize(
    ("place", "foreign"),
    [
        ("/srv/bureau", False),
        ("/mnt/data", False),
        ("/mnt/d/bureau", True),
        ("/srv/my share/bureau/docs", True),
        ("/srv/my share/local/docs", False),
        ("/home/me/remote", True),
    ],
)
def test_folders_that_others_write_to_are_known_by_their_file_system(place: str, foreign: bool) -> None:
    assert is_foreign(Path(place), MOUNTS) is foreign
    assert not is_foreign(Path(place), "")


def test_the_window_speaks_chinese(preview: Preview, bureau: Path) -> None:
    policy = next(bureau.glob("policies/*/*.md"))
    preview.save(policy.relative_to(bureau).as_posix(), policy.read_bytes() + b"\n")
    preview.waits("文件有改动")
    lines = [line for line in preview.said().splitlines() if line.startswith("INFO")]
    assert len(lines) > 3
    assert [line for line in lines if not re.search("[\u4e00-\u9fff]", line)] == []


def test_an_address_that_is_taken_is_told_before_anything_is_built(bureau: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        place = f"127.0.0.1:{taken.getsockname()[1]}"
        command = [sys.executable, "-m", "mkdocs", "serve", "--no-strict", "--dev-addr", place]
        done = subprocess.run(command, cwd=bureau, capture_output=True, timeout=PATIENCE, check=False)
    told = done.stdout.decode() + done.stderr.decode()
    assert done.returncode != 0
    assert f"预览的地址 {place} 用不了：已经被别的程序占用" in told
    assert "Traceback" not in told
    assert "网站已生成" not in told
