"""A Word document becomes an original: its text with automatic numbers, tables, pictures, footnotes, and remarks."""

from __future__ import annotations

from tongbu.importing.original import Line, Original, words_of
from tongbu.importing.word.context import Context
from tongbu.importing.word.numbering import Numbering
from tongbu.importing.word.package import Package
from tongbu.importing.word.remarks import Remarks
from tongbu.importing.word.story import Story
from tongbu.importing.word.styles import Styles
from tongbu.importing.word.xml import child, children


def read_word(raw: bytes, name: str) -> Original:
    """The original of a `.docx` file; FileFault where it cannot be read."""
    package = Package(raw)
    root = package.xml(package.main)
    context = Context(
        package,
        Styles(package.related_xml("styles")),
        Numbering(package.related_xml("numbering")),
        Remarks(),
        package.relations(package.main),
    )
    body = child(root, "body")
    blocks = Story(context).blocks(body if body is not None else ())
    notes = tuple(_note(context, kind, key) for kind, key in context.notes)
    _remark_comments(context)
    margins = tuple(_margins(package, context))
    return Original(
        name, tuple(blocks), notes, tuple(context.remarks.told()), margins=margins, made=tuple(context.made)
    )


def _note(context: Context, kind: str, key: str) -> tuple[Line, ...]:
    found = context.note_element(kind, key)
    if found is None:
        context.remarks.lost("脚注", "正文引用的一条脚注在文件里找不到")
        return ()
    return tuple(block for block in Story(context, "脚注", 1).blocks(found) if isinstance(block, Line))


def _remark_comments(context: Context) -> None:
    root = context.package.related_xml("comments")
    for _ in children(root, "comment") if root is not None else ():
        context.remarks.count("comment")


def _margins(package: Package, context: Context) -> list[str]:
    """The words of headers and footers, each once, without page numbers."""
    found: list[str] = []
    for kind in ("header", "footer"):
        for part in package.related(kind):
            quiet = Context(package, context.styles, Numbering(None), Remarks(), package.relations(part))
            root = package.xml(part)
            words = (
                " ".join(" ".join(words_of(Story(quiet, "页眉页脚", 1).blocks(root))).split())
                if root is not None
                else ""
            )
            if words.strip("-—－–·0123456789 第页共/") and words not in found:
                found.append(words)
    return found
