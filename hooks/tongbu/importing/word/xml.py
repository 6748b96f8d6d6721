"""Elements of Office XML by their local names, so that both namespaces (transitional and strict) are understood."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from tongbu.importing.original import FileFault

_DAMAGED = "用 Word 或者 WPS 打开，另存为新的 .docx 文件，再导入。"


def parse(raw: bytes) -> Any:
    """The root of a part; FileFault where it is no XML or declares entities of its own."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FileFault("文件里有损坏的部分，读不出来", _DAMAGED) from error
    if root.getroottree().docinfo.doctype:
        raise FileFault("文件里有文档类型声明（DOCTYPE），不是 Word 或者 WPS 存的文件，可能有害", _DAMAGED)
    return root


def name(element: Any) -> str:
    """The local name of an element; "" for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Any, wanted: str) -> Iterator[Any]:
    """The children of a local name."""
    return (child for child in element if name(child) == wanted)


def child(element: Any, *path: str) -> Any:
    """The first descendant on a path of local names, or None; None has none."""
    for step in path:
        if element is None:
            return None
        element = next(children(element, step), None)
    return element


def value(element: Any, attribute: str = "val") -> str | None:
    """An attribute by its local name; None where there is none, or no element."""
    if element is None:
        return None
    return next((found for key, found in element.attrib.items() if key.rpartition("}")[2] == attribute), None)


def number(element: Any, attribute: str = "val") -> int | None:
    """A whole number in an attribute; None where there is none."""
    written = value(element, attribute) or ""
    try:
        return int(float(written))
    except (ValueError, OverflowError):
        return None


def is_on(element: Any) -> bool:
    """Whether a switch such as `<w:b/>` is there and not set to off."""
    return element is not None and value(element) not in ("0", "false", "off", "none")
