"""HTML of a saved page as a tree. A page may be anything: nothing of it runs, nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from tongbu.importing.original import FileFault
from tongbu.importing.web.style_sheets import mark_hidden

MOST_BYTES = 20_000_000
_LONGEST_TAG = 2_000_000
"""Pictures may stand in a page as data."""
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", re.IGNORECASE)
_PROGRAMS = frozenset(("script", "style", "noscript", "template", "head"))
_EMBEDDED = frozenset(("iframe", "object", "embed", "svg"))
_FIELDS = frozenset(("input", "select", "button", "textarea"))
_OUTSIDE = frozenset(("nav", "footer"))
EMBEDDED, AROUND = "嵌入的内容", "导航、页脚"


def parse_page(raw: bytes) -> Any:
    """The root of a page; FileFault where it cannot be read."""
    advice = "在浏览器里打开，另存为“网页，仅 HTML”，再导入。"
    if len(raw) > MOST_BYTES:
        raise FileFault(f"网页超过 {MOST_BYTES // 1_000_000} MB", advice)
    if any(len(piece) - piece.find(b"<") > _LONGEST_TAG for piece in raw.split(b">") if b"<" in piece):
        raise FileFault("网页里有一个标签长得不正常", advice)
    text = _decoded(raw).replace("\0", "\ufffd").encode("utf-8", "replace")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text, parser)
    except etree.XMLSyntaxError as error:
        raise FileFault("网页的结构读不出来", advice) from error
    if root is None:
        raise FileFault("网页里没有内容", advice)
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise FileFault("网页的标签嵌套得太深或者太长", advice)
    mark_hidden(root)
    return root


def is_silent(element: Any) -> bool:
    """Whether an element holds nothing that is read: programs, looks, navigation, fields, or what is hidden."""
    return bool(why_silent(element))


def why_silent(element: Any) -> str:
    """What an element is of which nothing is read, in words for people; "" where it is read."""
    tag = element.tag
    if not isinstance(tag, str) or tag in _PROGRAMS:
        return "程序"
    style = "".join((element.get("style") or "").lower().split())
    if "display:none" in style or "visibility:hidden" in style or element.get("hidden") is not None:
        return "隐藏的文字"
    if tag in _EMBEDDED:
        return EMBEDDED
    if tag in _FIELDS:
        return "表单的选项、按钮"
    return AROUND if tag in _OUTSIDE else ""


def silent_words(element: Any) -> str:
    """All words of an element that is not read, but for its programs."""
    return " ".join("".join(_silent_texts(element)).split())


def _silent_texts(element: Any) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in _PROGRAMS:
        return
    yield element.text or ""
    for child in element:
        yield from _silent_texts(child)
        yield child.tail or ""


def words(element: Any) -> str:
    """All words below an element with single blanks."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: Any) -> Iterator[str]:
    if is_silent(element):
        return
    yield element.text or ""
    for child in element:
        yield from _texts(child)
        yield child.tail or ""


def _decoded(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    declared = _CHARSET.search(raw[:4096])
    name = declared[1].decode().lower() if declared else ""
    order = ("gb18030", "utf-8") if name.startswith("gb") else ("utf-8", "gb18030")
    for encoding in order:
        try:
            return raw.decode(encoding).lstrip("\ufeff")
        except UnicodeDecodeError:
            continue
    return raw.decode(order[0], "replace")
