"""What a kind of disclosure data is to the reader."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from pydantic import BaseModel

from tongbu.model.finding import Finding
from tongbu.reading.disclosure.files import DataFile


class Kind(Protocol):
    """One kind: how its files are named, and how they become a value of `Disclosure.kinds`."""

    @property
    def name(self) -> str:
        """The name of its folder, or of its file without suffix, below `docs/disclosure/`."""

    @property
    def title(self) -> str:
        """What it is called in Chinese: 任务台账."""

    @property
    def model(self) -> type[BaseModel]:
        """The keys of a row, or of the whole file where it is no table; `tongbu schema` tells editors of them."""

    @property
    def how(self) -> str:
        """How its files are named, as words that follow its title; `{kind}` stands for its own name."""

    @property
    def is_table(self) -> bool:
        """Whether its YAML files are lists of rows."""

    def read(self, files: Sequence[DataFile]) -> tuple[Any, tuple[Finding, ...]]:
        """The value, None where there is nothing; and what is wrong. It depends on nothing but the files."""
