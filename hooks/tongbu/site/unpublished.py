"""Files among the hand-written pages that are not for the public: disclosure data (政务公开数据), Windows' leavings."""

from __future__ import annotations

from pathlib import Path

from mkdocs.structure.files import Files

from tongbu.reading.page_screening import OF_WINDOWS

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
