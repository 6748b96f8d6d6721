"""The text of a gate.json as values; whatever is not what a build writes is refused with the reason."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from tongbu.gate_record.name import NAME

LARGEST = 1 << 28
"""No record has more: a million files are half of it."""
_DIGEST = re.compile(r"[0-9a-f]{64}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\\]")


class NotARecordError(ValueError):
    """The text is no record of a finished build; the message says why, in Chinese."""


@dataclass(frozen=True, slots=True)
class GateRecord:
    """What was signed off: `files` are the SHA-256 of every file of the site but the record, whose own is `digest`.

    The paths are relative, with `/`, and lead nowhere outside the site. `day` is the one the site was built for; None
    where it is not told.
    """

    digest: str
    files: Mapping[str, str]
    passed: bool
    preview: bool
    demonstration: bool
    day: date | None = None

    @classmethod
    def read(cls, content: bytes) -> GateRecord:
        """The record in the bytes of a gate.json."""
        try:
            tree = json.loads(content.decode("utf-8"))
        except (ValueError, RecursionError):
            raise NotARecordError(f"{NAME} 不完整或者已损坏，读不出来") from None
        if not isinstance(tree, dict):
            raise NotARecordError(f"{NAME} 不是构建写出的记录")
        passed, preview, demonstration = (_flag(tree, key) for key in ("passed", "preview", "demonstration"))
        return cls(hashlib.sha256(content).hexdigest(), _files(tree), passed, preview, demonstration, _day(tree))


def _flag(tree: dict[str, Any], key: str) -> bool:
    value = tree.get(key)
    if not isinstance(value, bool):
        raise NotARecordError(f"{NAME} 没有写明 {key}，不是完成的记录")
    return value


def _day(tree: dict[str, Any]) -> date | None:
    try:
        return date.fromisoformat(tree.get("day", ""))
    except (TypeError, ValueError):
        return None


def _files(tree: dict[str, Any]) -> dict[str, str]:
    files = tree.get("files")
    if not isinstance(files, dict) or not files:
        raise NotARecordError(f"{NAME} 没有列出文件，不是完成的记录")
    for path, digest in files.items():
        if not isinstance(digest, str) or not _DIGEST.fullmatch(digest):
            raise NotARecordError(f"{NAME} 里“{path[:80]}”的摘要不是 SHA-256")
        if not _inside(path):
            raise NotARecordError(f"{NAME} 里的路径“{path[:80]}”不是网站里的文件")
    return files


def _inside(path: str) -> bool:
    """Whether a path stays in the site, and is a file's own name and not another way to write it."""
    pieces = path.split("/")
    return path != NAME and not _CONTROL.search(path) and not {"", ".", ".."} & set(pieces)
