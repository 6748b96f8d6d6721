"""Office files, PDF and pictures with something planted where an author does not see it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import docx
import openpyxl
import pypdf
import typst
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl.comments import Comment
from PIL import Image, PngImagePlugin
from pypdf.annotations import FreeText

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"


def with_parts(raw: bytes, parts: Mapping[str, str | bytes]) -> bytes:
    """An office file with these parts added."""
    made = io.BytesIO(raw)
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


class Word:
    """A Word document that is clean until something is planted."""

    def __init__(self) -> None:
        self.document = docx.Document()
        self.document.core_properties.author = "示例市林业局"
        self.document.add_paragraph("示例市古树名木认养申请表")
        self.parts: dict[str, str | bytes] = {}

    def saved(self) -> bytes:
        made = io.BytesIO()
        self.document.save(made)
        without = io.BytesIO()
        with zipfile.ZipFile(made) as source, zipfile.ZipFile(without, "w") as target:
            for each in source.infolist():  # python-docx's model document has a thumbnail of its own
                if "thumbnail" not in each.filename:
                    target.writestr(each, source.read(each))
        return with_parts(without.getvalue(), self.parts)

    def across_runs(self, text: str) -> None:
        paragraph = self.document.add_paragraph("电话：")
        for start in range(0, len(text), 4):
            paragraph.add_run(text[start : start + 4]).bold = start % 8 == 0

    def in_table(self, text: str) -> None:
        self.document.add_table(2, 2).cell(1, 1).text = text

    def in_header(self, text: str) -> None:
        self.document.sections[0].header.paragraphs[0].text = text

    def in_footer(self, text: str) -> None:
        self.document.sections[0].footer.paragraphs[0].text = text

    def in_comment(self, text: str) -> None:
        self.document.add_comment(self.document.add_paragraph("见批注").runs, text, author="审稿", initials="审")

    def hidden(self, text: str) -> None:
        self.document.add_paragraph("备注：").add_run(text).font.hidden = True

    def inserted(self, text: str) -> None:
        self._tracked("w:ins", "w:t", text)

    def deleted(self, text: str) -> None:
        self._tracked("w:del", "w:delText", text)

    def in_footnote(self, text: str) -> None:
        run = f"<w:footnote w:id='2'><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>"
        self.parts["word/footnotes.xml"] = f"<w:footnotes {W}>{run}</w:footnotes>"

    def in_custom_property(self, text: str) -> None:
        value = f"<property name='经办' xmlns:vt='{TYPES}'><vt:lpwstr>{text}</vt:lpwstr></property>"
        self.parts["docProps/custom.xml"] = f"<Properties xmlns='{CUSTOM}'>{value}</Properties>"

    def in_subject(self, text: str) -> None:
        self.document.core_properties.subject = text

    def in_link(self, text: str) -> None:
        self.document.part.relate_to(f"mailto:{text}", docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def in_text_box(self, text: str) -> None:
        paragraph = self.document.add_paragraph("")
        box, content, inner, run, words = (
            OxmlElement(name) for name in ("w:pict", "w:txbxContent", "w:p", "w:r", "w:t")
        )
        words.text = text
        run.append(words)
        inner.append(run)
        content.append(inner)
        box.append(content)
        paragraph.add_run()._r.append(box)

    def embedded(self, text: str) -> None:
        inner = Excel()
        inner.in_cell(text)
        self.parts["word/embeddings/Microsoft_Excel_Sheet1.xlsx"] = inner.saved()

    def _tracked(self, change: str, words: str, text: str) -> None:
        paragraph = self.document.add_paragraph("联系人电话")
        tracked, run, inside = OxmlElement(change), OxmlElement("w:r"), OxmlElement(words)
        tracked.set(qn("w:id"), "9")
        tracked.set(qn("w:author"), "审稿")
        inside.text = text
        run.append(inside)
        tracked.append(run)
        paragraph._p.append(tracked)


class Excel:
    """A workbook that is clean until something is planted."""

    def __init__(self) -> None:
        self.book = openpyxl.Workbook()
        self.book.properties.creator = "示例市林业局"
        self.sheet = self.book.active
        self.sheet.append(["序号", "项目", "说明"])

    def saved(self) -> bytes:
        made = io.BytesIO()
        self.book.save(made)
        return made.getvalue()

    def in_cell(self, text: str) -> None:
        self.sheet["C2"] = text

    def as_number(self, text: str) -> None:
        self.sheet["C2"] = int(text)

    def in_formula(self, text: str) -> None:
        self.sheet["C2"] = f'="电话"&"{text}"'

    def in_hidden_sheet(self, text: str) -> None:
        other = self.book.create_sheet("底稿")
        other["A1"] = text
        other.sheet_state = "veryHidden"

    def in_hidden_row(self, text: str) -> None:
        self.sheet["B5"] = text
        self.sheet.row_dimensions[5].hidden = True

    def in_hidden_column(self, text: str) -> None:
        self.sheet["F3"] = text
        self.sheet.column_dimensions["F"].hidden = True

    def in_comment(self, text: str) -> None:
        self.sheet["A1"].comment = Comment(text, "审稿")

    def in_header(self, text: str) -> None:
        self.sheet.oddHeader.center.text = text

    def in_title_property(self, text: str) -> None:
        self.book.properties.title = text

    def in_sheet_name(self, text: str) -> None:
        self.book.create_sheet(text)


def pdf_of(text: str) -> bytes:
    """A PDF file with words on its page."""
    made = typst.compile(f'#set text(lang: "zh")\n{text}\n'.encode())
    assert isinstance(made, bytes)
    return made


class Pdf:
    """A PDF file that is clean until something is planted."""

    def __init__(self, text: str = "Form 1") -> None:
        self.writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf_of(text)))

    def saved(self) -> bytes:
        made = io.BytesIO()
        self.writer.write(made)
        return made.getvalue()

    def in_annotation(self, text: str) -> None:
        self.writer.add_annotation(0, FreeText(text=text, rect=(50, 550, 200, 650)))

    def in_property(self, text: str) -> None:
        self.writer.add_metadata({"/Subject": text})

    def in_attachment(self, text: str) -> None:
        self.writer.add_attachment("list.txt", text.encode())

    def in_link(self, text: str) -> None:
        self.writer.add_uri(0, f"mailto:{text}", pypdf.generic.RectangleObject((0, 0, 10, 10)))


def jpeg(tags: Mapping[int, str] | None = None, *, located: bool = False) -> bytes:
    """A picture with EXIF."""
    made, exif = io.BytesIO(), Image.Exif()
    for tag, value in (tags or {}).items():
        exif[tag] = value.encode()
    if located:
        exif.get_ifd(0x8825).update({1: "N", 2: (23.0, 7.0, 12.0), 3: "E", 4: (113.0, 15.0, 36.0)})
    Image.new("RGB", (16, 16)).save(made, "JPEG", exif=exif)
    return made.getvalue()


def png(texts: Mapping[str, str]) -> bytes:
    """A picture with texts in it."""
    made, info = io.BytesIO(), PngImagePlugin.PngInfo()
    for key, value in texts.items():
        info.add_itxt(key, value)
    Image.new("RGB", (16, 16)).save(made, "PNG", pnginfo=info)
    return made.getvalue()
