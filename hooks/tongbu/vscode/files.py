"""The files of `.vscode`: `tongbu init` writes them for a bureau, this repository keeps its own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from tongbu.settings import Settings
from tongbu.vscode.preferences import EXTENSIONS, preferences
from tongbu.vscode.schemas import schemas
from tongbu.vscode.snippets import snippets
from tongbu.vscode.tasks import tasks


def vscode_files(settings: Settings) -> Mapping[str, bytes]:
    """Every file by its path in the folder, as plain JSON.

    Snippets carry the bureau's name, address and limits, as its settings have them; all else is the same for all.
    """
    return {**_common(), "tongbu.code-snippets": _json(snippets(settings))}


@cache
def _common() -> Mapping[str, bytes]:
    contents: dict[str, Any] = {
        "extensions.json": EXTENSIONS,
        "settings.json": preferences(),
        "tasks.json": tasks(),
        **{f"schemas/{name}": content for name, content in schemas().items()},
    }
    return {name: _json(content) for name, content in contents.items()}


def _json(content: Any) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
