"""A share of the documents' pages, made by one machine and carried to the one that publishes (分片).

A parcel is a folder: `files/` has the pages as they stand in the site, `search/` what they bring to the index, and
`results` the results with the questions they rest on, just as a store keeps them for the next build. So the machine
that publishes takes from a parcel only what it would have made itself, and makes the rest.
"""

from __future__ import annotations

import hashlib
import io
import pickle
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from tongbu.incremental.answers import Answers
from tongbu.incremental.program import program
from tongbu.incremental.refusal import RefusalError
from tongbu.incremental.results import Known, Result
from tongbu.incremental.store import Store
from tongbu.site.pouring.poured import SEARCH, Poured

_FILES, _RESULTS = "files", "results"
_HELD = {
    ("tongbu.incremental.results", "Known"),
    ("tongbu.incremental.results", "Result"),
    ("tongbu.incremental.questions", "Asked"),
    ("tongbu.site.pouring.poured", "Poured"),
    ("tongbu.site.pouring.poured", "Leaf"),
    ("tongbu.search.analysis", "Analysis"),
    ("builtins", "frozenset"),
    ("numpy", "ndarray"),
    ("numpy", "dtype"),
    ("numpy._core.multiarray", "_reconstruct"),
    ("numpy._core.numeric", "_frombuffer"),
    ("numpy.core.multiarray", "_reconstruct"),
    ("numpy.core.numeric", "_frombuffer"),
}
"""All that a parcel may be made of: it comes from another machine, and must not bring code that runs here."""


class BadParcelError(RefusalError):
    """A folder is no parcel, or not whole; the message says which."""


@dataclass(frozen=True)
class Parcel:
    """One parcel's folder."""

    folder: Path

    def write(self, site: Path, results: Known[Poured], circumstances: str, store: Store) -> None:
        """Pack results and their files, which are taken out of the folder `site`."""
        for result in results.results.values():
            for uri in result.value.files:
                target = self.folder / _FILES / uri
                target.parent.mkdir(parents=True, exist_ok=True)
                (site / uri).replace(target)
            for digest in _brought(result.value):
                self._pack(Path(SEARCH, digest), store.get(SEARCH, digest))
        self._pack(Path(_RESULTS), (_circumstances(circumstances), results))

    def standing(self, circumstances: str, answers: Answers) -> Mapping[str, Result[Poured]]:
        """The results, by their tasks, that this machine would come to itself."""
        made_for, results = self._results
        if made_for != _circumstances(circumstances):
            return {}
        changed = answers.changed(results.marks)
        return {task: each for task, each in results.results.items() if changed.isdisjoint(each.questions)}

    def unpack(self, poured: Poured, site: Path, store: Store) -> None:
        """Put what came of a document into the folder of a build and into the store."""
        for uri, digest in poured.files.items():
            try:
                content = (self.folder / _FILES / uri).read_bytes()
            except OSError:
                content = b""
            if hashlib.sha256(content).hexdigest() != digest:
                raise BadParcelError(f"分片 {self.folder} 不完整：{_FILES}/{uri} 没有或者被改动。请重新生成这个分片。")
            (site / uri).parent.mkdir(parents=True, exist_ok=True)
            (site / uri).write_bytes(content)
        for digest in _brought(poured):
            store.put(SEARCH, digest, self._unpacked(Path(SEARCH, digest)))

    @cached_property
    def _results(self) -> tuple[str, Known[Poured]]:
        made_for, results = self._unpacked(Path(_RESULTS))
        return made_for, results

    def _pack(self, name: Path, value: object) -> None:
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_bytes(pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL))

    def _unpacked(self, name: Path) -> Any:
        try:
            return _Unpickler(io.BytesIO((self.folder / name).read_bytes())).load()
        except Exception as error:
            raise BadParcelError(f"{self.folder} 不是完整的分片（{name} 读不出来）。请重新生成这个分片。") from error


class _Unpickler(pickle.Unpickler):
    """Makes only such values as a parcel has."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in _HELD:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return super().find_class(module, name)


def _brought(poured: Poured) -> Iterator[str]:
    return (leaf.search for leaf in poured.leaves if leaf.search)


def _circumstances(told: str) -> str:
    """What a result depends on besides the documents; on another machine the program may differ too."""
    return hashlib.sha256(f"{program()}\n{told}".encode()).hexdigest()
