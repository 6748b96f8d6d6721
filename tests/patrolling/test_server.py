"""A patrol over a real server on this machine: what it answers, and what it may not be led to do."""

import gzip
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from browser import serve
from patrolling.faulty import Answerer, answering, drip, faults, html, make, pages, patrol, send
from serving.server import nginx
from tongbu.compressing.forms import FORMS, Form
from tongbu.patrolling import answers
from tongbu.patrolling.admission import NotAdmittedError
from tongbu.patrolling.client import Client
from tongbu.patrolling.unreachable import UnreachableError
from tongbu.serving import HEADERS


def well_served(site: Path) -> Answerer:
    """Answers as the server should that our settings are put into."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        path = handler.path.partition("?")[0].lstrip("/")
        if path and (site / path).is_dir() and not path.endswith("/"):
            send(handler, 301, Location=f"/{path}/")
            return
        file = site / (f"{path}index.html" if not path or path.endswith("/") else path)
        headers = {name: value for name, value in HEADERS.items() if not name.startswith("Strict")}
        if file.is_file():
            kind = "text/html; charset=utf-8" if file.suffix == ".html" else "application/octet-stream"
            kind = "text/javascript" if file.suffix == ".mjs" else kind
            packed = "gzip" in handler.headers["Accept-Encoding"]
            body = gzip.compress(file.read_bytes()) if packed else file.read_bytes()
            send(handler, 200, body, Content_Type=kind, **headers, **({"Content-Encoding": "gzip"} if packed else {}))
        else:
            send(handler, 404, (site / "404.html").read_bytes(), **headers)

    return answer


def said(found: list[dict[str, Any]], level: str = "error") -> str:
    return "\n".join(each["message"] for each in found if each["level"] == level)


def test_a_good_server_is_clean(tmp_path: Path) -> None:
    make(tmp_path, {**pages(), "assets/a.mjs": b"1", "assets/a.bin": b"2"})
    with answering(well_served(tmp_path)) as url:
        assert faults(url) == []
        assert faults(url, "--all") == []
        assert faults(url.removesuffix("/")) == []


def test_the_sample_bureau_under_nginx_with_our_settings(sample_site: Path, tmp_path: Path) -> None:
    with nginx(sample_site, tmp_path / "nginx") as url:
        found = faults(url, "--all")
    assert {(each["check"], each["level"]) for each in found} == {("standing", "error"), ("server", "warning")}, found
    assert "演示日期" in said(found)
    assert said(found, "warning") == "网页没有压缩传输"  # which our settings leave to the server's own


def test_a_bare_server_is_told_what_it_lacks(tmp_path: Path) -> None:
    make(tmp_path, pages())
    with serve(tmp_path) as url:
        found = faults(url)
    assert "没有响应头 Content-Security-Policy" in said(found)
    assert "没有响应头 X-Frame-Options" in said(found, "warning")
    assert "没有压缩" in said(found, "warning")
    assert "Strict-Transport-Security" not in said(found, "warning")


@pytest.mark.parametrize(
    ("path", "status", "headers", "words"),
    [
        ("/tongbu-patrol-", 200, {}, "不是 404"),
        ("/consultations", 302, {"Location": "https://evil.example/"}, "不是本站"),
        ("/assets/a.mjs", 200, {"Content-Type": "text/plain"}, "应当是 text/javascript"),
        ("/policies/", 500, {}, "状态码是 500"),
        ("/policies/", 404, {}, "网站上没有"),
        ("/policies/", 302, {"Location": "/policies/"}, "状态码是 302"),
        ("/consultations", 302, {"Location": "http://[::1"}, "不是网址"),
    ],
)
def test_a_wrong_answer(path: str, status: int, headers: dict[str, str], words: str, tmp_path: Path) -> None:
    good = well_served(make(tmp_path, {**pages(), "assets/a.mjs": b"1"}))

    def answer(handler: BaseHTTPRequestHandler) -> None:
        if handler.path == path or (path.endswith("-") and handler.path.startswith(path)):
            send(handler, status, b"1", **headers)
        else:
            good(handler)

    with answering(answer) as url:
        assert words in said(faults(url))


def test_a_changed_file_on_the_server(tmp_path: Path) -> None:
    site = make(tmp_path, pages())
    (site / "assets" / "a.png").write_bytes(b"other")
    (site / "policies" / "index.html").write_bytes(html('<p id="tiao-1">别的'))
    with answering(well_served(site)) as url:
        found = faults(url, "--all")
    assert [(each["check"], each["page"]) for each in found] == [
        ("tampering", "assets/a.png"),
        ("tampering", "policies/index.html"),
    ]


LONG = html("<p>第一条" * 400)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: str(form.coding))
@pytest.mark.parametrize(
    ("change", "said_of_it"),
    [
        (lambda form: form.compress(LONG, ".html"), ""),
        (lambda form: form.compress(LONG.replace("第".encode(), "弟".encode()), ".html"), "内容与 gate.json"),
        (lambda form: form.compress(LONG, ".html") + b"more", "内容与 gate.json"),
        (lambda form: form.compress(bytes(50_000_000), ".html"), "内容与 gate.json"),
        (lambda form: LONG, "内容与 gate.json"),
    ],
)
def test_what_only_browsers_get_that_take_it_compressed(
    change: Callable[[Form], bytes], said_of_it: str, form: Form, tmp_path: Path
) -> None:
    good = well_served(make(tmp_path, {**pages(), "policies/p1/index.html": LONG}))
    body = change(form)

    def answer(handler: BaseHTTPRequestHandler) -> None:
        if handler.path == "/policies/p1/" and handler.headers["Accept-Encoding"] == form.coding:
            send(handler, 200, body, Content_Encoding=form.coding)
        else:
            good(handler)

    with answering(answer) as url:
        found = faults(url, "--all")
    told = [(each["check"], each["page"]) for each in found]
    assert told == ([("tampering", "policies/p1/index.html")] if said_of_it else []), found
    assert said_of_it in said(found)
    assert not said_of_it or f"按 {form.coding} 压缩传输的一份" in said(found)


def test_a_site_without_a_record_is_told_and_not_more(tmp_path: Path) -> None:
    site = make(tmp_path, pages())
    (site / "gate.json").unlink()
    with answering(well_served(site)) as url:
        assert "没有可以核对的记录" in said(faults(url))


def test_a_record_kept_elsewhere_need_not_be_on_the_server(tmp_path: Path) -> None:
    site = make(tmp_path / "site", pages())
    kept = (site / "gate.json").rename(tmp_path / "kept.json")
    with answering(well_served(site)) as url:
        assert faults(url, "--against", kept) == []
        (site / "gate.json").write_bytes(kept.read_bytes() + b" ")
        assert "与 --against 指明的不同" in said(faults(url, "--against", kept))


def test_a_home_page_that_takes_long_counts_as_not_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = well_served(make(tmp_path, pages()))

    def answer(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(0.2 if handler.path == "/" else 0)
        good(handler)

    monkeypatch.setattr(answers, "_MOST_SECONDS", 0.1)
    with answering(answer) as url:
        assert "秒才打开" in said(faults(url))


@pytest.mark.parametrize("url", ["http://[", "http://", "https://a.example/?x=1", "http://a.example:99999/"])
def test_what_is_no_address_of_a_site(url: str) -> None:
    done = patrol(url)
    assert done.exit_code == 2
    assert "不是网站的网址" in done.output


def test_old_addresses_lead_on(tmp_path: Path) -> None:
    site = make(tmp_path, {**pages(), "redirects.map": b'"/old/" "/policies/";\n"/gone/x.html" "/policies/";\n'})
    good = well_served(site)

    def answer(handler: BaseHTTPRequestHandler) -> None:
        if handler.path == "/old/":
            send(handler, 301, Location="/policies/")
        else:
            good(handler)

    with answering(answer) as url:
        found = faults(url)
    assert [each["link"] for each in found] == ["/gone/x.html"]


@pytest.mark.parametrize(
    ("status", "location", "table", "clean"),
    [
        (301, "/policies/%E6%96%B0/", None, True),
        (308, "policies/%E6%96%B0/", None, True),
        (302, "/policies/%E6%96%B0/", None, False),
        (301, "/consultations/", None, False),
        (301, "https://evil.example/policies/%E6%96%B0/", None, False),
        (301, "http://[::1", None, False),
        (301, "/evil/", b'"/\xe6\x97\xa7/" "/evil/";\n', False),
    ],
)
def test_a_page_at_an_old_address_may_be_led_on_from_as_the_recorded_list_says(
    status: int, location: str, table: bytes | None, clean: bool, tmp_path: Path
) -> None:
    listed = '"/旧/" "/policies/%E6%96%B0/";\n'.encode()
    moved = {"旧/index.html": html("<p>已经移动"), "policies/新/index.html": html("<p>一"), "redirects.map": listed}
    site = make(tmp_path, {**pages(), **moved})
    (site / "redirects.map").write_bytes(table or listed)
    good = well_served(site)

    def answer(handler: BaseHTTPRequestHandler) -> None:
        if handler.path == "/%E6%97%A7/":
            send(handler, status, Location=location)
        else:
            handler.path = unquote(handler.path)
            good(handler)

    with answering(answer) as url:
        found = faults(url, "--all")
    assert (found == []) == clean, found
    assert clean or "旧/index.html" in {each["page"] for each in found}


def test_old_addresses_lead_the_patrol_to_no_other_machine(tmp_path: Path) -> None:
    asked = []
    with answering(lambda handler: asked.append(handler.path)) as office:
        moved = f'"//{office.removeprefix("http://")}" "/policies/";\n'.encode()
        with answering(well_served(make(tmp_path, {**pages(), "redirects.map": moved}))) as url:
            assert faults(url) == []
    assert asked == []


@pytest.mark.parametrize(
    ("given", "enough"),
    [
        ("max-age=63072000; includeSubDomains", True),
        ("max-age=600", False),
        ("", False),
        (f"max-age={'9' * 5000}", False),
    ],
)
def test_a_longer_promise_of_encryption_is_as_good(given: str, enough: bool) -> None:
    assert answers._long_enough(given) == enough


def test_a_sample_is_taken_of_a_large_site_and_said(tmp_path: Path) -> None:
    more = {f"news/{number}/index.html": html("<p>一") for number in range(40)}
    make(tmp_path, {**pages(), **more})
    with answering(well_served(tmp_path)) as url:
        done = patrol(url, "--limit", "抽查文件=10")
    assert done.exit_code == 0
    assert "今天抽查 10 个" in done.output


def test_a_server_that_is_not_there() -> None:
    with answering(lambda handler: send(handler, 200)) as url:
        pass
    done = patrol(url)
    assert done.exit_code == 2
    assert "连接被拒绝" in done.output


def test_a_site_that_sends_elsewhere_is_not_followed() -> None:
    with answering(lambda handler: send(handler, 301, Location="/x/")) as url:
        done = patrol(url)
    assert done.exit_code == 2
    assert "转到" in done.output


@pytest.mark.parametrize("answer", [lambda handler: drip(handler, 20), lambda handler: time.sleep(5)])
def test_a_slow_server_is_cut_off(answer: Answerer) -> None:
    with answering(answer) as url, Client("test", 0.5) as client:
        began = time.monotonic()
        with pytest.raises(UnreachableError, match="超时"):
            client.ask("GET", url, keep=10)
        assert time.monotonic() - began < 4


def test_an_endless_answer_is_cut_off() -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            handler.wfile.write(b"a" * 65536)

    with answering(answer) as url, Client("test", 20, most=1_000_000) as client:
        found = client.ask("GET", url, keep=10)
    assert (found.complete, found.body) == (False, b"a" * 10)


@pytest.mark.parametrize(
    "raw", [b"", b"nonsense\r\n\r\n", b"HTTP/1.1 999999 x\r\n\r\n", b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 500]
)
def test_what_is_no_http_is_told(raw: bytes) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(raw)
        handler.close_connection = True

    with answering(answer) as url, pytest.raises(UnreachableError):
        Client("test", 5).ask("GET", url)


def test_a_connection_closed_meanwhile_is_made_anew() -> None:
    asked = []

    def answer(handler: BaseHTTPRequestHandler) -> None:
        asked.append(handler.path)
        send(handler, 200, b"1")
        handler.close_connection = True  # without a word of it

    with answering(answer) as url, Client("test", 5) as client:
        assert [client.ask("GET", url, keep=9).body for _ in range(3)] == [b"1"] * 3
    assert len(asked) == 3


def test_who_is_not_admitted_is_not_asked() -> None:
    asked = []

    def refuse(host: str, port: int) -> list[str]:
        raise NotAdmittedError("不访问")

    with answering(lambda handler: asked.append(handler.path)) as url, pytest.raises(UnreachableError, match="不访问"):
        Client("test", 5, refuse).ask("GET", url)
    assert not asked


def certificate(folder: Path, days: int) -> tuple[Path, Path]:
    made = subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days",
         str(days), "-keyout", folder / "key.pem", "-out", folder / "cert.pem", "-subj", "/CN=localhost", "-addext",
         "subjectAltName=DNS:localhost,IP:127.0.0.1"],
        capture_output=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    return folder / "cert.pem", folder / "key.pem"


@pytest.mark.skipif(not shutil.which("openssl"), reason="no openssl on this machine")
def test_a_certificate_that_runs_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import ssl
    from datetime import UTC, datetime
    from http.server import ThreadingHTTPServer
    from threading import Thread

    site = make(tmp_path / "site", pages())
    cert, key = certificate(tmp_path, 20)
    good = well_served(site)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            good(self)

        do_HEAD = do_GET  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    today = f"{datetime.now(UTC).date()}"
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        url = f"https://127.0.0.1:{server.server_address[1]}/"
        try:
            distrusted = patrol(url, day=today)
            monkeypatch.setenv("SSL_CERT_FILE", os.fspath(cert))
            found = faults(url, day=today)
        finally:
            server.shutdown()
    assert distrusted.exit_code == 1
    assert "证书没有通过验证" in distrusted.output
    assert "到期，还有" in said(found, "warning")
    assert "Strict-Transport-Security" in said(found, "warning")
