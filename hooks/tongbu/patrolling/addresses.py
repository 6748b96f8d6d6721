"""Where a written address leads: to a file of the site, or elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import quote, unquote, urljoin, urlsplit

_NOWHERE = "http://site.invalid/"
_BLANK = re.compile(r"[\t\n\r]")
_INDEX = "index.html"
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

    def of(self, path: str) -> str:
        """The address of a file of the site; that of a folder's index is the folder's."""
        return f"{self._own}{quote(path.removesuffix(_INDEX) if _is_index(path) else path)}"

    def target(self, page: str, written: str, base: str = "") -> Target | None:
        """Where an address on a page leads; None where it is no address of the web."""
        # The page for what is not found is shown at any address, so its links cannot be relative to its own.
        own = self._own if page == "404.html" else self.of(page)
        try:
            url = urljoin(urljoin(own, base), _BLANK.sub("", written).strip())
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


def _is_index(path: str) -> bool:
    return path == _INDEX or path.endswith(f"/{_INDEX}")


def _split(base: str) -> tuple[str, int, str]:
    parts = urlsplit(base)
    return parts.hostname or "", parts.port or _PORTS[parts.scheme], parts.path or "/"


def _twin(host: str, port: int) -> tuple[tuple[str, int], ...]:
    """The same host under the other scheme: a link to http:// of a site of https:// leads to it."""
    return ((host, 80), (host, 443)) if port in _PORTS.values() else ()
