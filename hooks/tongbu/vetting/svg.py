"""Drawings (SVG) that draw, and do nothing else: opened by itself, one could run scripts as a page of the site does."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, ParseError, XMLParser

SVG_LIMIT = 5 * 1024 * 1024
"""No drawing for a page has more bytes; as a tree they take twenty times as much memory."""
_DRAWS = frozenset(
    (
        *("svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "switch", "style", "view", "image"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath"),
        *("marker", "pattern", "mask", "clipPath", "linearGradient", "radialGradient", "stop", "filter"),
        *("feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting"),
        *("feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR"),
        *("feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight"),
        *("feSpecularLighting", "feSpotLight", "feTile", "feTurbulence"),
    )
)
_SVG = "{http://www.w3.org/2000/svg}"
_HELD = re.compile(r"#|data:image/(?:png|jpeg|gif|webp);base64,")
_REACHES = re.compile(r"@import|expression\s*\(|url\(\s*['\"]?(?!#|data:image/(?:png|jpeg|gif|webp);base64,)", re.I)
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.I)


def svg_fault(content: bytes) -> str:
    """A sentence on what a drawing does besides drawing, or why it cannot be told; "" where it only draws."""
    if len(content) > SVG_LIMIT:
        return f"超过 {SVG_LIMIT // 1024 // 1024} MB"
    if _DECLARED.search(content):
        return "含有 DOCTYPE 或者 ENTITY 声明"
    parser = XMLParser()  # noqa: S314 - nothing is declared, so no entity can be expanded or fetched
    try:
        parser.feed(content)
        root: Element = parser.close()
    except (ParseError, ValueError, LookupError):
        return "不是格式正确的 SVG"
    for element in root.iter():
        if told := _fault(element):
            return told
    return ""


def _fault(element: Element) -> str:
    name = element.tag.removeprefix(_SVG)
    if element.tag.startswith(_SVG):
        if name not in _DRAWS:
            return f"含有 <{name}>"
    elif element.tag.startswith("{http://www.w3.org/1999/xhtml}") or not element.tag.startswith("{"):
        return f"含有不是 SVG 的 <{name.rpartition('}')[2]}>"
    if name == "style" and _REACHES.search(element.text or ""):
        return "样式引用了别处的内容"
    for key, value in element.attrib.items():
        attribute = key.rpartition("}")[2].lower()
        if attribute.startswith("on"):
            return f"<{name}> 有事件 {attribute}"
        if attribute in ("href", "src") and not _HELD.match(value.strip()):
            return f"<{name}> 引用了“{value.strip()[:40]}”"
        if _REACHES.search(value):
            return f"<{name}> 的 {attribute} 引用了别处的内容"
    return ""
