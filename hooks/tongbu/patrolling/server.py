"""A site as a server shows it: files are asked for, a bounded number at a time, as a reader would."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from urllib.parse import unquote, urlsplit

from tongbu.gate_record import LARGEST, NAME, GateRecord, NotARecordError
from tongbu.model.finding import Level
from tongbu.patrolling.addresses import quoted
from tongbu.patrolling.client import Answer, Client
from tongbu.patrolling.fault import Check, Fault
from tongbu.patrolling.moving import MOST_BYTES as MOST_TABLE
from tongbu.patrolling.moving import TABLE, former_addresses, leads
from tongbu.patrolling.packed import packed_faults
from tongbu.patrolling.page import MOST_BYTES
from tongbu.patrolling.place import CannotPatrolError, CannotReadError, Found
from tongbu.patrolling.recorded import altered, no_record
from tongbu.patrolling.unreachable import CertificateError, UnreachableError

_AT_ONCE = 4
_BATCH = 32

_FOR_THE_SERVER = ("server/", "_headers", "_redirects")
"""Files for a server, which it does not show."""


class Server:
    """The files at an address and below it."""

    def __init__(self, url: str, client: Client, minutes: int, record: bytes | None = None) -> None:
        """`record` is a gate.json kept elsewhere, which is believed instead of the one that the server shows."""
        self.name, self.client = url, client
        self.url = url if url.endswith("/") else f"{url}/"
        self.bases: tuple[str, ...] = (self.url,)
        self._given, self._last = record, time.monotonic() + minutes * 60 if minutes else float("inf")
        self._record: GateRecord | None = None
        self._former: dict[str, str] = {}
        self._altered: list[Fault] = []
        self.unseen = 0

    def address(self, path: str) -> str:
        """Where a file is shown; the index of a folder at the folder's address."""
        return f"{self.url}{quoted(path)}"

    def find(self) -> Found:
        """Ask for the record; CannotPatrolError where there is no server, or it sends elsewhere."""
        try:
            home = self.client.ask("GET", self.url, keep=0)
            answer = self.client.ask("GET", self.address(NAME), keep=LARGEST, most=LARGEST)
        except CertificateError:
            raise
        except UnreachableError as error:
            raise CannotPatrolError(f"打不开 {self.name}：{error}。") from None
        if 300 <= home.status < 400:
            raise CannotPatrolError(f"{self.name} 转到 {home.header('Location')[:200]}，请直接写转到的网址。")
        files: frozenset[str] = frozenset({"index.html"})
        faults: tuple[Fault, ...] = ()
        try:
            self._record = GateRecord.read(self._given if self._given is not None else _whole(answer))
            files = frozenset(self._record.files)
            self._former = self._read_table(self._record)
        except (CannotReadError, NotARecordError) as error:
            faults = (no_record(str(error)),)
        # A record kept elsewhere need not be on the server; one that is there has to be the same.
        if self._given is not None and self._record and _digest(answer) not in ("", self._record.digest):
            faults += (altered("changed", NAME, "与 --against 指明的不同"),)
        return Found(self._record, faults, files)

    def _read_table(self, record: GateRecord) -> dict[str, str]:
        """Where former addresses lead, as far as the list of them is the one that was recorded."""
        if TABLE not in record.files:
            return {}
        try:
            answer = self.client.ask("GET", self.address(TABLE), keep=MOST_TABLE, most=MOST_TABLE)
        except UnreachableError:  # told when the file is looked at
            return {}
        return former_addresses(answer.body) if _digest(answer) == record.files[TABLE] else {}

    def contents(self, found: Found, chosen: frozenset[str] | None) -> Iterator[tuple[str, bytes | Fault]]:
        """Each page that is chosen; other files are compared with the record on the way."""
        paths = iter(sorted(path for path in chosen or found.files if not path.startswith(_FOR_THE_SERVER)))
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            while batch := list(islice(paths, _BATCH)):
                if time.monotonic() > self._last:
                    self.unseen = len(batch) + sum(1 for _ in paths)
                    return
                for path, (answer, packed) in zip(batch, pool.map(self._get, batch), strict=True):
                    yield from self._judged(path, answer)
                    self._altered += packed

    def _get(self, path: str) -> tuple[Answer | str, list[Fault]]:
        """What a server answers, and what is wrong with the same file as it sends it compressed."""
        try:
            answer = self.client.ask("GET", self.address(path), keep=MOST_BYTES + 1 if path.endswith(".html") else 0)
        except UnreachableError as error:
            return str(error), []
        as_recorded = self._record and _digest(answer) == self._record.files.get(path)
        return answer, list(packed_faults(self.client, self.address(path), path, answer)) if as_recorded else []

    def _judged(self, path: str, answer: Answer | str) -> Iterator[tuple[str, bytes | Fault]]:
        if isinstance(answer, str):
            yield path, Fault(Check.SERVER, Level.ERROR, f"打不开：{answer}", "看看服务器的日志。", path)
            return
        if self._record and answer.status in (404, 410):
            self._altered.append(altered("missing", path))
            return
        if answer.status in (301, 308) and self._leads_on(path, answer):
            return
        if answer.status != 200:
            message, fix = f"打不开：状态码是 {answer.status}", "看看服务器的设置和日志。"
            yield path, Fault(Check.SERVER, Level.ERROR, message, fix, path)
            return
        if self._record and not answer.complete:
            self._altered.append(altered("bare", path))
        elif self._record and answer.digest != self._record.files.get(path):
            self._altered.append(altered("changed", path))
        if path.endswith(".html"):
            yield path, answer.body

    def _leads_on(self, path: str, answer: Answer) -> bool:
        """Whether the server leads on from the page at a former address, as README has it, before it is shown."""
        present = self._former.get(unquote(urlsplit(self.address(path)).path))
        return present is not None and leads(answer, self.url, present)

    def tampering(self) -> Iterator[Fault]:
        """What the files that were asked for differ in; files that the record has not cannot be seen from here."""
        yield from self._altered

    def read(self, path: str, most: int) -> bytes:
        """One file, whole."""
        try:
            return _whole(self.client.ask("GET", self.address(path), keep=most, most=most))
        except UnreachableError as error:
            raise CannotReadError(f"{path} 打不开：{error}") from None

    @property
    def host(self) -> str:
        """The name of the server."""
        return urlsplit(self.url).hostname or ""


def _whole(answer: Answer) -> bytes:
    if answer.status != 200:
        raise CannotReadError(f"打不开，状态码是 {answer.status}")
    if not answer.complete:
        raise CannotReadError("没有完整取得")
    return answer.body


def _digest(answer: Answer) -> str:
    return answer.digest if answer.status == 200 and answer.complete else ""
