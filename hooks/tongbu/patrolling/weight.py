"""What a reader's browser has to fetch for a page: its HTML, its style sheets and its scripts, as gzip makes them."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from tongbu.model.finding import Level
from tongbu.patrolling.fault import Check, Fault
from tongbu.patrolling.place import CannotReadError, Place

_COUNTED = (".css", ".js", ".mjs")
_MOST_BYTES = 20_000_000
_KB = 1_000
_MOST_TOLD = 100


class Weights:
    """Weighs page after page; what pages share is fetched once."""

    def __init__(self, place: Place, kilobytes: int) -> None:
        """`kilobytes` is how much a page may weigh; 0 for any."""
        self._place, self._most = place, kilobytes * _KB
        self._sizes: dict[str, int] = {}
        self._heavy: list[tuple[int, str]] = []
        self._more = 0

    def add(self, path: str, content: bytes, loaded: Iterable[str]) -> None:
        """Weigh a page with the files it loads."""
        if not self._most:
            return
        shared = sum(self._size(each) for each in loaded if each.endswith(_COUNTED))
        # What is light enough as it is will not be heavier compressed.
        if len(content) + shared <= self._most:
            return
        weight = _compressed(content) + shared
        if weight > self._most and len(self._heavy) < _MOST_TOLD:
            self._heavy.append((weight, path))
        elif weight > self._most:
            self._more += 1

    def _size(self, path: str) -> int:
        if path not in self._sizes:
            try:
                self._sizes[path] = _compressed(self._place.read(path, _MOST_BYTES))
            except CannotReadError:  # what is missing is told with the links
                self._sizes[path] = 0
        return self._sizes[path]

    def faults(self) -> Iterator[Fault]:
        """The pages that are too heavy."""
        fix = "缩短页面，或者分成几页；确有必要的，用 --limit 页面体积=… 放宽。"
        for weight, path in sorted(self._heavy, reverse=True):
            message = f"网页连同样式和脚本压缩后 {weight // _KB} KB，超过 {self._most // _KB} KB"
            yield Fault(Check.WEIGHT, Level.WARNING, message, fix, path)
        if self._more:
            yield Fault(Check.WEIGHT, Level.WARNING, f"另有 {self._more} 页也超过", fix)


def _compressed(content: bytes) -> int:
    packer = zlib.compressobj(6, wbits=31)
    return len(packer.compress(content)) + len(packer.flush())
