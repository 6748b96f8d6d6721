"""Where a written address leads: to a file of the site, or elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, unquote, urljoin, urlsplit

_NOWHERE = "http://site.invalid/"
_BLANK = re.compile(r"[\t\n\r]")
_INDEX = "index.html"
_NOT_FOUND = "404.html"
_MORE_THAN_A_PATH = re.compile(r"[/\\]|[^/?#]*:")
"""What could not be told from a whole address, or one from the root, if it stood alone."""
_NO_HOST = re.compile(r"//(?:[/?#]|$)")
_LONGEST = 4_000
"""Servers take no longer addresses; of hostile ones, thousands would be kept."""
_MOST_KNOWN = 20_000
_PORTS = {"http": 80, "https": 443}


class BadAddressError(ValueError):
    """What is written is no address."""


class Target(NamedTuple):
    """The path of a file or folder of the site with the fragment, or else the whole address elsewhere."""

    path: str
    fragment: str = ""
    elsewhere: str = ""


class Addresses:
    """The addresses of a site that is known under some bases, each ending in a slash; the first is its own."""

    def __init__(self, bases: Sequence[str] = ()) -> None:
        """Without a base, only relative addresses lead into the site."""
        self._own = bases[0] if bases else _NOWHERE
        self._bases = tuple(_split(base) for base in (*bases, _NOWHERE))
        self._known = lru_cache(_MOST_KNOWN)(self._lookup)

    def of(self, path: str) -> str:
        """The address of a file of the site; that of a folder's index is the folder's."""
        return f"{self._own}{quoted(path)}"

    def target(self, page: str, written: str, base: str = "") -> Target | None:
        """Where an address on a page leads; None where it is no address of the web."""
        written = _BLANK.sub("", written).strip()
        if len(written) > _LONGEST:
            if written[:5].lower() == "data:":
                return None
            raise BadAddressError(written)
        if written[:1] in ("", "#", "?") and not base:
            return Target(page, unquote(written.partition("#")[2]))
        if _NO_HOST.match(written):  # browsers and this language differ in what it means
            raise BadAddressError(written)
        # The page for what is not found is shown at any address, so its links cannot be relative to its own.
        folder = "" if page == _NOT_FOUND else page[: page.rfind("/") + 1]
        if base:
            return self._lookup(folder, base, written)
        # Pages share most of their links: seen from the folder that they climb to, these are the same.
        while folder and written.startswith("../") and not _MORE_THAN_A_PATH.match(written[3:]):
            folder, written = folder[: folder.rfind("/", 0, -1) + 1], written[3:]
        return self._known(folder, "", written)

    def _lookup(self, folder: str, base: str, written: str) -> Target | None:
        try:
            url = urljoin(urljoin(self.of(folder), base), written)
            parts = urlsplit(url)
            if parts.scheme not in _PORTS:
                return None
            host, port = parts.hostname or "", parts.port
        except ValueError:
            raise BadAddressError(written) from None
        if not host:
            raise BadAddressError(written)
        path = parts.path or "/"
        for known, known_port, below in self._bases:
            if (host, port or _PORTS[parts.scheme]) in ((known, known_port), *_twin(known, known_port)) and (
                path.startswith(below) or f"{path}/" == below
            ):
                return Target(unquote(path[len(below) :]), unquote(parts.fragment))
        return Target("", elsewhere=url.partition("#")[0])


def file_at(path: str, files: frozenset[str]) -> str | None:
    """The file that a server shows at a path; None where there is none."""
    if not path or path.endswith("/"):
        return f"{path}{_INDEX}" if f"{path}{_INDEX}" in files else None
    return next((each for each in (path, f"{path}/{_INDEX}") if each in files), None)


def quoted(path: str) -> str:
    """A file's path as it is shown in an address: the index of a folder is at the folder's."""
    shown = path.removesuffix(_INDEX) if path == _INDEX or path.endswith(f"/{_INDEX}") else path
    return quote(shown, errors="surrogatepass")


def _split(base: str) -> tuple[str, int, str]:
    parts = urlsplit(base)
    return parts.hostname or "", parts.port or _PORTS[parts.scheme], parts.path or "/"


def _twin(host: str, port: int) -> tuple[tuple[str, int], ...]:
    """The same host under the other scheme: a link to http:// of a site of https:// leads to it."""
    return ((host, 80), (host, 443)) if port in _PORTS.values() else ()
