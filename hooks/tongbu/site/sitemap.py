"""sitemap.xml: every page once; of a very large site an index of several (https://www.sitemaps.org/protocol.html).

MkDocs' own would be dated by the clock, and zipped anew by every build.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment

from tongbu.site.pouring.upkeep import Upkeep

SITEMAP = "sitemap.xml"
MOST_ADDRESSES = 50_000
MOST_BYTES = 50 * 1024 * 1024
"""What one sitemap may have."""
_AROUND = 100
"""More bytes than stand around an address."""


class Address(NamedTuple):
    """The absolute address of a page, and the ISO day of its last news or ""."""

    url: str
    changed: str = ""


def sitemap_files(env: Environment, addresses: Sequence[Address], site_url: str) -> Iterator[tuple[str, bytes]]:
    """The sitemap, or the index with that name and the sitemaps it leads to, which stand beside it as they must."""
    template = env.get_template(SITEMAP)
    parts = list(_parts(addresses))
    if len(parts) == 1:
        yield SITEMAP, template.render(addresses=addresses).encode()
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield name, template.render(addresses=part).encode()
    maps = [
        Address(f"{site_url.rstrip('/')}/{name}", max(address.changed for address in part))
        for name, part in zip(names, parts, strict=True)
    ]
    yield SITEMAP, template.render(maps=maps).encode()


def write_sitemap(folder: Path, files: Iterable[tuple[str, bytes]], upkeep: Upkeep) -> dict[str, str]:
    """Write each file and a zipped one beside it, unless the site has both; gives the digests of those that it has."""
    standing = {}
    for uri, content in files:
        zipped, digest = f"{uri}.gz", hashlib.sha256(content).hexdigest()
        before = (upkeep.before.files or {}).get(zipped, "")
        if upkeep.has(uri, digest) and upkeep.has(zipped, before):
            standing.update({uri: digest, zipped: before})
        else:
            (folder / uri).write_bytes(content)
            (folder / zipped).write_bytes(gzip.compress(content, mtime=0))
    return standing


def _parts(addresses: Sequence[Address]) -> Iterator[Sequence[Address]]:
    """As few parts as the limits allow, at least one."""
    start = size = 0
    for place, address in enumerate(addresses):
        more = len(address.url) + _AROUND
        if place - start == MOST_ADDRESSES or size + more > MOST_BYTES:
            yield addresses[start:place]
            start, size = place, 0
        size += more
    yield addresses[start:]
