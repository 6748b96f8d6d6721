"""Files beside pages that are not published: disclosure data (政务公开数据), Windows' leavings, no text."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mkdocs.structure.files import Files

from tongbu.model.finding import Finding
from tongbu.reading.faults import BINARY, ENCODING
from tongbu.reading.page_screening import OF_WINDOWS, PAGES

_DATA = "disclosure"


def drop_unpublished(files: Files, docs: Path) -> None:
    """Leave out what lies below `disclosure/`, by whatever links: pages made of it are published, and no source.

    Data may hold columns that nobody publishes, and things that are not finished. Nobody has looked through a file that
    Word keeps beside an open one, which holds its author's name.
    """
    for file in [file for file in files if file.src_uri.rpartition("/")[2].startswith(OF_WINDOWS)]:
        files.remove(file)
    data = docs / _DATA
    if not data.is_dir():
        return
    real = data.resolve()
    for file in [file for file in files if file.src_dir == str(docs)]:
        below = file.src_uri.startswith(f"{_DATA}/")
        if below or (file.abs_src_path and Path(file.abs_src_path).resolve().is_relative_to(real)):
            files.remove(file)


def drop_unreadable(files: Files, findings: Iterable[Finding]) -> None:
    """Leave out pages that are no text: the gate says so, and a preview, which goes on, would stop at them."""
    no_text = {finding.path for finding in findings if finding.rule in (ENCODING.code, BINARY.code)}
    for file in [file for file in files if f"{PAGES}/{file.src_uri}" in no_text]:
        files.remove(file)
