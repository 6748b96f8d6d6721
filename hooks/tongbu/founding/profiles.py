"""Profiles of provinces: where their limits differ from those of Guangdong, which are the program's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).parent / "profiles"


@dataclass(frozen=True, slots=True)
class Profile:
    """`limits` are settings as `extra.tongbu.限值` has them; `note` says where they come from."""

    name: str
    note: str
    limits: Mapping[str, Any]


@cache
def profiles() -> Mapping[str, Profile]:
    """Every profile by its identifier; a bureau adds its own limits in `mkdocs.yml`."""
    found = {file.stem: yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted(_FOLDER.glob("*.yml"))}
    return {name: Profile(each["名称"], each["说明"], each["限值"]) for name, each in found.items()}
