"""Policies made from Markdown, and PDFs read back."""

import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
from pypdf.generic import IndirectObject

from tongbu.model.front_matter import PolicyFrontMatter
from tongbu.model.policy import Policy
from tongbu.model.source import Source
from tongbu.model.text import LegalText, UnitLevel
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.body import read_text
from tongbu.typesetting.composing import Site, compose
from tongbu.typesetting.fonts import fonts
from tongbu.typesetting.manuscript import Manuscript
from tongbu.typesetting.press import Press

BASE = "https://ly.example.gov.cn/"
_SPACE = re.compile(r"\s+")


def policy(markdown: str, **meta: Any) -> Policy:
    """A policy with a body."""
    values = {"名称": "示例市护林办法", "文件类别": "行政规范性文件", "发布日期": date(2026, 3, 1), **meta}
    front = PolicyFrontMatter.model_validate(values)
    return Policy("2026/a", Source("policies/2026/a.md"), front, read_text(markdown))


def manuscript(markdown: str, root: Path = Path(), base: str = BASE, **meta: Any) -> Manuscript:
    """How a policy with a body is set."""
    return compose(policy(markdown, **meta), Site(ProjectFiles(root), "示例市林业局政策文件库", base))


def press(root: Path) -> Press:
    """A typesetter with the pinned fonts."""
    return Press(root, fonts())


def squeezed(text: str) -> str:
    """Words without any space."""
    return _SPACE.sub("", text)


def words_of(pdf: bytes) -> str:
    """All words of a PDF but page numbers and spaces."""
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return squeezed("".join(re.sub(r"— ?\d+ ?—", "", page.extract_text()) for page in pages))


def own_words(text: LegalText) -> Iterator[str]:
    """Every label, heading and sentence of a text that is plain, without spaces, in reading order."""
    yield from (squeezed(note) for note in text.notes)
    yield squeezed(text.addressee)
    for unit in text.walk():
        yield squeezed(unit.label)
        yield squeezed(unit.title)
        if unit.level is not UnitLevel.BLOCK:
            yield squeezed(unit.text)


def catalog(pdf: bytes) -> Any:
    """The root of a PDF's structure."""
    root = pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    return root.get_object() if isinstance(root, IndirectObject) else root
