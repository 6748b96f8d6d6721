"""A site served on this machine as a server sends it: text is zipped, and what was asked for is written down."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from browser import Quiet

COMPRESSED = (".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".vtt")
BLANK = "/-/blank"
"""A page without anything, from which scripts can be tried."""
MARK = "/-/mark"
"""An address to ask for, so that the diary knows what came before."""
_PAGE = b'<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,">'


@dataclass
class Diary:
    """Every address that was asked for, in order, with the bytes of the answer's body."""

    entries: list[tuple[str, int]] = field(default_factory=list)

    def until_mark(self) -> list[tuple[str, int]]:
        """What was asked for before the mark."""
        paths = [path for path, _ in self.entries]
        return self.entries[: paths.index(MARK)] if MARK in paths else list(self.entries)


class _Server(Quiet):
    def __init__(self, *arguments: Any, diary: Diary, **more: Any) -> None:
        self.diary = diary
        super().__init__(*arguments, **more)

    def do_GET(self) -> None:  # noqa: N802 - the name that the server calls
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if self.path == MARK:
            self._answer(b"", "text/plain")
        elif self.path == BLANK:
            self._answer(_PAGE, "text/html")
        elif file.suffix in COMPRESSED and file.is_file():
            self._answer(_packed(file), self.guess_type(file), ("Content-Encoding", "gzip"))
        else:
            self.diary.entries.append((self.path, file.stat().st_size if file.is_file() else 0))
            super().do_GET()

    def _answer(self, body: bytes, kind: str, *headers: tuple[str, str]) -> None:
        self.diary.entries.append((self.path, len(body)))
        self.send_response(200)
        for name, value in (("Content-Type", kind), ("Content-Length", str(len(body))), *headers):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


@cache
def _packed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 6)


@contextmanager
def serve_compressed(folder: Path, diary: Diary | None = None) -> Iterator[str]:
    """Serve a folder on 127.0.0.1; yields its address, ending in a slash."""
    handler = partial(_Server, directory=str(folder), diary=Diary() if diary is None else diary)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()
