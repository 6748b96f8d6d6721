"""Generated documents as Word files, in the layouts that offices and their programs produce."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt, RGBColor

from importing.lists import Lists
from importing.spec import Element, Further, Grid, Numbered, Paper, Para, spoken
from tongbu.model.text import UnitLevel


@dataclass(frozen=True)
class Layout:
    """How a paper is set and saved. Names of modes are explained where they are used below."""

    masthead: str = "file"
    number_at: str = "masthead"
    title_lines: int = 2
    spread: bool = False
    automatic: bool = False
    number_form: str = "chineseCountingThousand"
    indent: str = ""
    signature: str = "right"
    han_date: bool = False
    remark: str = "（此件公开发布）"
    record: str = "paragraphs"
    headings: bool = False
    soft: bool = False
    split_runs: bool = False
    tracked: bool = False
    margins: bool = False
    half_width: bool = False


class Maker:
    """Builds one document; `text` gathers the words of the text in the order of the page."""

    def __init__(self, paper: Paper, layout: Layout) -> None:
        self.paper, self.layout = paper, layout
        self.document: Any = docx.Document()
        self.lists = Lists(self.document, layout.number_form)

    def made(self) -> bytes:
        paper, layout = self.paper, self.layout
        if layout.margins:
            section = self.document.sections[0]
            section.header.paragraphs[0].text = "示例市林业局办公自动化系统"
            section.footer.paragraphs[0].text = "— 1 —"
        self._masthead()
        self._title(paper.title)
        if layout.number_at == "below" and paper.number:
            self._line(paper.number, ALIGN.CENTER)
        if paper.addressee:
            self._line(f"{paper.addressee}：")
        for each in paper.body:
            self._element(each)
        self._annexes()
        self._signature()
        if layout.remark:
            self._line(f"{layout.indent}{layout.remark}")
        for each in paper.after:
            self._element(each)
        self._record()
        target = io.BytesIO()
        self.document.save(target)
        return target.getvalue()

    def _line(self, text: str, align: Any = None, size: float = 16, **look: Any) -> Any:
        paragraph = self.document.add_paragraph()
        if align is not None:
            paragraph.alignment = align
        self._runs(paragraph, text, size, **look)
        return paragraph

    def _runs(self, paragraph: Any, text: str, size: float, *, red: bool = False) -> None:
        pieces = [text[at : at + 5] for at in range(0, len(text), 5)] if self.layout.split_runs else [text]
        for piece in pieces:
            run = paragraph.add_run(piece)
            run.font.size = Pt(size)
            if red:
                run.font.color.rgb = RGBColor(0xFF, 0, 0)

    def _masthead(self) -> None:
        """file: 某某局文件; letter: the organ's name alone; table: 文号 and 签发人 in a table; joint; urgent; box."""
        kind, paper = self.layout.masthead, self.paper
        if kind == "none" or not paper.number:
            return
        organ = paper.organs[0] if paper.organs else "示例市林业局"
        if kind == "urgent":
            self._line("特急")
        if kind == "joint":
            for each in paper.organs:
                self._line(each, ALIGN.CENTER, 36, red=True)
            self._line("文件", ALIGN.CENTER, 36, red=True)
        elif kind == "box":
            self._box(f"{organ}文件")
        else:
            self._line(organ if kind == "letter" else f"{organ}文件", ALIGN.CENTER, 36, red=True)
        if self.layout.number_at != "masthead":
            return
        if kind == "table":
            table = self.document.add_table(1, 2)
            table.cell(0, 0).text, table.cell(0, 1).text = paper.number, "签发人：局长"
        elif kind == "letter":
            self._line(paper.number, ALIGN.RIGHT)
        else:
            self._line(paper.number, ALIGN.CENTER)

    def _box(self, text: str) -> None:
        """The masthead in a text box, as templates have it."""
        from docx.oxml.parser import parse_xml

        w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        run = parse_xml(
            f'<w:r xmlns:w="{w}" xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent>'
            f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:color w:val="FF0000"/><w:sz w:val="72"/></w:rPr>'
            f"<w:t>{text}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
        self.document.add_paragraph()._p.append(run)

    def _title(self, title: str) -> None:
        count = self.layout.title_lines
        step = -(-len(title) // count)
        lines = [title[at : at + step] for at in range(0, len(title), step)]
        if self.layout.spread and len(lines) > 1:  # one paragraph with soft returns
            paragraph = self.document.add_paragraph()
            paragraph.alignment = ALIGN.CENTER
            for number, line in enumerate(lines):
                if number:
                    paragraph.add_run().add_break()
                run = paragraph.add_run(line)
                run.font.size = Pt(22)
        else:
            for line in lines:
                self._line(line, ALIGN.CENTER, 22)

    def _element(self, each: Element) -> None:
        if isinstance(each, Para):
            self._line(f"{self.layout.indent}{each.text}")
        elif isinstance(each, Numbered):
            self._numbered(each)
        elif isinstance(each, Grid):
            self._grid(each)
        else:
            self._further(each)

    def _numbered(self, each: Numbered) -> None:
        division = each.level in (UnitLevel.CHAPTER, UnitLevel.SECTION)
        align = ALIGN.CENTER if division else None
        gap = "　" if division or each.level is UnitLevel.ARTICLE else ""
        label = each.label
        if self.layout.half_width and each.level in (UnitLevel.ITEM, UnitLevel.TOPIC_2):
            label = label.replace("（", "(").replace("）", ")")
        automatic = self.layout.automatic and self.lists.has(each.level)
        paragraph = self._line(
            each.text if automatic else f"{'' if division else self.layout.indent}{label}{gap}{each.text}", align
        )
        if automatic:
            self.lists.number(paragraph, each.level)
        if division and self.layout.headings:
            paragraph.style = self.document.styles["Heading 1"]
        if self.layout.tracked and each.level is UnitLevel.ARTICLE and each.number == 2:
            _track(paragraph, "插入的文字", "删去的文字")

    def _grid(self, each: Grid) -> None:
        table = self.document.add_table(len(each.rows), len(each.rows[0]))
        for at, row in enumerate(each.rows):
            for column, text in enumerate(row):
                table.cell(at, column).text = text
        if each.merged:
            first, second = table.cell(0, 0), table.cell(0, 1)
            second.text = ""
            first.merge(second).text = "".join(each.rows[0][:2])

    def _further(self, each: Further) -> None:
        if each.label:
            paragraph = self._line(each.label)
            paragraph.paragraph_format.page_break_before = True
        first = not each.label
        step = 16 if len(each.title) > 20 else len(each.title)
        for at in range(0, len(each.title), step):
            made = self._line(each.title[at : at + step], ALIGN.CENTER, 22)
            made.paragraph_format.page_break_before = first and at == 0

    def _annexes(self) -> None:
        names, layout = self.paper.annexes, self.layout
        if not names:
            return
        if len(names) == 1:
            self._line(f"{layout.indent}附件：{names[0]}")
        elif layout.soft:
            paragraph = self.document.add_paragraph()
            for number, name in enumerate(names, 1):
                if number > 1:
                    paragraph.add_run().add_break()
                paragraph.add_run(f"附件：{number}.{name}" if number == 1 else f"　　　{number}.{name}")
        else:
            for number, name in enumerate(names, 1):
                self._line(
                    f"{layout.indent}附件：{number}.{name}" if number == 1 else f"{layout.indent}　　　{number}.{name}"
                )

    def _signature(self) -> None:
        """right: each on its line; one: organ and date in one line; spaces: pushed right by blanks."""
        if not self.paper.organs:
            return
        day, kind = spoken(self.paper.day, han=self.layout.han_date), self.layout.signature
        if kind == "one":
            self._line(f"{self.paper.organs[0]}　　　　{day}", ALIGN.RIGHT)
            return
        push = "　" * 14 if kind == "spaces" else ""
        align = None if push else ALIGN.RIGHT
        for organ in self.paper.organs:
            self._line(f"{push}{organ}", align)
        self._line(f"{push}{day}", align)

    def _record(self) -> None:
        kind, day = self.layout.record, spoken(self.paper.day)
        lines = ("抄送：市政府办公室，市委督查室。", f"示例市林业局办公室　　　　{day}印发")
        if kind == "paragraphs":
            for line in lines:
                self._line(line, size=14)
        elif kind == "table":
            table = self.document.add_table(2, 1)
            for at, line in enumerate(lines):
                table.cell(at, 0).text = line


def _track(paragraph: Any, added: str, removed: str) -> None:
    """A tracked insertion and a tracked deletion at the end of a paragraph."""
    for tag, kind, text in (("w:ins", "w:t", added), ("w:del", "w:delText", removed)):
        change, run, words = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(kind)
        change.set(qn("w:id"), "1")
        change.set(qn("w:author"), "甲")
        words.text = text
        run.append(words)
        change.append(run)
        paragraph._p.append(change)
