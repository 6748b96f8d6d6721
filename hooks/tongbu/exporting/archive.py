"""Office files that are the same, byte for byte, whenever they are written."""

from __future__ import annotations

import io
import re
import zipfile

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_CORE = "docProps/core.xml"
_TIMES = re.compile(rb"<dcterms:(created|modified)\b[^>]*>[^<]*</dcterms:\1>")


def timeless(package: bytes) -> bytes:
    """The same package without a time of day: in its directory, and in its properties."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as copy,
    ):
        for name in source.namelist():
            content = source.read(name)
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            copy.writestr(entry, _TIMES.sub(b"", content) if name == _CORE else content)
    return target.getvalue()
