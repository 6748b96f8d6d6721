"""Files as browsers can also take them, compressed once when a site is published and not at each request.

Measured on the sample site's text (share of its bytes, MB a second on one processor): gzip 9 25.7 %, 32; brotli 5
23.0 %, 36; brotli 11 20.4 %, 0.5; zstd 12 24.7 %, 15. So scripts and styles, which every reader loads and which seldom
change, are worth brotli's highest quality; the pages of a large site are not.
"""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import brotli

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_SMALLEST = 1024
"""Below this an answer is one packet either way."""
_LONGEST_NAME = 255 - len(".zst")
_EVERYBODYS = frozenset((".css", ".js", ".mjs"))
_TEXT = _EVERYBODYS | frozenset(
    (".html", ".json", ".xml", ".svg", ".txt", ".csv", ".ics", ".vtt", ".map", ".md", ".webmanifest", ".xsl", ".jsonld")
)


@dataclass(frozen=True, slots=True)
class Form:
    """One way to compress: the suffix under which web servers look for it, HTTP's name for it, and there and back.

    `compress` is told the file's suffix, `expand` how many bytes there may be; it raises ValueError for anything but
    one whole stream of no more than that.
    """

    suffix: str
    coding: str
    compress: Callable[[bytes, str], bytes]
    expand: Callable[[bytes, int], bytes]


def _gzip(content: bytes, suffix: str) -> bytes:
    return gzip.compress(content, 9, mtime=0)


def _gunzip(content: bytes, most: int) -> bytes:
    stream = zlib.decompressobj(wbits=31)
    try:
        found = stream.decompress(content, most + 1)
    except zlib.error as error:
        raise ValueError from error
    return _whole(found, ended=stream.eof and not stream.unused_data)


def _brotli(content: bytes, suffix: str) -> bytes:
    quality = 11 if suffix in _EVERYBODYS else 5
    return bytes(brotli.compress(content, mode=brotli.MODE_TEXT, quality=quality))


def _unbrotli(content: bytes, most: int) -> bytes:
    stream = brotli.Decompressor()
    try:
        found = stream.process(content, output_buffer_limit=most + 1)
    except brotli.error as error:
        raise ValueError from error
    return _whole(bytes(found), ended=stream.is_finished())


def _zstd(content: bytes, suffix: str) -> bytes:
    return zstd.compress(content, 12)


def _unzstd(content: bytes, most: int) -> bytes:
    stream = zstd.ZstdDecompressor()
    try:
        found = stream.decompress(content, most + 1)
    except zstd.ZstdError as error:
        raise ValueError from error
    return _whole(found, ended=stream.eof and not stream.unused_data)


def _whole(found: bytes, *, ended: bool) -> bytes:
    if not ended:
        raise ValueError
    return found


FORMS = (
    Form(".gz", "gzip", _gzip, _gunzip),
    Form(".br", "br", _brotli, _unbrotli),
    Form(".zst", "zstd", _zstd, _unzstd),
)


def suffix_of(path: str) -> str:
    """The suffix that says what a file is."""
    name = path.rpartition("/")[2]
    return f".{name.rpartition('.')[2].lower()}" if "." in name else ""


def pays(path: str, size: int) -> bool:
    """Whether a file is one that gets smaller: text, not too short, and with room in its name for a suffix."""
    name = path.rpartition("/")[2].encode("utf-8", "surrogatepass")
    return size >= _SMALLEST and suffix_of(path) in _TEXT and len(name) <= _LONGEST_NAME


def compressed(path: str, content: bytes, forms: Iterable[Form] = FORMS) -> Iterator[tuple[Form, bytes]]:
    """Those forms of a file that are smaller than it."""
    for form in forms:
        made = form.compress(content, suffix_of(path))
        if len(made) < len(content):
            yield form, made
