"""The numbers that a policy's file has taken from the year's registers, be the document finished or not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tongbu.model.front_matter import PolicyFrontMatter
from tongbu.reading.decoding import MARKDOWN_LIMIT, decode
from tongbu.reading.locating import Findings
from tongbu.reading.metadata import read_metadata, split


class Registered(NamedTuple):
    """文号 and 索引号 as they are written; "" each where there is none."""

    number: str = ""
    index_number: str = ""


def registered(file: Path) -> Registered:
    """What a file has taken; nothing where its metadata is no YAML. What else is wrong with it does not matter."""
    findings = Findings(file.name)
    try:
        raw = file.read_bytes() if file.stat().st_size <= MARKDOWN_LIMIT else b""
    except OSError:
        return Registered()
    text = decode(raw, findings)
    parts = split(text, findings) if text is not None else None
    tree = read_metadata(parts.metadata, PolicyFrontMatter, findings) if parts else None
    return registered_in(tree.value) if tree else Registered()


def registered_in(metadata: Any) -> Registered:
    """What metadata as they are written have taken."""
    if not isinstance(metadata, Mapping):
        return Registered()
    return Registered(*(str(metadata.get(key) or "").strip() for key in ("文号", "索引号")))
