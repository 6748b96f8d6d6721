"""How a server answers: headers, redirections, what is not found, media types, compression."""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import Iterator
from itertools import islice
from urllib.parse import quote, urljoin, urlsplit

from tongbu.model.finding import Level
from tongbu.patrolling.fault import Check, Fault
from tongbu.patrolling.moving import MOST_BYTES, TABLE, former_addresses, leads
from tongbu.patrolling.server import Server
from tongbu.patrolling.unreachable import UnreachableError
from tongbu.serving import HEADERS, TYPES

_SETTINGS = "把 server/nginx.conf（或者 server/Caddyfile）放进服务器的设置，见 docs/operations/publishing.md。"
_ONLY_SECURE = "Strict-Transport-Security"
_GRAVE = ("Content-Security-Policy", "X-Content-Type-Options")
_MOST_MOVED = 20
_MOST_SECONDS = 15
_SOURCE = "《政府网站与政务新媒体检查指标》"
_TYPES = {**TYPES, "bin": "application/octet-stream"}
"""The index of search is bytes: as text, it would be taken for some encoding and packed once more."""
_AGE = re.compile(r"max-age=\"?([0-9]{1,12})\b")
_YEAR_IN_SECONDS = 31_536_000


def answer_faults(server: Server, files: frozenset[str]) -> Iterator[Fault]:
    """Everything that a few requests show; a request that gets no answer is a fault of its own."""
    for check in (_home, _nowhere, _folder, _types, _moved, _secured):
        try:
            yield from check(server, files)
        except UnreachableError as error:
            yield _fault(Level.ERROR, f"打不开：{error}", "看看服务器的日志。")
        except ValueError:
            yield _fault(Level.ERROR, "服务器转到的不是网址", "核对服务器的转址。")


def _home(server: Server, _: frozenset[str]) -> Iterator[Fault]:
    began = time.monotonic()
    answer = server.client.ask("GET", server.url, headers={"Accept-Encoding": "br, gzip"})
    if (took := time.monotonic() - began) > _MOST_SECONDS:
        message = f"首页 {took:.0f} 秒才打开，超过 {_MOST_SECONDS} 秒按无法访问计（{_SOURCE}）"
        yield _fault(Level.ERROR, message, "看看服务器和线路。", "index.html")
    if answer.status != 200:
        yield _fault(Level.ERROR, f"首页打不开：状态码是 {answer.status}", "看看服务器的设置和日志。", "index.html")
        return
    secure = server.url.startswith("https:")
    for name, value in HEADERS.items():
        given = answer.header(name)
        level = Level.ERROR if name in _GRAVE else Level.WARNING
        if name == _ONLY_SECURE and not secure:  # without encryption browsers pass over it
            continue
        if not given:
            yield _fault(level, f"没有响应头 {name}", _SETTINGS, "index.html")
        elif _even(given) != _even(value) and not (name == _ONLY_SECURE and _long_enough(given)):
            yield _fault(Level.WARNING, f"响应头 {name} 是“{given[:120]}”，应当是“{value}”", _SETTINGS, "index.html")
    if "charset=utf-8" not in _even(answer.header("Content-Type")).replace(" ", ""):
        told = answer.header("Content-Type")[:80] or "没有写"
        yield _fault(Level.WARNING, f"首页的内容类型是“{told}”，没有写明 UTF-8", _SETTINGS, "index.html")
    if answer.header("Content-Encoding") not in ("br", "gzip", "zstd"):
        yield _fault(
            Level.WARNING, "网页没有压缩传输", "在服务器上打开 gzip，或者使用发布时写好的 .gz、.br。", "index.html"
        )


def _nowhere(server: Server, _: frozenset[str]) -> Iterator[Fault]:
    path = f"tongbu-patrol-{secrets.token_hex(8)}/"
    answer = server.client.ask("GET", f"{server.url}{path}")
    if answer.status != 404:
        message = f"不存在的网址答的是 {answer.status}，不是 404，坏链接和搜索引擎都看不出来"
        yield _fault(Level.ERROR, message, _SETTINGS, "404.html", path)


def _folder(server: Server, files: frozenset[str]) -> Iterator[Fault]:
    """A folder without its last slash leads to itself, on the same server and not to one without encryption."""
    folder = next((path.rpartition("/")[0] for path in sorted(files) if path.endswith("/index.html")), "")
    if not folder:
        return
    answer = server.client.ask("GET", f"{server.url}{quote(folder, errors='surrogatepass')}")
    if answer.status in (301, 302, 307, 308):
        leads = urlsplit(urljoin(server.url, answer.header("Location")))
        own = urlsplit(server.url)
        if (leads.scheme, leads.netloc) != (own.scheme, own.netloc):
            message = f"“{folder}”转到了 {leads.geturl()[:120]}，不是本站"
            yield _fault(Level.ERROR, message, "核对服务器的转址和 server_name。", folder, folder)
    elif answer.status != 200:
        message = f"“{folder}”不带末尾的 / 就打不开：状态码是 {answer.status}"
        yield _fault(Level.WARNING, message, "让服务器把文件夹的网址转到带 / 的网址。", folder, folder)


def _types(server: Server, files: frozenset[str]) -> Iterator[Fault]:
    for end, kind in _TYPES.items():
        path = next((each for each in sorted(files) if each.endswith(f".{end}")), None)
        if path is None:
            continue
        given = server.client.ask("GET", server.address(path)).header("Content-Type")
        if given.partition(";")[0].strip().lower() != kind:
            level = Level.ERROR if end == "mjs" else Level.WARNING
            yield _fault(level, f".{end} 的内容类型是“{given[:80]}”，应当是 {kind}", _SETTINGS, path)


def _moved(server: Server, files: frozenset[str]) -> Iterator[Fault]:
    """Old addresses lead where redirects.map says, whether by the server or by the page that stands there."""
    if TABLE not in files:
        return
    answer = server.client.ask("GET", server.address(TABLE), keep=MOST_BYTES, most=MOST_BYTES)
    former = former_addresses(answer.body) if answer.status == 200 else {}
    for old, new in islice(former.items(), _MOST_MOVED):
        found = server.client.ask("GET", urljoin(server.url, quote(old)))
        if not leads(found, server.url, new) and found.status != 200 and old.endswith((".html", "/")):
            message = f"曾用地址 {old} 打不开，没有转到 {new}：状态码是 {found.status}"
            yield _fault(Level.ERROR, message, "在服务器上使用 redirects.map，见 README。", TABLE, old)


def _secured(server: Server, _: frozenset[str]) -> Iterator[Fault]:
    """A site of https:// takes up those who ask without encryption."""
    own = urlsplit(server.url)
    if own.scheme != "https" or own.port not in (None, 443):
        return
    try:
        bare = own._replace(scheme="http", netloc=own.netloc.removesuffix(":443"))
        answer = server.client.ask("GET", bare.geturl())
    except UnreachableError:
        return  # a server that takes no such questions sends nothing unprotected
    leads = urljoin(server.url, answer.header("Location"))
    if not 300 <= answer.status < 400 or not leads.startswith("https://"):
        yield _fault(Level.WARNING, "http:// 的网址没有转到 https://", "让服务器把 http 的请求一律转到 https。")


def _long_enough(given: str) -> bool:
    """Whether a server promises encryption for as long as we ask, or longer."""
    found = _AGE.search(given)
    return found is not None and int(found[1]) >= _YEAR_IN_SECONDS


def _even(value: str) -> str:
    return " ".join(value.lower().split()).rstrip(";")


def _fault(level: Level, message: str, fix: str, page: str = "", link: str = "") -> Fault:
    return Fault(Check.SERVER, level, message, fix, page, link=link)
