"""Under `mkdocs serve`: how long after a file was saved the served page shows it."""

from __future__ import annotations

import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO
from urllib.error import URLError
from urllib.request import urlopen

from bench.editing import Author
from bench.measuring import last_words, start, stop
from bench.ours import OurSite

_PAUSE = 0.02
_PATIENCE = 600.0
_SETTLED = 2.0
"""After the first page was shown: by then MkDocs watches all folders. A change made before it looked is lost."""


def seconds_to_show(site: OurSite, count: int) -> list[float]:
    """From saving a policy until its page shows the change, `count` times in one preview."""
    author = Author(site.folder, edits=1_000)
    with _preview(site) as preview:
        preview.wait_for("第三条", author.url)
        time.sleep(_SETTLED)
        return [_seconds(preview, author) for _ in range(count)]


def _seconds(preview: _Preview, author: Author) -> float:
    words = author.change_text()
    started = time.perf_counter()
    preview.wait_for(words, author.url)
    return round(time.perf_counter() - started, 3)


@dataclass(frozen=True)
class _Preview:
    """A preview that runs: its process, the address at which it serves, and what it says."""

    process: subprocess.Popen[bytes]
    base: str
    said: IO[bytes]

    def wait_for(self, words: str, url: str) -> None:
        """Ask for a page until it has these words; SystemExit where that will not happen any more."""
        end = time.perf_counter() + _PATIENCE
        while time.perf_counter() < end and self.process.poll() is None:
            try:
                with urlopen(self.base + url, timeout=_PATIENCE) as answer:  # noqa: S310 - our own address
                    if words in answer.read().decode():
                        return
            except (URLError, ConnectionError):
                pass
            time.sleep(_PAUSE)
        raise SystemExit(f"预览没有显示：{url}\n{last_words(self.said)}")


@contextmanager
def _preview(site: OurSite) -> Iterator[_Preview]:
    port = _free_port()
    with tempfile.TemporaryFile() as said:
        process = start(site.serve(port), said.fileno())
        try:
            yield _Preview(process, f"http://127.0.0.1:{port}/", said)
        finally:
            stop(process)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
