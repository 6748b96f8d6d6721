"""Small sites as a build leaves them, to plant faults in; and a server that answers as it is told."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from click.testing import CliRunner, Result

from tongbu.cli import main

BASE = "https://ly.example.gov.cn/"
_SECURITY = "Contact: mailto:a@ly.example.gov.cn\nExpires: 2027-10-01T00:00:00+08:00\n"


def row(name: str, published: str = "2026-11-18", **more: Any) -> dict[str, Any]:
    return {"id": name, "title": name, "url": f"{BASE}policies/{name}/", "published": published, **more}


def html(body: str) -> bytes:
    return (
        f'<!doctype html>\n<html lang="zh-CN"><head><title>页</title></head>\n<body>\n{body}\n</body></html>'.encode()
    )


def lists(rows: Mapping[str, list[dict[str, Any]]], built_for: str = "2026-11-20") -> dict[str, bytes]:
    """The API's index and one list for each kind."""
    files: dict[str, Any] = {}
    sections: dict[str, Any] = {}
    for kind in ("policies", "consultations", "interpretations"):
        found = rows.get(kind, [])
        url = f"{BASE}api/v1/lists/{kind}/2026.json"
        sections[kind] = {"count": len(found), "years": [{"year": 2026, "count": len(found), "url": url}]}
        files[f"api/v1/lists/{kind}/2026.json"] = {"items": found, "next": "", "a field of later": 1}
    files["api/v1/index.json"] = {"built_for": built_for, "catalogue": f"{BASE}catalog.json", **sections}
    return {path: json.dumps(tree, ensure_ascii=False).encode() for path, tree in files.items()}


GOOD: dict[str, list[dict[str, Any]]] = {
    "policies": [row("p1"), row("p2", "2026-06-01")],
    "consultations": [row(f"c{number}", opens="2026-10-10") for number in range(3)],
    "interpretations": [row("i1")],
}


def pages() -> dict[str, bytes]:
    """The files of a site without a fault."""
    return {
        "index.html": html('<link rel="stylesheet" href="assets/a.css"><a href="policies/#tiao-1">第一条</a>'),
        "404.html": html('<a href="/policies/">政策文件</a>'),
        "policies/index.html": html('<h1 id="tiao-1">第一条</h1><a href="../">首页</a><img src="../assets/a.png">'),
        "consultations/index.html": html('<a href="https://ly.example.gov.cn/policies/">政策文件</a>'),
        "interpretations/index.html": html('<a href="/policies/index.html?x=1">政策文件</a>'),
        "assets/a.css": b"body { background: url(a.png) }",
        "assets/a.png": bytes(range(256)),
        ".well-known/security.txt": _SECURITY.encode(),
        **lists(GOOD),
    }


def make(folder: Path, files: Mapping[str, bytes], **flags: Any) -> Path:
    """A site with its record."""
    digests = {path: sha256(content).hexdigest() for path, content in files.items()}
    record = {"day": "2026-11-20", "passed": True, "preview": False, "demonstration": False, "files": digests, **flags}
    for path, content in {**files, "gate.json": json.dumps(record).encode()}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def patrol(*arguments: object, day: str = "2026-11-20") -> Result:
    """`tongbu patrol …`; never a traceback."""
    done = CliRunner().invoke(main, ["patrol", "--today", day, *map(str, arguments)])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def faults(*arguments: object, day: str = "2026-11-20") -> list[dict[str, Any]]:
    """What a patrol found."""
    done = patrol(*arguments, "--format", "json", day=day)
    assert done.exit_code in (0, 1), done.output
    found: list[dict[str, Any]] = json.loads(done.stdout)["faults"]
    assert done.exit_code == any(each["level"] == "error" for each in found)
    return found


Answerer = Callable[[BaseHTTPRequestHandler], None]


@contextmanager
def answering(answer: Answerer) -> Iterator[str]:
    """A server on 127.0.0.1 whose every GET and HEAD is answered by a function; yields its address with a slash."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            with suppress(OSError):
                answer(self)

        do_HEAD = do_GET  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        server.block_on_close = False
        thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()


def send(handler: BaseHTTPRequestHandler, status: int, body: bytes = b"", **headers: str) -> None:
    """An answer; names of headers with _ for -."""
    handler.send_response(status)
    handler.send_header("Content-Length", str(len(body)))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    if handler.command != "HEAD":
        handler.wfile.write(body)


def drip(handler: BaseHTTPRequestHandler, seconds: float) -> None:
    """An answer that never comes to its end, a byte now and then, so that no single read waits long."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    last = time.monotonic() + seconds
    while time.monotonic() < last:
        handler.wfile.write(b"a")
        handler.wfile.flush()
        time.sleep(0.05)
