"""What the editor is told of a project: its folders, and the forms of their documents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from tongbu.editing.forms import forms
from tongbu.model.front_matter import InterpretationFrontMatter, PolicyFrontMatter

_FOLDERS: Mapping[str, tuple[type[BaseModel], str]] = {
    "policies": (PolicyFrontMatter, "政策文件"),
    "interpretations": (InterpretationFrontMatter, "政策解读"),
}
_BODY = {"name": "body", "label": "正文", "widget": "text", "required": False, "hint": "Markdown；条文写“第一条　…”"}


def configuration(site_url: str, name: str, backend: Mapping[str, Any]) -> dict[str, Any]:
    """The configuration of Decap CMS, as the page `/admin/` gives it; `backend` says where the repository lies."""
    return {
        "backend": dict(backend),
        "locale": "zh_Hans",
        "site_url": site_url,
        "logo_url": "",
        "app_title": name,
        "media_folder": "policies",
        "public_folder": "",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": [_collection(folder, *each) for folder, each in _FOLDERS.items()],
    }


def _collection(folder: str, model: type[BaseModel], label: str) -> dict[str, Any]:
    return {
        "name": folder,
        "label": label,
        "label_singular": label,
        "folder": folder,
        "create": True,
        "extension": "md",
        "format": "yaml-frontmatter",
        "identifier_field": "名称",
        "summary": "{{名称}}",
        "nested": {"depth": 3, "summary": "{{名称}}"},
        "meta": {"path": {"widget": "string", "label": "路径", "index_file": ""}},
        "media_folder": "",
        "editor": {"preview": False},
        "fields": [*forms(model), _BODY],
    }
