"""Kinds of which there is one file a year that is no table: `<kind>/2026.yml`, its keys those of a model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import yaml
from pydantic import BaseModel

from tongbu.model.finding import Finding
from tongbu.model.source import Place, Source
from tongbu.reading.disclosure.by_year import by_year
from tongbu.reading.disclosure.files import DataFile
from tongbu.reading.disclosure.yaml_rows import screened_tree, yaml_text
from tongbu.reading.faults import WRONG_TYPE
from tongbu.reading.locating import Findings
from tongbu.reading.metadata import UnreadableError, read_node
from tongbu.reading.shape import all_keys
from tongbu.reading.tables.formats import YAML
from tongbu.reading.validating import validate
from tongbu.reading.yaml_tree import plant


@dataclass(frozen=True)
class YearFiles:
    """A kind of yearly files that hold what a `model` has; `noun` makes one year's value of what was read."""

    name: str
    title: str
    model: type[BaseModel]
    noun: Callable[[int, Source, Any], Any]
    is_table: bool = False

    how: ClassVar[str] = "一年一份，用年份作文件名：{kind}/2026.yml"

    def read(self, files: Sequence[DataFile]) -> tuple[dict[int, Any] | None, tuple[Finding, ...]]:
        """The values by their years; of a file in which something is wrong there is none."""
        years, told = by_year(files, self.title, YAML, f"{self.name}/2026.yml")
        found, values = list(told), {}
        for year, file in years.items():
            findings = Findings(file.path)
            if (value := self._value(year, file, findings)) is not None:
                values[year] = value
            found.extend(findings.found)
        return values or None, tuple(found)

    def _value(self, year: int, file: DataFile, findings: Findings) -> Any:
        text = yaml_text(file, findings)
        if text is None:
            return None
        try:
            node = read_node(text, frozenset(all_keys(self.model)), findings)
        except UnreadableError:
            return None
        if node is not None and not isinstance(node, yaml.MappingNode):
            findings.add(WRONG_TYPE, Place(1), "这个文件应当是一行一项的“项目名: 内容”")
            return None
        if node is None:
            return self.noun(year, Source(file.path), self.model())
        tree = screened_tree(plant(node, findings), findings)
        content = validate(tree, self.model, findings)
        return None if content is None else self.noun(year, Source(file.path, tree.places), content)
