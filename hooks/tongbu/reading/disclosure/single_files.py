"""Kinds of which there is one file: a table (`<kind>.yml`, `.csv`, `.xlsx`), or a list of keys in YAML."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

import yaml
from pydantic import BaseModel

from tongbu.model.finding import Finding
from tongbu.model.source import Place, Source
from tongbu.reading.disclosure.faults import DATA_FILE, DATA_TWICE
from tongbu.reading.disclosure.files import DataFile
from tongbu.reading.disclosure.named_tables import TableOf
from tongbu.reading.disclosure.yaml_rows import screened_tree, yaml_text
from tongbu.reading.faults import WRONG_TYPE
from tongbu.reading.locating import Findings
from tongbu.reading.metadata import UnreadableError, read_node
from tongbu.reading.shape import all_keys
from tongbu.reading.tables.formats import NOT_READ, READ, YAML
from tongbu.reading.validating import validate
from tongbu.reading.yaml_tree import plant


def only_file(
    files: Sequence[DataFile], name: str, title: str, suffixes: Sequence[str], found: list[Finding]
) -> DataFile | None:
    """The one file of a kind; None where there is none, or two; what is in the way is told.

    One of a format that is not read counts, so that it is told as such.
    """
    right = [file for file in files if file.within.as_posix() in (*suffixes, *NOT_READ)]
    for file in files:
        if file not in right:
            noted = Findings(file.path)
            names = "、".join(f"{name}{suffix}" for suffix in suffixes)
            noted.add(DATA_FILE, Place(1), f"这不是{title}的文件名，没有读取", fix=f"{title}只有一个文件：{names}。")
            found.extend(noted.found)
    if len(right) > 1:
        noted = Findings(right[0].path)
        names = "、".join(file.path.rpartition("/")[2] for file in right)
        noted.add(DATA_TWICE, Place(1), f"{title}有两份：{names}，都没有读取")
        found.extend(noted.found)
        return None
    return right[0] if right else None


@dataclass(frozen=True)
class OneTable:
    """A kind of which there is one table; `table` makes the noun of a source and rows. Else as `TableOf`."""

    name: str
    title: str
    model: type[BaseModel]
    table: Callable[[Source, tuple[Any, ...]], Any]
    chief: str
    meaning: Mapping[str, str] = field(default_factory=dict)
    is_table: bool = True

    how: ClassVar[str] = "只有一份：{kind}.xlsx、{kind}.csv 或者 {kind}.yml"

    def read(self, files: Sequence[DataFile]) -> tuple[Any, tuple[Finding, ...]]:
        """The table with the rows that can be relied on."""
        found: list[Finding] = []
        file = only_file(files, self.name, self.title, (*YAML, *READ), found)
        if file is None:
            return None, tuple(found)
        findings = Findings(file.path)
        rows = TableOf(self.title, self.model, self.chief, self.meaning).rows(file, findings)
        found.extend(findings.found)
        return (self.table(Source(file.path, rows.places), rows.rows) if rows else None), tuple(found)


@dataclass(frozen=True)
class OneText:
    """A kind of which there is one file of keys in YAML; `noun` makes the value of a source and the model."""

    name: str
    title: str
    model: type[BaseModel]
    noun: Callable[[Source, Any], Any]
    is_table: bool = False

    how: ClassVar[str] = "只有一份：{kind}.yml"

    def read(self, files: Sequence[DataFile]) -> tuple[Any, tuple[Finding, ...]]:
        """The value; None where anything in it is wrong."""
        found: list[Finding] = []
        file = only_file(files, self.name, self.title, YAML, found)
        if file is None:
            return None, tuple(found)
        findings = Findings(file.path)
        value = self._value(file, findings)
        return value, (*found, *findings.found)

    def _value(self, file: DataFile, findings: Findings) -> Any:
        text = yaml_text(file, findings)
        if text is None:
            return None
        try:
            node = read_node(text, frozenset(all_keys(self.model)), findings)
        except UnreadableError:
            return None
        if not isinstance(node, yaml.MappingNode):
            findings.add(WRONG_TYPE, Place(1), "这个文件应当一行一项，写成“项目名: 内容”")
            return None
        tree = screened_tree(plant(node, findings, first_line=1), findings)
        made = validate(tree, self.model, findings)
        return None if made is None else self.noun(Source(file.path, tree.places), made)
