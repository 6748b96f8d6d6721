"""The editor on one's own machine: pages and files over loopback, for nobody else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from secrets import token_hex
from threading import Lock
from typing import Any

from tongbu.editing.configuration import API
from tongbu.editing.page import CONFIGURATION
from tongbu.editing.repository import RefusedError, Repository
from tongbu.system_errors import reason

HOST = "127.0.0.1"
_LIMIT = 64 * 1024 * 1024
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".yml": "text/yaml; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
}
# Decap compiles the schema of its configuration, and writes its styles into the page; nothing leaves this machine.
_POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' blob:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class _Pages:
    """The pages that have the editor open, each with its own memory of what it was given.

    A page is known by the address at which its configuration tells it to ask. Names are of this run alone: a page that
    was left open when the server was ended has opened nothing in the next one.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._run, self._numbers = token_hex(4), count(1)
        self._repositories: dict[str, Repository] = {}
        self._lock = Lock()

    def configured(self, configuration: bytes) -> bytes:
        """The configuration for one more page."""
        return configuration.replace(API.encode(), f"{API}?page={self._run}-{next(self._numbers)}".encode())

    def answer(self, page: str, request: object) -> Any:
        """What the page is to be answered; one at a time, so that nothing changes between looking and saving."""
        with self._lock:
            return self._repositories.setdefault(page, Repository(self._root)).answer(request)


def serve(files: Mapping[str, bytes], root: Path, port: int = 0) -> ThreadingHTTPServer:
    """A server, not yet started: files below `/admin/`, the project at `/api/v1`; OSError where the port is taken.

    Other sites' pages in the same browser can reach it too: what does not come from its own address is refused.
    """

    class Handler(_Handler):
        pass

    Handler.files, Handler.pages = files, _Pages(root)
    return ThreadingHTTPServer((HOST, port), Handler)


class _Handler(BaseHTTPRequestHandler):
    files: Mapping[str, bytes]
    pages: _Pages

    def do_GET(self) -> None:
        if not self._is_own_host():
            self._refuse(HTTPStatus.FORBIDDEN, "只能从本机打开。")
            return
        path = self.path.partition("?")[0]
        if path in ("/", "/admin"):
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", "/admin/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        name = path.removeprefix("/admin/") or "index.html"
        if not path.startswith("/admin/") or name not in self.files:
            self._refuse(HTTPStatus.NOT_FOUND, "没有这一页。")
            return
        content = self.files[name]
        if name == CONFIGURATION:
            content = self.pages.configured(content)
        self._send(HTTPStatus.OK, content, _TYPES[name[name.rindex(".") :]])

    def do_POST(self) -> None:
        own = f"http://{self.headers.get('Host')}"
        path, _, page = self.path.partition("?")
        if not self._is_own_host() or self.headers.get("Origin") != own or path != API:
            self._refuse(HTTPStatus.FORBIDDEN, "只接受本页发来的请求。")
            return
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > _LIMIT:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "内容太大，请分几次保存。")
            return
        try:
            answer = self.pages.answer(page, json.loads(self.rfile.read(int(length))))
        except (ValueError, RecursionError):
            self._refuse(HTTPStatus.BAD_REQUEST, "编辑器发来的内容不完整。")
        except RefusedError as error:
            self._refuse(HTTPStatus.UNPROCESSABLE_ENTITY, str(error))
        except OSError as error:
            self._refuse(HTTPStatus.INTERNAL_SERVER_ERROR, f"读写文件：{reason(error)}")
        else:
            self._send(HTTPStatus.OK, json.dumps(answer, ensure_ascii=False).encode(), "application/json")

    def _is_own_host(self) -> bool:
        """Whether the browser was sent to this machine by its own name, and not by one that somebody leads here."""
        _, port = self.connection.getsockname()
        return self.headers.get("Host") in (f"{HOST}:{port}", f"localhost:{port}")

    def _refuse(self, status: HTTPStatus, why: str) -> None:
        self._send(status, json.dumps({"error": why}, ensure_ascii=False).encode(), "application/json")

    def _send(self, status: HTTPStatus, content: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Security-Policy", _POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Nothing: the terminal says what was saved, not every request."""
