"""Which addresses of a site a publication changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from tongbu.gate_record import GateRecord

_INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class Changes:
    """Addresses from the site's root, sorted."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    @classmethod
    def between(cls, old: GateRecord | None, new: GateRecord | None) -> Changes:
        """From one record to another; without the old one everything is new."""
        before, after = (record.files if record else {} for record in (old, new))
        return cls(
            _addresses(after.keys() - before.keys()),
            _addresses(path for path in after.keys() & before.keys() if after[path] != before[path]),
            _addresses(before.keys() - after.keys()),
        )

    def __len__(self) -> int:
        return len(self.added) + len(self.changed) + len(self.removed)


def address(path: str) -> str:
    """The address of a file, as a browser shows it: a page's without its index.html."""
    page = path == _INDEX or path.endswith(f"/{_INDEX}")
    return "/" + quote(path.removesuffix(_INDEX) if page else path, errors="surrogatepass")


def _addresses(paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(map(address, paths)))
