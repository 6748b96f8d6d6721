"""A Markdown text splits into its metadata, as a located tree, and its body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml
from pydantic import BaseModel

from tongbu.model.source import Place
from tongbu.reading.faults import EMPTY, FULL_WIDTH, NO_FRONT_MATTER, SYNTAX, TOO_DEEP, TOO_LARGE, UNTERMINATED
from tongbu.reading.locating import Findings
from tongbu.reading.plain_yaml import plain_values
from tongbu.reading.shape import all_keys
from tongbu.reading.syntax import explain
from tongbu.reading.written_places import WrittenPlaces
from tongbu.reading.yaml_mending import mend
from tongbu.reading.yaml_tree import TooDeepError, Tree, compose, plant

METADATA_LIMIT = 256 * 1024
_FENCE = re.compile(r"^---[ \t]*$", re.M)
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.M)
_WIDE_FENCE = re.compile(r"^[－—–‐―]{1,3}[ \t]*(\n|$)|^-{2,}[ \t]*(\n|$)")


@dataclass(frozen=True, slots=True)
class Parts:
    """The metadata's text, the body's text, and the lines on which they start."""

    metadata: str
    body: str
    body_line: int


def split(text: str, findings: Findings) -> Parts | None:
    """The two parts of a Markdown text; None where there is no metadata."""
    if not text.strip():
        findings.add(EMPTY, Place(1), "文件里只有空白")
        return None
    fence = _FENCE.match(text)
    if fence is None:
        findings.add(*_missing_fence(text))
        return None
    start = fence.end() + 1
    end = _END.search(text, start)
    if end is None:
        findings.add(UNTERMINATED, Place(1), "开头的“---”之后没有找到单独一行的“---”")
        return None
    if end.start() - start > METADATA_LIMIT:
        findings.add(TOO_LARGE, Place(1), f"元数据超过 {METADATA_LIMIT // 1024} KB", fix="说明性的长文字写进正文。")
        return None
    return Parts(text[start : end.start()], text[end.end() + 1 :], text.count("\n", 0, end.end()) + 2)


def _missing_fence(text: str) -> tuple[Any, Place, str]:
    if _WIDE_FENCE.match(text):
        written = text.split("\n", 1)[0].strip()
        return FULL_WIDTH, Place(1), f"第一行写成了“{written}”，应为三个半角连字符“---”"
    if re.search(r"\A\s+---[ \t]*$", text, re.M):
        return NO_FRONT_MATTER, Place(1), "“---”要写在文件的第一行，前面不能有空行或者空格"
    return NO_FRONT_MATTER, Place(1), "第一行不是“---”，没有元数据"


@cache
def _keys(model: type[BaseModel]) -> frozenset[str]:
    return frozenset(all_keys(model))


def read_metadata(text: str, model: type[BaseModel], findings: Findings, *, first_line: int = 2) -> Tree | None:
    """The metadata as a tree; None where YAML cannot be read at all, or is not a mapping."""
    plain = plain_values(text)
    if plain is not None:
        places = WrittenPlaces(text, first_line)
        return Tree(plain, places, places.of_values())
    return read_any_metadata(text, model, findings, first_line=first_line)


def read_any_metadata(text: str, model: type[BaseModel], findings: Findings, *, first_line: int) -> Tree | None:
    """What `read_metadata` promises, of metadata that is not plain, too."""
    try:
        node = read_node(text, _keys(model), findings, first_line=first_line)
    except UnreadableError:
        return None
    if node is None:
        return Tree({})
    if not isinstance(node, yaml.MappingNode):
        if not findings.failed:
            place = Place(node.start_mark.line + first_line, node.start_mark.column + 1)
            findings.add(SYNTAX, place, "元数据应当是一行一项的“项目名: 内容”")
        return None
    return plant(node, findings, first_line=first_line)


class UnreadableError(ValueError):
    """A text that is no YAML; why was noted."""


def read_node(text: str, keys: frozenset[str], findings: Findings, *, first_line: int = 1) -> yaml.Node | None:
    """What stands in a YAML text in which `keys` may occur, None in a blank one; UnreadableError where it is none."""
    mended = mend(text, keys, findings, first_line)
    told = findings.failed
    try:
        return compose(mended)
    except TooDeepError as error:
        place = Place(error.place.line + first_line - 1, error.place.column)
        findings.add(TOO_DEEP, place, "括号或者缩进的层次过多")
        raise UnreadableError from error
    except yaml.YAMLError as error:
        place, message, fix = explain(error, mended, first_line)
        if not told:
            findings.add(SYNTAX, place, message, fix=fix)
        raise UnreadableError from error
