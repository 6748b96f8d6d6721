"""Kinds that are one YAML file of `键: 内容`: `docs/disclosure/<kind>.yml`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import yaml
from pydantic import BaseModel

from tongbu.model.finding import Finding
from tongbu.model.source import Place, Source
from tongbu.reading.disclosure.faults import DATA_FILE, DATA_TWICE
from tongbu.reading.disclosure.files import DataFile
from tongbu.reading.disclosure.yaml_rows import screened_tree, yaml_node
from tongbu.reading.faults import WRONG_TYPE
from tongbu.reading.locating import Findings
from tongbu.reading.metadata import UnreadableError
from tongbu.reading.tables.formats import YAML
from tongbu.reading.validating import validate
from tongbu.reading.yaml_tree import plant


@dataclass(frozen=True)
class OneFile:
    """A kind that is one file of a `model`; `noun` makes of it and its places what `Disclosure` holds."""

    name: str
    title: str
    model: type[BaseModel]
    noun: Callable[[Source, Any], Any]
    is_table: bool = False

    how: ClassVar[str] = "只有一份：{kind}.yml"

    def read(self, files: Sequence[DataFile]) -> tuple[Any, tuple[Finding, ...]]:
        """What the file says; None where it cannot be relied on."""
        found: list[Finding] = []
        right = [file for file in files if len(file.within.parts) == 1 and str(file.within) in YAML]
        for file in files:
            if file not in right:
                findings = Findings(file.path)
                message = f"“{file.path}”不是{self.title}的文件名，没有读取"
                fix = f"{self.title}只有一份，写在 docs/disclosure/{self.name}.yml。"
                findings.add(DATA_FILE, Place(1), message, fix=fix)
                found.extend(findings.found)
        if not right:
            return None, tuple(found)
        findings = Findings(right[0].path)
        if len(right) > 1:
            names = "、".join(file.path.rpartition("/")[2] for file in right)
            findings.add(DATA_TWICE, Place(1), f"{self.title}有两份：{names}，都没有读取")
            return None, (*found, *findings.found)
        value = self._value(right[0], findings)
        return value, (*found, *findings.found)

    def _value(self, file: DataFile, findings: Findings) -> Any:
        try:
            node = yaml_node(file, self.model, findings)
        except UnreadableError:
            return None
        if not isinstance(node, yaml.MappingNode):
            findings.add(WRONG_TYPE, Place(1), "这个文件应当是一组“键: 内容”，一行一个")
            return None
        tree = screened_tree(plant(node, findings), findings)
        made = validate(tree, self.model, findings)
        return None if made is None else self.noun(Source(file.path, tree.places), made)
