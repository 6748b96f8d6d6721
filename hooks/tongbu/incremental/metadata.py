"""The packed metadata of documents, away from all else that a run remembers, since hardly any of it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from tongbu.incremental.kept import Kept
from tongbu.incremental.packs import MOST_FILES, Slot
from tongbu.incremental.store import Store

_SHELF = "metadata"


class Metadata:
    """What earlier runs have packed, and this one packs."""

    def __init__(self, store: Store, known: Mapping[str, Kept]) -> None:
        """Hold on to everything that is known."""
        self.packs = store.packs(_SHELF)
        self._files = {one.packed.file for one in known.values() if isinstance(one.packed, Slot)}
        self._held = self.packs.hold(self._files)
        self._done: Set[str] = frozenset()

    def has(self, kept: Kept) -> bool:
        """Whether the document can be restored."""
        return kept.packed.file in self._held if isinstance(kept.packed, Slot) else bool(kept.packed)

    def put_away(self, kept: dict[str, Kept], anew: Iterable[str]) -> None:
        """Write what is packed of documents read `anew` to where the next run finds it.

        Where that fails, it stays with all else.
        """
        crowded = len(self._files) >= MOST_FILES
        moved = [path for path in (kept if crowded else anew) if path in kept and kept[path].packed]
        if not moved:
            return
        try:
            slots = self.packs.add(self.packs.content(kept[path].packed) for path in moved)
        except OSError:
            return
        for path, slot in zip(moved, slots, strict=True):
            kept[path] = kept[path]._replace(packed=slot)
        if crowded:
            self._done = self._files

    def clear(self) -> None:
        """Remove the files in whose places others were written, once nobody will ask for them."""
        self.packs.clear(self._done)
