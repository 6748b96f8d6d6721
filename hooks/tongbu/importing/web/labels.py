"""The table of metadata at the head of a page (索引号, 分类, 发布机构, 成文日期, 名称, 文号, 发布日期, 主题词)."""

from __future__ import annotations

import re
from typing import Any

from tongbu.importing.web.markup import words

_NAMES = (
    *("索引号", "分类", "主题分类", "发布机构", "发文机关", "成文日期", "生成日期", "名称", "标题", "文号", "发文字号"),
    *("发布日期", "公开日期", "主题词", "关键词", "公开方式", "公开属性", "有效性", "统一编号"),
)
_LABEL = re.compile(rf"({'|'.join(_NAMES)})[:：]?(.*)\Z", re.DOTALL)
_LEAST = 3
_CONTAINERS = ("table", "dl", "ul", "div")
_CELLS = frozenset(("td", "th", "dt", "dd", "li", "p", "span", "label", "b", "strong", "em"))
_LONGEST = 3000


def labelled(root: Any) -> tuple[dict[str, str], Any]:
    """What the table says by its labels, and the element that is the table; none where the page has no such table."""
    best: tuple[dict[str, str], Any] = ({}, None)
    for kind in _CONTAINERS:
        for container in root.iter(kind):
            if len(words(container)) > _LONGEST:
                continue
            found = _pairs(container)
            if len(found) >= _LEAST and len(found) > len(best[0]):
                best = (found, container)
        if best[0]:
            break
    return best


def _pairs(container: Any) -> dict[str, str]:
    cells = [
        text for element in container.iter() if element.tag in _CELLS and _is_leaf(element) and (text := words(element))
    ]
    found: dict[str, str] = {}
    waiting = ""
    for text in cells:
        tight = re.sub(r"\s+", "", text)
        match = _LABEL.match(tight)
        if match and (not match[2] or tight[len(match[1])] in ":："):
            waiting = match[1]
            if match[2].strip():
                found.setdefault(waiting, re.split(r"[:：]", text, maxsplit=1)[1].strip())
                waiting = ""
        elif waiting:
            found.setdefault(waiting, text)
            waiting = ""
    return found


def _is_leaf(element: Any) -> bool:
    """Whether no other cell stands in it."""
    return not any(child.tag in _CELLS for child in element.iter() if child is not element) or element.tag in (
        "td",
        "li",
    )
