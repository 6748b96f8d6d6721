"""Paragraphs of a policy in Word: what each role looks like, and runs with their looks and links."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from docx.oxml.ns import qn

from tongbu.exporting.printable import printable
from tongbu.exporting.word import look
from tongbu.exporting.word.elements import element, words
from tongbu.model.text import annex_lines
from tongbu.typesetting.manuscript import Annexes, FurtherText, Paragraph, Role, Run, Runs, Signed
from tongbu.typesetting.word.paper import BODY_SIZE, CHARACTER, LINE

TITLE_SIZE, SMALL = 44, 21
_TITLE_LINE = 696
_CENTRED = {Role.BOOK, Role.CHAPTER, Role.SECTION}
_FONTS: Mapping[Role, str] = MappingProxyType(
    {
        Role.NOTE: look.NOTE,
        Role.BOOK: look.HEAD,
        Role.CHAPTER: look.HEAD,
        Role.SECTION: look.NOTE,
        Role.TOPIC_1: look.HEAD,
        Role.TOPIC_2: look.NOTE,
        Role.HEADING: look.HEAD,
        Role.QUOTE: look.NOTE,
    }
)
_SCRIPTS = MappingProxyType({"sup": "superscript", "sub": "subscript"})
Link = Callable[[str], str]
"""The relation's id of an address."""


def line(*content: Any, align: str = "both", before: tuple[Any, ...] = (), exact: int = LINE, level: int = 0) -> Any:
    """One paragraph; `content` are its indent, if any, and its runs, `before` what keeps or breaks pages."""
    runs = [each for each in content if each.tag != qn("w:ind")]
    indent = [each for each in content if each.tag == qn("w:ind")]
    outline = [element("outlineLvl", val=min(level, 9) - 1)] if level else []
    spacing = element("spacing", line=exact, lineRule="exact")
    return element("p", element("pPr", *before, spacing, *indent, element("jc", val=align), *outline), *runs)


def blank() -> Any:
    """An empty line."""
    return line()


def run(text: str, font: str = look.BODY, size: int = BODY_SIZE) -> Any:
    """Plain words."""
    return element("r", look.run_look(font, size), words(printable(text)))


def indent(*, first: float = 0, left: float = 0, hanging: float = 0) -> Any:
    """Indents, in characters."""
    given: dict[str, int] = {}
    for name, count in (("firstLine", first), ("left", left), ("hanging", hanging)):
        if count:
            given[f"{name}Chars"], given[name] = round(count * 100), round(count * CHARACTER)
    return element("ind", **given)


def title(lines: tuple[str, ...], *, level: int = 0) -> Any:
    """A title, 二号小标宋, centred, in its lines."""
    parts: list[Any] = []
    for number, words_ in enumerate(lines):
        parts += [element("r", element("br"))] if number else []
        parts.append(run(words_, look.TITLE, TITLE_SIZE))
    return line(*parts, align="center", exact=_TITLE_LINE, level=level)


def paragraph(block: Paragraph, link: Link) -> Iterator[Any]:
    """One paragraph as its role wants it; the words that follow a heading are one of their own."""
    font = _FONTS.get(block.role, look.BODY)
    if block.role.is_heading:
        yield from _heading(block, font, link)
    elif block.role is Role.NOTE:
        yield line(*runs(block.runs, link, font), align="center")
    elif block.role is Role.ADDRESSEE:
        yield line(*runs(block.runs, link, font))
    elif block.role is Role.LISTED:
        marker = [run(f"{block.label}　")] if block.label else []
        yield line(indent(left=block.depth + 2, hanging=1.5), *marker, *runs(block.runs, link, font))
    elif block.role is Role.QUOTE:
        yield line(indent(first=2, left=2), *runs(block.runs, link, font))
    elif block.role is Role.AS_WRITTEN:
        yield line(*runs(block.runs, link, font, 24), align="left")
    else:
        yield line(indent(first=2), *_opening(block), *runs(block.runs, link, font))


def _heading(block: Paragraph, font: str, link: Link) -> Iterator[Any]:
    """A heading has words of its own, or, in Markdown within a text, is made of runs."""
    centred = block.role in _CENTRED
    told = ("　" if centred else "").join(part for part in (block.label, block.title) if part)
    own = () if centred else (indent(first=2),)
    content = [run(told, font)] if told else runs(block.runs, link, font)
    align = "center" if centred else "both"
    yield line(*own, *content, align=align, before=(element("keepNext"),), level=block.level)
    if told and block.runs:
        yield line(indent(first=2), *runs(block.runs, link, look.BODY))


def _opening(block: Paragraph) -> Iterator[Any]:
    """The number and name of an article in 黑体, with a space after each; an item's number stands close."""
    article = block.label.startswith("第")
    if block.label:
        yield run(block.label, look.HEAD if article else look.BODY)
    if block.title:
        yield run(f"　{block.title}" if article else block.title, look.HEAD)
    if article or block.title:
        yield run("　")


def runs(all_: Runs, link: Link, font: str, size: int = BODY_SIZE) -> Iterator[Any]:
    """Runs in their looks; a line feed breaks the line."""
    for each in all_:
        made = [_looked(each, part, font, size) for part in _parts(each.text)]
        if each.url:
            anchor = element("hyperlink", *made)
            anchor.set(qn("r:id"), link(each.url))
            yield anchor
        else:
            yield from made


def _parts(text: str) -> Iterator[str]:
    for number, part in enumerate(text.split("\n")):
        if number:
            yield "\n"
        if part:
            yield part


def _looked(each: Run, part: str, font: str, size: int) -> Any:
    marks = [element("b"), element("bCs")] if each.bold else []
    marks += [element("strike")] if each.struck else []
    properties = look.run_look(look.NOTE if each.italic else font, size, *marks)
    if each.script:
        properties.append(element("vertAlign", val=_SCRIPTS[each.script]))
    return element("r", properties, element("br") if part == "\n" else words(printable(part)))


def annexes(block: Annexes) -> Iterator[Any]:
    """附件说明: a line after the text, two characters in; names stand under names."""
    yield blank()
    for place, told in enumerate(annex_lines(block.names)):
        lead = "　　　" if place else "附件："
        yield line(indent(left=5, hanging=3), run(f"{lead}{told}"), align="left")


def signed(block: Signed) -> Iterator[Any]:
    """署名 and 成文日期 without a seal: the longer one ends two characters from the edge, the date begins two later."""
    later = 2 if block.organs else 0
    longest = max((*(wide(organ) for organ in block.organs), wide(block.day) + later if block.day else 0))
    left = max(0.0, 26 - longest)
    yield blank()
    for organ in block.organs:
        yield line(indent(left=left), run(organ), align="left", before=(element("keepNext"),))
    if block.day:
        yield line(indent(left=left + later), run(block.day), align="left")


def wide(text: str) -> float:
    """How many characters wide words are; letters and figures are half as wide."""
    return sum(0.5 if ord(char) < 0x80 else 1 for char in text)


def further(block: FurtherText) -> Iterator[Any]:
    """A further text begins on a page of its own."""
    label = run(block.label, look.HEAD) if block.label else run("")
    level = 0 if block.title_lines else block.level
    yield line(label, before=(element("pageBreakBefore"),), level=level)
    yield blank()
    if block.title_lines:
        yield title(block.title_lines, level=block.level)
        yield blank()
