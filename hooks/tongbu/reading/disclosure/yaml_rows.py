"""A table in YAML: a list, each item a row of `列名: 内容`."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Any

import yaml
from pydantic import BaseModel

from tongbu.model.source import Key, Place
from tongbu.reading.decoding import check_size, decode
from tongbu.reading.disclosure.faults import DATA_PERSONAL
from tongbu.reading.disclosure.files import DataFile
from tongbu.reading.disclosure.names import FOLDER
from tongbu.reading.disclosure.table_rows import Rows
from tongbu.reading.faults import OUTSIDE, UNREADABLE, WRONG_TYPE
from tongbu.reading.locating import Findings
from tongbu.reading.metadata import UnreadableError, read_node
from tongbu.reading.paths import inside
from tongbu.reading.shape import all_keys
from tongbu.reading.tables.screening import told_of
from tongbu.reading.validating import validate
from tongbu.reading.yaml_tree import Tree, plant
from tongbu.screening import redacted
from tongbu.system_errors import reason

YAML_LIMIT = 5 * 1024 * 1024


def yaml_text(file: DataFile, findings: Findings) -> str | None:
    """The text of a YAML file; None where it cannot be read, and the reason is told."""
    top = file.file.parents[len(file.within.parts) - 1]
    if not inside(file.file, top):
        findings.add(OUTSIDE, Place(1), f"这是指向 {FOLDER} 之外（或者已经失效）的符号链接")
        return None
    try:
        if not check_size(file.file.stat().st_size, YAML_LIMIT, findings):
            return None
        return decode(file.file.read_bytes(), findings)
    except OSError as error:
        findings.add(UNREADABLE, Place(1), f"文件打不开：{reason(error)}")
        return None


def yaml_node(file: DataFile, model: type[BaseModel], findings: Findings) -> yaml.Node | None:
    """What a YAML file holds, in which keys of a model are expected; None where it is empty.

    It raises UnreadableError where it cannot be read, which is told.
    """
    text = yaml_text(file, findings)
    if text is None:
        raise UnreadableError
    return read_node(text, frozenset(all_keys(model)), findings)


def rows_of_yaml(file: DataFile, model: type[BaseModel], findings: Findings) -> Rows | None:
    """The rows of a file that are right; None where it is no list of rows."""
    try:
        node = yaml_node(file, model, findings)
    except UnreadableError:
        return None
    if not isinstance(node, yaml.SequenceNode):
        findings.add(WRONG_TYPE, Place(1), "这个文件应当是一个列表，每一条前面写“- ”")
        return None
    tree = screened_tree(plant(node, findings), findings)
    rows = Rows()
    for position, one in enumerate(_items(tree)):
        if not isinstance(one.value, dict):
            findings.add(WRONG_TYPE, one.places[()], f"第 {position + 1} 项应当是一组“列名: 内容”", key=(position,))
            continue
        row = validate(one, model, findings, prefix=(position,))
        if row is not None:
            rows.add(row, one.places)
    return rows


def screened_tree(tree: Tree, findings: Findings) -> Tree:
    """The tree without personal data, one finding for each value that held some."""

    def clean(value: Any, key: Key) -> Any:
        if isinstance(value, dict):
            return {name: clean(child, (*key, name)) for name, child in value.items()}
        if isinstance(value, list):
            return [clean(child, (*key, position)) for position, child in enumerate(value)]
        if not isinstance(value, str) or not (told := told_of(value)):
            return value
        findings.add(DATA_PERSONAL, tree.value_place(key), f"这里含有{told}", key=key)
        return redacted(value)

    return replace(tree, value=clean(tree.value, ()))


def _items(tree: Tree) -> list[Tree]:
    """Each item of a list as a tree of its own."""
    places: dict[Any, dict[Key, Place]] = defaultdict(dict)
    values: dict[Any, dict[Key, Place]] = defaultdict(dict)
    for told, found in ((tree.places, places), (tree.values, values)):
        for key, place in told.items():
            if key:
                found[key[0]][key[1:]] = place
    return [Tree(value, places[position], values[position]) for position, value in enumerate(tree.value)]
