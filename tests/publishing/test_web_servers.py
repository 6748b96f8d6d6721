"""The configuration that docs/operations/publishing.md gives is run as it stands, but for its port and folder."""

import os
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from publishing.sites import LONG, make, pages, tongbu
from sample import ROOT
from tongbu.serving import HEADERS, server_files

PAGE = ROOT / "docs" / "operations" / "publishing.md"
SERVED = "/srv/www/tongbu"
KINDS = {"mjs": "text/javascript", "ics": "text/calendar", "csv": "text/csv", "vtt": "text/vtt"}


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes


def configuration(language: str) -> str:
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.S | re.M)
    return str(found)


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def ask(url: str, accepted: str = "identity") -> Answer:
    request = urllib.request.Request(url, headers={"Accept-Encoding": accepted})  # noqa: S310 - our own server
    try:
        with urllib.request.urlopen(request) as answer:  # noqa: S310
            return Answer(answer.status, dict(answer.headers), answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, dict(error.headers), error.read())


@contextmanager
def nginx(folder: Path, www: Path) -> Iterator[str]:
    port = free_port()
    server = configuration("nginx").replace(SERVED, str(www)).replace("listen 80;", f"listen 127.0.0.1:{port};")
    user = "user root;" if os.geteuid() == 0 else ""
    paths = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"{user} daemon off; pid {folder}/pid; error_log stderr;\n"
        f"events {{}}\nhttp {{ access_log off; {paths} {server} }}\n",
        encoding="utf-8",
    )
    (folder / "mime.types").symlink_to("/etc/nginx/mime.types")
    with running(["nginx", "-p", folder, "-c", folder / "nginx.conf", "-e", "stderr"], port) as url:
        yield url


@contextmanager
def caddy(folder: Path, www: Path) -> Iterator[str]:
    port = free_port()
    server = configuration("caddyfile").replace(SERVED, str(www)).replace("zwgk.example.gov.cn", f":{port}")
    (folder / "Caddyfile").write_text(f"{{\n\tadmin off\n}}\n{server}", encoding="utf-8")
    program = os.environ.get("TONGBU_CADDY", "caddy")
    with running([program, "run", "--config", folder / "Caddyfile", "--adapter", "caddyfile"], port) as url:
        yield url


@contextmanager
def running(command: list[str | Path], port: int) -> Iterator[str]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        deadline = time.monotonic() + 20
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 0.2).close()
                break
            except OSError:
                assert process.poll() is None, process.stderr and process.stderr.read().decode()
                assert time.monotonic() < deadline
                time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.communicate(timeout=20)


SERVERS = [
    pytest.param(nginx, marks=pytest.mark.skipif(not shutil.which("nginx"), reason="no nginx on this machine")),
    pytest.param(
        caddy,
        marks=pytest.mark.skipif(
            not shutil.which(os.environ.get("TONGBU_CADDY", "caddy")), reason="no Caddy on this machine"
        ),
    ),
]


def site(folder: Path, version: str) -> Path:
    only = {f"assets/{version}.css": LONG.encode(), f"search/{version}.mjs": b"export {};", "404.html": b"not here"}
    server = {path: text.encode() for path, text in server_files("", "", date(2026, 11, 20)).items()}
    return make(folder / version, {**pages(version), **only, **server, **{f"a.{kind}": b"x" for kind in KINDS}})


@pytest.mark.parametrize("server", SERVERS)
def test_the_server_shows_what_is_live(server: object, tmp_path: Path) -> None:
    www = tmp_path / "www"
    assert callable(server)
    tongbu(www, "-d", site(tmp_path, "a"))
    with server(tmp_path, www) as url:
        page = "/policies/2024/caifa/"
        first = ask(url + page)
        assert first.body == pages("a")["policies/2024/caifa/index.html"]
        assert first.headers["Content-Type"].lower() == "text/html; charset=utf-8"
        zipped = ask(url + page, "gzip")
        assert zipped.headers["Content-Encoding"] == "gzip"
        assert zipped.body == (www / "current/policies/2024/caifa/index.html.gz").read_bytes()
        assert "Accept-Encoding" in zipped.headers["Vary"]
        assert first.headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]
        assert first.headers["Cache-Control"] == "no-cache"
        assert ask(f"{url}/server/nginx.conf").status == 404
        for kind, expected in KINDS.items():
            assert ask(f"{url}/a.{kind}").headers["Content-Type"].startswith(expected)
        assert ask(f"{url}/none/").status == 404
        assert ask(f"{url}/none/").body == b"not here"
        for _ in range(2):
            tongbu(www, "-d", site(tmp_path, "b"))
            assert ask(url + page).body == pages("b")["policies/2024/caifa/index.html"]
            assert ask(f"{url}/news/a/").status == 404
            assert ask(f"{url}/assets/a.css").body == LONG.encode(), "an open page still has its style"
            assert ask(f"{url}/search/a.mjs").status == 200
            assert ask(f"{url}/assets/none.css").status == 404
            tongbu(www, "--rollback")
            assert ask(url + page).body == first.body
            assert ask(f"{url}/assets/b.css").status == 200
            assert ask(f"{url}/assets/a.css").status == 200
