"""Drawings in a Word document: pictures with their bytes, text boxes, and what cannot be taken along."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tongbu.importing.original import Picture
from tongbu.importing.word.concealed import is_hidden_drawing, plain_words
from tongbu.importing.word.cropping import crop_of, cropped
from tongbu.importing.word.package import Package, Relation
from tongbu.importing.word.xml import child, name, value

_CHARTS = {"chart": "图表", "diagram": "SmartArt 图形"}


@dataclass(slots=True)
class Drawing:
    """What a drawing holds; `lost` are sentences on what could not be taken along, with the words concerned.

    `hidden` are the words of each part that does not show, "" where it has none.
    """

    pictures: list[Picture] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    lost: list[tuple[str, str]] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)


def drawn(element: Any, package: Package, relations: Mapping[str, Relation], place: str) -> Drawing:
    """Everything in a drawing; the words of a picture are those of its description."""
    found = Drawing()
    _gather(element, found, package, relations, place, "")
    return found


def _gather(
    element: Any, found: Drawing, package: Package, relations: Mapping[str, Relation], place: str, words: str
) -> None:
    if is_hidden_drawing(element):
        found.hidden.append(plain_words(element))
        return
    described = next((each for each in element if name(each) in ("docPr", "cNvPr")), None)
    words = value(described, "descr") or value(described, "title") or words
    for each in element:
        kind = name(each)
        if kind == "txbxContent":
            found.boxes.append(each)
        elif kind in ("blip", "imagedata"):
            _picture(each, found, package, relations, place, words or value(each, "title") or "")
        elif kind == "textpath":
            found.lost.append(("艺术字、水印没有导入", value(each, "string") or ""))
        elif kind == "graphicData" and (told := _chart(value(each, "uri") or "")):
            found.lost.append((f"{told}没有导入，请存成图片或者改成表格", ""))
        elif kind == "AlternateContent":
            chosen = child(each, "Choice")
            if (shown := chosen if chosen is not None else child(each, "Fallback")) is not None:
                _gather(shown, found, package, relations, place, words)
        else:
            _gather(each, found, package, relations, place, words)


def _picture(
    element: Any, found: Drawing, package: Package, relations: Mapping[str, Relation], place: str, words: str
) -> None:
    relation = relations.get(value(element, "embed") or value(element, "id") or "")
    if relation is None or relation.external:
        found.lost.append(("图片不在文件里（只是链接），没有导入", relation.target if relation else ""))
        return
    content = package.read(relation.target)
    if content is None:
        found.lost.append(("图片在文件里找不到", relation.target))
    elif (shown := _shown(element, content)) is None:
        told = "图片裁剪过，裁剪的部分去不掉，没有导入；在 Word 里“压缩图片”并删除裁剪区域，或者另存为图片补上"
        found.lost.append((told, ""))
    else:
        found.pictures.append(Picture(posixpath.basename(relation.target), shown, words, place))


def _shown(element: Any, content: bytes) -> bytes | None:
    """The picture as far as it shows; None where it is cropped and what was cut off cannot be removed."""
    try:
        crop = crop_of(element)
    except ValueError:
        return None
    return content if crop is None else cropped(content, crop)


def _chart(uri: str) -> str:
    return next((told for key, told in _CHARTS.items() if uri.rstrip("/").endswith(key)), "")
