"""Asking over HTTP, so that no server can hold a patrol up: each answer has a last moment and a most of bytes.

The standard library's client, because a patrol decides itself to which address a name may lead (see `admission`), which
clients of a higher level hide; redirects are told and not followed, and no proxy of the environment is asked.
"""

from __future__ import annotations

import hashlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from urllib.parse import SplitResult, quote, urlsplit

from tongbu.patrolling.admission import addresses_of
from tongbu.patrolling.unreachable import LateError, UnreachableError, said

_PIECE = 65_536
_SAFE = "/%:=&?~#+!$,;'@()*[]"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said: `body` is its beginning, `digest` and `size` are of all of it; `complete`: all has come."""

    status: int
    headers: Message
    body: bytes
    digest: str
    size: int
    complete: bool

    def header(self, name: str) -> str:
        """The value of a header; "" where there is none."""
        return str(self.headers.get(name, ""))


class Client:
    """Asks servers, each thread over a connection of its own that is kept as long as it asks the same server."""

    def __init__(
        self,
        agent: str,
        seconds: float,
        admitted: Callable[[str, int], list[str]] = addresses_of,
        most: int = 64_000_000,
    ) -> None:
        """`seconds` is for one whole answer, of at most `most` bytes; `admitted` are the addresses of a host's name."""
        self._agent, self._seconds, self._admitted, self._most = agent, seconds, admitted, most
        self._own = threading.local()
        self._open: set[HTTPConnection] = set()
        self._context = ssl.create_default_context()

    def ask(
        self, method: str, url: str, *, keep: int = 0, most: int | None = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """The answer to one request, its first `keep` bytes kept; UnreachableError where there is none in time."""
        parts = urlsplit(url)
        told = {"User-Agent": self._agent, "Accept": "*/*", "Accept-Encoding": "identity", **(headers or {})}
        path = quote(parts.path or "/", safe=_SAFE) + (f"?{quote(parts.query, safe=_SAFE)}" if parts.query else "")
        limit = self._most if most is None else most
        kept = getattr(self._own, "kept", None)
        if kept and kept[0] == (parts.scheme, parts.netloc) and kept[1].sock is not None:
            # The server may have hung up meanwhile: then it is asked once more, over a new connection.
            try:
                return self._exchange(kept[1], method, path, told, keep, limit)
            except LateError:
                raise
            except UnreachableError:
                pass
        self.close()
        connection = self._connection(parts)
        self._own.kept = ((parts.scheme, parts.netloc), connection)
        self._open.add(connection)
        return self._exchange(connection, method, path, told, keep, limit)

    def close(self) -> None:
        """Hang up, for this thread."""
        if kept := getattr(self._own, "kept", None):
            kept[1].close()
            self._open.discard(kept[1])
            self._own.kept = None

    def __enter__(self) -> Client:
        """The client itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Hang up, for all threads."""
        for connection in self._open:
            connection.close()
        self._open.clear()

    def _connection(self, parts: SplitResult) -> HTTPConnection:
        host = parts.hostname or ""
        with said():
            port = parts.port or (443 if parts.scheme == "https" else 80)
            found = self._connected(host, port)
            try:
                if parts.scheme != "https":
                    plain = HTTPConnection(host, port, timeout=self._seconds)
                    plain.sock = found
                    return plain
                found = self._secured(found, host)
                secure = HTTPSConnection(host, port, timeout=self._seconds, context=self._context)
                secure.sock = found
            except BaseException:
                found.close()
                raise
            return secure

    def _secured(self, found: socket.socket, host: str) -> ssl.SSLSocket:
        """The same connection, encrypted; the other side may not take its time over that either."""
        secured = self._context.wrap_socket(found, server_hostname=host, do_handshake_on_connect=False)
        try:
            with self._watched(secured):
                secured.do_handshake()
        except BaseException:
            secured.close()
            raise
        return secured

    def _connected(self, host: str, port: int) -> socket.socket:
        """A socket to the first address that takes it; the name is not looked up a second time."""
        last = time.monotonic() + self._seconds
        trouble: OSError = OSError("没有地址")
        for address in self._admitted(host, port):
            try:
                found = socket.create_connection((address, port), timeout=max(last - time.monotonic(), 0.01))
            except OSError as error:
                trouble = error
            else:
                found.settimeout(self._seconds)
                return found
        raise trouble

    def _exchange(
        self, connection: HTTPConnection, method: str, path: str, headers: Mapping[str, str], keep: int, most: int
    ) -> Answer:
        try:
            with said(), self._watched(connection.sock):
                connection.request(method, path, headers=dict(headers))
                with connection.getresponse() as response:
                    return self._read(connection, response, keep, most)
        except BaseException:
            self.close()
            connection.close()
            raise

    @contextmanager
    def _watched(self, sock: socket.socket) -> Iterator[None]:
        """Cut a connection off at the last moment, whatever was being waited for; TimeoutError then.

        A server that sends a byte now and then would never be late for a single read.
        """
        watch = threading.Timer(self._seconds, _cut, (sock,))
        watch.daemon = True
        began = time.monotonic()
        watch.start()
        try:
            yield
        except Exception:
            if time.monotonic() - began >= self._seconds:
                raise TimeoutError from None
            raise
        finally:
            watch.cancel()
        if time.monotonic() - began >= self._seconds:  # what was cut off may look like an end
            raise TimeoutError

    def _read(self, connection: HTTPConnection, response: HTTPResponse, keep: int, most: int) -> Answer:
        digest, body, size = hashlib.sha256(), bytearray(), 0
        complete = True
        while piece := response.read(min(_PIECE, most + 1 - size)):
            size += len(piece)
            digest.update(piece)
            body += piece[: max(keep - len(body), 0)]
            if size > most:
                complete = False
                break
        if response.length:  # less has come than was announced
            complete = False
        if not complete:
            connection.close()
        return Answer(response.status, response.headers, bytes(body), digest.hexdigest(), size, complete)


def _cut(sock: socket.socket) -> None:
    with suppress(OSError, ValueError):
        # Of the plain socket below: a secured one would be taken apart under the hands of who reads it.
        socket.socket.shutdown(sock, socket.SHUT_RDWR)
