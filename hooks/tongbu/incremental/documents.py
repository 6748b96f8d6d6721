"""The documents of a library, each restored when somebody first asks for it."""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, Mapping, ValuesView
from typing import Any, Generic, TypeVar, cast

from tongbu.incremental.collector import undisturbed
from tongbu.incremental.kept import Kept
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.reading.paths import DocumentFile

D = TypeVar("D", Policy, Interpretation)


class Documents(Mapping[str, D], Generic[D]):
    """By their ids, in the order of these: those that were `read`, and those that can be restored from what is kept."""

    def __init__(
        self,
        read: Mapping[str, D],
        kept: Mapping[str, tuple[DocumentFile, Kept]],
        restore: Callable[[DocumentFile, Kept], Policy | Interpretation],
    ) -> None:
        """Nothing is restored yet."""
        self._kept, self._restore = kept, restore
        self._made: dict[str, D | None] = dict.fromkeys(sorted((*read, *kept)))
        self._made.update(read)
        self._are_all_made = False

    def __getitem__(self, key: str) -> D:
        made = self._made[key]
        if made is None:
            file, kept = self._kept[key]
            made = self._made[key] = cast("D", self._restore(file, kept))
        return made

    def __contains__(self, key: object) -> bool:
        return key in self._made

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)

    def values(self) -> ValuesView[D]:
        """All documents."""
        return self._all().values()

    def items(self) -> ItemsView[str, D]:
        """All documents with their ids."""
        return self._all().items()

    def _all(self) -> dict[str, D]:
        if not self._are_all_made:
            with undisturbed():
                for key, made in self._made.items():
                    if made is None:
                        self._made[key] = self[key]
            self._are_all_made = True
        return cast("dict[str, Any]", self._made)
