"""The files that a page leads to by relative addresses: its attachments and pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from tongbu.importing.original import FileFault
from tongbu.importing.web.markup import parse_page
from tongbu.vetting import ALLOWED

_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//|#)", re.IGNORECASE)


def links_of(raw: bytes) -> set[str]:
    """The relative paths of published kinds of files that a page names; none where it cannot be read."""
    try:
        root = parse_page(raw)
    except FileFault:
        return set()
    addresses = (element.get(name) for element in root.iter() for name in ("href", "src"))
    return set(files_among(address for address in addresses if address))


def files_among(addresses: Iterator[str]) -> Iterator[str]:
    """Those addresses that are relative paths of files of a published kind."""
    for address in addresses:
        if path := relative_file(address):
            yield path


def relative_file(address: str) -> str:
    """The relative path of a file of a published kind that an address means; "" for anything else."""
    if _ELSEWHERE.match(address.strip()):
        return ""
    try:
        path = unquote(urlsplit(address.strip()).path)
    except ValueError:
        return ""
    return path if PurePosixPath(path).suffix.lower() in ALLOWED and not path.startswith("/") else ""
