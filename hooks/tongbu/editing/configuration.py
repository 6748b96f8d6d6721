"""What the editor is told of a project: its folders, and the forms of their documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from tongbu.editing.forms import forms
from tongbu.model.front_matter import InterpretationFrontMatter, PolicyFrontMatter

FOLDERS: Mapping[str, tuple[type[BaseModel], str]] = {
    "policies": (PolicyFrontMatter, "政策文件"),
    "interpretations": (InterpretationFrontMatter, "政策解读"),
}
"""The folders that are edited: the model of their metadata, and what they are called."""
_BODY = {
    "name": "body",
    "label": "正文",
    # No rich text: an editor that writes Markdown anew changes full-width spaces, tables and numbers of a legal text.
    "widget": "text",
    "required": False,
    "hint": "Markdown。条文写成“第一条　……”，每条一段；解读的小标题前面写 ##。",
}
_NAME = "{{year}}{{month}}{{day}}-{{hour}}{{minute}}{{second}}"
"""Names of new files: the moment, as titles are Chinese and addresses stay for ever."""


@dataclass(frozen=True, slots=True)
class Backend:
    """Where the repository lies, as Decap CMS has it; see https://decapcms.org/docs/backends-overview/."""

    name: str
    settings: Mapping[str, str]


API = "/api/v1"
"""Where the editor on one's own machine asks for files."""
LOCAL = Backend("proxy", {"proxy_url": API, "branch": "main"})
"""The files of this machine."""


def configuration(name: str, backend: Backend) -> dict[str, Any]:
    """The whole configuration; `name` is what the editor is called at its head."""
    return {
        "backend": {"name": backend.name, **backend.settings},
        "locale": "zh_Hans",
        "app_title": name,
        "media_folder": "policies",
        "public_folder": "",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": [_collection(folder, *each) for folder, each in FOLDERS.items()],
    }


def _collection(folder: str, model: type[BaseModel], label: str) -> dict[str, Any]:
    return {
        "name": folder,
        "label": label,
        "label_singular": label,
        "folder": folder,
        "path": "{{year}}/{{slug}}",
        "slug": _NAME,
        "media_folder": "",
        "public_folder": "",
        "create": True,
        "extension": "md",
        "format": "yaml-frontmatter",
        "identifier_field": "名称",
        "summary": "{{名称}}",
        "sortable_fields": ["发布日期", "名称"],
        "editor": {"preview": False},
        "fields": [*forms(model), _BODY],
    }
