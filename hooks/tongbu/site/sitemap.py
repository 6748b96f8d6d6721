"""The zipped sitemap, which MkDocs dates by the clock where a site has no hand-written page."""

from __future__ import annotations

import gzip
from pathlib import Path

SITEMAP = "sitemap.xml"


def zip_sitemap(folder: Path) -> None:
    """Zip the sitemap anew, so that it depends on nothing but its content."""
    content = (folder / SITEMAP).read_bytes()
    (folder / f"{SITEMAP}.gz").write_bytes(gzip.compress(content, mtime=0))
