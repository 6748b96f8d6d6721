"""A public that never stops asking: a loopback server over `current`, as nginx opens files, and readers of it."""

from __future__ import annotations

import http.client
import random
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

_PAUSE = 0.002
"""Between two requests of a reader, so that on a small machine others work too."""


class _Server(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, *arguments: Any, root: Path) -> None:
        self._root = root
        super().__init__(*arguments)

    def do_GET(self) -> None:
        try:
            # One open for each request, through the link: that is all a web server does.
            body, status = (self._root / self.path.lstrip("/")).read_bytes(), 200
        except OSError as error:
            body, status = str(error).encode(), 404
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class Public:
    """Readers of several sites that take one another's place; `faults` is what they must never see."""

    def __init__(self, sites: Mapping[str, Mapping[str, bytes]]) -> None:
        """The files of each version; all have the same paths."""
        self._sites, self._paths = sites, sorted(next(iter(sites.values())))
        self._allowed: frozenset[str] = frozenset()
        self.faults: list[str] = []
        self.answers = 0
        self.seen: set[str] = set()

    def expect(self, *versions: str) -> None:
        """From now on these may be live."""
        self._allowed = frozenset(versions)

    def judge(self, path: str, status: int, body: bytes, allowed: frozenset[str]) -> None:
        """An answer is a whole file of a version that may be live."""
        self.answers += 1
        versions = {version for version, files in self._sites.items() if files[path] == body}
        if status != 200 or not versions & allowed:
            self.faults.append(f"{status} {path} {body[:60]!r}: {versions} instead of {set(allowed)}")
        if len(versions) == 1:
            self.seen |= versions

    def read(self, port: int, done: Event, seed: int) -> None:
        """Ask for one file after another until it is done."""
        choose = random.Random(seed)
        connection = http.client.HTTPConnection("127.0.0.1", port)
        while not done.wait(_PAUSE):
            path, before = choose.choice(self._paths), self._allowed
            connection.request("GET", f"/{path}")
            answer = connection.getresponse()
            self.judge(path, answer.status, answer.read(), before | self._allowed)
        connection.close()

    @contextmanager
    def reading(self, root: Path, readers: int = 2) -> Iterator[None]:
        """Readers at work."""
        done = Event()
        with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Server, root=root)) as server:
            server.daemon_threads = True
            threads = [Thread(target=server.serve_forever, args=(0.05,), daemon=True)]
            threads += [
                Thread(target=self.read, args=(server.server_address[1], done, seed), daemon=True)
                for seed in range(readers)
            ]
            for thread in threads:
                thread.start()
            try:
                yield
            finally:
                done.set()
                for thread in threads[1:]:
                    thread.join(10)
                server.shutdown()
