"""What is sent before and after the records: the index's settings and fields, the name it goes by, how to ask it."""

from __future__ import annotations

import json
import re
from importlib import resources
from typing import Any

from tongbu.model.numeral import format_numeral

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,199}")
"""Of what OpenSearch allows, all but the dot, which here stands between a name and its version."""
_ARTICLES = 999
"""Numbers of articles that are the same in Chinese and Arabic digits; few texts have more."""


class NotAnIndexNameError(ValueError):
    """A name that no index can have; the message says which can."""


def definition() -> dict[str, Any]:
    """The body of `PUT /{index}`: settings, analysis of Chinese by bigrams without any plugin, and all fields."""
    body = _read("index.json")
    body["settings"]["analysis"]["char_filter"]["numerals"]["mappings"] = [
        f"{format_numeral(number)}条 => {number}条" for number in range(1, _ARTICLES + 1)
    ]
    return body


def search_template() -> dict[str, Any]:
    """The body of `PUT /_scripts/{name}`: a search that ranks as the site's own does, with facets and snippets."""
    return {"script": {"lang": "mustache", "source": json.dumps(_read("search.json"), ensure_ascii=False)}}


def index_name(name: str, digest: str) -> str:
    """The index that holds one export; NotAnIndexNameError where it cannot be called so."""
    if not _NAME.fullmatch(name):
        raise NotAnIndexNameError(f"索引名 {name} 不能用：以小写字母或者数字开头，只含小写字母、数字、连字符和下划线。")
    return f"{name}.{digest[:12]}"


def aliases(name: str, index: str) -> dict[str, Any]:
    """The body of `POST /_aliases`: at once the new index answers to the name, and no earlier one."""
    earlier = {"remove": {"index": f"{name}.*", "alias": name, "must_exist": False}}
    return {"actions": [earlier, {"add": {"index": index, "alias": name}}]}


def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))
    return found
