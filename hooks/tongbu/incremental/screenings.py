"""What was found in files that are published with documents: looked for once in each content."""

from __future__ import annotations

from typing import cast

from tongbu.incremental.store import Store
from tongbu.model.sensitive import Sensitive

_SHELF = "screenings"


class KnownScreenings:
    """What earlier runs found, in a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def known(self, digest: str) -> tuple[Sensitive, ...] | None:
        """What was found in a content; None where nobody looked."""
        return cast("tuple[Sensitive, ...] | None", self._store.get(_SHELF, digest))

    def keep(self, digest: str, found: tuple[Sensitive, ...]) -> None:
        """Keep what was found."""
        self._store.put(_SHELF, digest, found)
