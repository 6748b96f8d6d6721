"""The one way from files below `docs/disclosure/` to `Disclosure`."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tongbu.model.disclosure import Disclosure
from tongbu.model.disclosure.mention import Mention, mentions
from tongbu.model.finding import Finding
from tongbu.reading.disclosure.names import FOLDER, TITLES

if TYPE_CHECKING:
    from tongbu.reading.disclosure.kind import Kind


class KnownKind(NamedTuple):
    """What was read of a kind; `mark` is the same only for the same files."""

    mark: str
    value: Any
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class DisclosureReading:
    """All disclosure data of a project, and what is wrong with its files; `kinds` is what a later run may use."""

    kinds: Mapping[str, KnownKind]
    findings: tuple[Finding, ...] = ()

    @property
    def disclosure(self) -> Disclosure:
        """The data, and what of it concerns which document."""
        return Disclosure({**self._values, **self._mentions})

    @cached_property
    def marks(self) -> dict[str, str]:
        """The marks of the kinds that there are, and of what concerns each document, by their names in `Disclosure`."""
        marks = {name: kind.mark for name, kind in self.kinds.items()}
        return marks | {name: _mark(said) for name, said in self._mentions.items()}

    @cached_property
    def _values(self) -> dict[str, Any]:
        return {name: kind.value for name, kind in self.kinds.items() if kind.value is not None}

    @cached_property
    def _mentions(self) -> dict[str, tuple[Mention, ...]]:
        return mentions(self._values)


def read_disclosure(
    root: Path, digest: Callable[[str], str] | None = None, before: Mapping[str, KnownKind] | None = None
) -> DisclosureReading:
    """Read everything, but for kinds whose files are what they were `before`; faults never raise.

    `digest` gives that of a file by its path in the project; without it nothing is known.
    """
    if not (root / FOLDER).is_dir():
        return DisclosureReading({})
    from tongbu.reading.disclosure.files import data_files  # which a bureau without such data need not load

    listed = data_files(root)
    found, known = list(listed.findings), before or {}
    kinds: dict[str, KnownKind] = {}
    for name in TITLES:
        files = [file for file in listed.files if file.kind == name]
        if not files:
            continue
        mark = _mark([(file.path, digest(file.path)) for file in files]) if digest else ""
        one = known.get(name)
        if one is None or one.mark != mark:
            one = KnownKind(mark, *_kind(name).read(files))
        kinds[name] = one
        found.extend(one.findings)
    return DisclosureReading(kinds, tuple(found))


def _kind(name: str) -> Kind:
    from tongbu.reading.disclosure.kinds import KINDS  # what reads tables takes long to load

    return next(kind for kind in KINDS if kind.name == name)


def _mark(content: Sequence[object]) -> str:
    """The same for values that are written the same."""
    return hashlib.sha256(repr(content).encode("utf-8", "surrogatepass")).hexdigest()
