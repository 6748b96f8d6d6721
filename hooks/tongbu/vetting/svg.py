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
_INERT = (
    "{http://www.inkscape.org/namespaces/inkscape}",
    "{http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd}",
    "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}",
    "{http://purl.org/dc/elements/1.1/}",
    "{http://creativecommons.org/ns#}",
    "{http://web.resource.org/cc/}",
)
"""What drawing programs note for themselves, and what is said of a work: no browser makes anything of it."""
_OF_ATTRIBUTES = (*_INERT, "{http://www.w3.org/1999/xlink}", "{http://www.w3.org/XML/1998/namespace}")
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
"""It would make of a reference within the drawing one to elsewhere."""
_IMAGE = "data:image/(?:png|jpeg|gif|webp);base64,"
_HELD = re.compile(rf"#|{_IMAGE}")
_REACHES = re.compile(rf"@import|image-set\s*\(|expression\s*\(|url\(\s*['\"]?(?!#|{_IMAGE})", re.IGNORECASE)
_DECLARATION = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml\s[^?>]*\?>")
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.I)


def svg_fault(content: bytes) -> str:
    """A sentence on what a drawing does besides drawing, or why it cannot be told; "" where it only draws."""
    if len(content) > SVG_LIMIT:
        return f"超过 {SVG_LIMIT // 1024 // 1024} MB"
    if _DECLARED.search(content):
        return "含有 DOCTYPE 或者 ENTITY 声明"
    if b"\0" in content:  # UTF-16, of which the lines around this one see nothing
        return "不是 UTF-8 编码"
    declared = _DECLARATION.match(content)
    if b"<?" in content[declared.end() if declared else 0 :]:
        return "含有处理指令（<?）"
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
    elif not element.tag.startswith(_INERT):
        return f"含有不是 SVG 的 <{name.rpartition('}')[2]}>"
    if element.tag == f"{_SVG}style":
        if len(element):
            return "样式里有别的元素"
        if _reaches(element.text or ""):
            return "样式引用了别处的内容，或者用了反斜杠"
    for key, value in element.attrib.items():
        attribute = key.rpartition("}")[2].lower()
        if key == _BASE or (key.startswith("{") and not key.startswith(_OF_ATTRIBUTES)):
            return f"<{name}> 有不是 SVG 的属性 {attribute}"
        if attribute.startswith("on"):
            return f"<{name}> 有事件 {attribute}"
        if attribute in ("href", "src") and not _HELD.match(value.strip()):
            return f"<{name}> 引用了“{value.strip()[:40]}”"
        if not key.startswith(_INERT) and _reaches(value):
            return f"<{name}> 的 {attribute} 引用了别处的内容，或者用了反斜杠"
    return ""


def _reaches(style: str) -> bool:
    """Whether a style asks for something elsewhere, or may: a backslash spells any word so that it is not seen."""
    return "\\" in style or _REACHES.search(style) is not None
