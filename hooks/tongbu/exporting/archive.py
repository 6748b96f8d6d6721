"""Office files that are the same, byte for byte, whenever they are written."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_CORE = "docProps/core.xml"
_TIMES = re.compile(rb"<dcterms:(created|modified)\b[^>]*>[^<]*</dcterms:\1>")


def timeless(package: bytes) -> bytes:
    """The same package without a time of day: in its directory, and in its properties."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, _writable(target, "w") as copy:
        for name in source.namelist():
            _put(copy, name, source.read(name))
    return target.getvalue()


@dataclass(frozen=True)
class Form:
    """A package of which some parts differ from one document to the next; the others are packed already.

    `parts` are the texts of those that differ, each in pieces, between which there are holes.
    """

    packed: bytes
    parts: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, package: bytes, holes: Mapping[str, re.Pattern[str]]) -> Form:
        """The form of which a package is an example; `holes` say what of its parts is to be filled in."""
        target = io.BytesIO()
        parts = {}
        with zipfile.ZipFile(io.BytesIO(timeless(package))) as source, _writable(target, "w") as copy:
            for name in source.namelist():
                if name in holes:
                    parts[name] = holes[name].split(source.read(name).decode())
                else:
                    _put(copy, name, source.read(name))
        return cls(target.getvalue(), parts)

    def filled(self, contents: Mapping[str, Sequence[str]]) -> bytes:
        """The package of one document; `contents` are the XML for the holes of every part that has some."""
        target = io.BytesIO(self.packed)
        with _writable(target, "a") as package:
            for name, (first, *others) in self.parts.items():
                filled = zip(contents[name], others, strict=True)
                _put(package, name, "".join([first, *chain.from_iterable(filled)]).encode())
        return target.getvalue()


def _writable(target: io.BytesIO, mode: Literal["w", "a"]) -> zipfile.ZipFile:
    return zipfile.ZipFile(target, mode, zipfile.ZIP_DEFLATED, compresslevel=6)


def _put(package: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _FIRST_DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0
    package.writestr(entry, _TIMES.sub(b"", content) if name == _CORE else content)
