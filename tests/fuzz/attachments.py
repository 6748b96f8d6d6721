"""Attachments: told apart by their content, drawings vetted, and looked through for what must not be published."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tongbu.screening.files import inspect_file
from tongbu.vetting import is_what_it_says, svg_fault


def attachment(content: bytes) -> None:
    for suffix in ("docx", "pdf", "svg", "txt", "png", "mp3"):
        is_what_it_says(f"a.{suffix}", content)


def drawing(content: bytes) -> None:
    svg_fault(content).encode()


def inspected(name: str) -> Callable[[bytes], None]:
    def feed(content: bytes) -> None:
        for each in inspect_file(content, name):
            f"{each.shown}{each.place}".encode()

    return feed


# Files that say when they were made: of these a number tells an input but for that.
def office() -> Sequence[bytes]:
    from confidentiality.planting import Excel, Word  # with what sets a PDF file: no other target needs it

    word, excel = Word(), Excel()
    for each in (word.in_table, word.in_comment, word.inserted, word.in_footnote, word.in_text_box, word.in_link):
        each("13900000000")
    for each in (excel.in_cell, excel.in_hidden_column, excel.in_hidden_row, excel.in_comment, excel.in_header):
        each("13900000000")
    return (word.saved(), excel.saved())


def pdf() -> Sequence[bytes]:
    from confidentiality.planting import Pdf

    made = Pdf()
    for each in (made.in_annotation, made.in_property, made.in_attachment, made.in_link):
        each("13900000000")
    return (made.saved(), Pdf().saved())


def pictures() -> Sequence[bytes]:
    from confidentiality.planting import jpeg, png

    return (jpeg({0x010E: "a", 0x013B: "b"}, located=True), png({"Author": "a", "XML:com.adobe.xmp": "<x:xmpmeta/>"}))


DRAWINGS = (
    (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>a</title><style>a{fill:red}</style>'
        b'<g><path d="M0 0L9 9"/><use href="#a"/><text x="1">\xe6\x9e\x97</text></g></svg>'
    ),
    (
        b'<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">'
        b'<image x:href="data:image/png;base64,AA=="/><rect fill="url(#b)"/></svg>'
    ),
)
