"""What stands inside a paragraph: runs as they show, breaks, pictures and text boxes; tracked changes accepted."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import Any

from tongbu.importing.original import Block, Run
from tongbu.importing.word.concealed import plain_words
from tongbu.importing.word.context import Context
from tongbu.importing.word.drawings import Drawing, drawn
from tongbu.importing.word.equations import plain_equation
from tongbu.importing.word.fields import Fields
from tongbu.importing.word.formulas import formula_words
from tongbu.importing.word.styles import Look, run_look
from tongbu.importing.word.symbols import symbol
from tongbu.importing.word.xml import child, name, value

_RECURSED = frozenset(("smartTag", "sdt", "sdtContent", "customXml", "bdo", "dir", "ins", "moveTo", "rubyBase", "ruby"))
_TEXTS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "cr": "\n"}
_SCRIPTS = {"superscript": "sup", "subscript": "sub"}
_HIDDEN_DRAWING = "隐藏的图片、文本框没有导入"
_WEB = ("http://", "https://", "mailto:")


class Break(Enum):
    """What ends a line within a paragraph."""

    SOFT = auto()
    PAGE = auto()


Piece = Run | Break | Block
Boxes = Callable[[Any], list[Block]]
"""Reads what a text box holds."""


class Inline:
    """One paragraph's pieces in order, the size and colour of its first words, and what was hidden."""

    def __init__(self, context: Context, look: Look, place: str, boxes: Boxes, fields: Fields) -> None:
        self.pieces: list[Piece] = []
        self.first: Look | None = None
        self._context = context
        self._look = look
        self._place = place
        self._boxes = boxes
        self._fields = fields
        self._hidden: list[str] = []

    def read(self, paragraph: Any) -> Inline:
        """Take in a whole paragraph."""
        for each in paragraph:
            self._element(each, "")
        if hidden := "".join(self._hidden).strip():
            self._context.remarks.aside(self._place, "隐藏文字没有放进正文", hidden)
        return self

    def _element(self, element: Any, url: str) -> None:
        kind = name(element)
        if kind == "r":
            self._run(element, url)
        elif kind == "hyperlink":
            self._hyperlink(element, url)
        elif kind in _RECURSED:
            if kind in ("ins", "moveTo"):
                self._context.remarks.count("inserted")
            for each in element:
                self._element(each, url)
        elif kind in ("del", "moveFrom"):
            self._context.remarks.count("deleted")
        elif kind == "fldSimple":
            self._context.remarks.count("field")
            for each in element:
                self._element(each, url)
        elif kind == "AlternateContent":
            self._alternative(element, lambda each: self._element(each, url))
        elif kind in ("oMath", "oMathPara"):
            self._formula(element)
        elif kind == "rt" and (words := plain_words(element)):
            self._context.remarks.aside(self._place, "拼音指南等注在文字上方的字没有导入", words)

    def _hyperlink(self, element: Any, url: str) -> None:
        relation = self._context.relations.get(value(element, "id") or "")
        if relation and relation.external and relation.target.startswith(_WEB):
            url = relation.target
            self._context.remarks.count("link")
        for each in element:
            self._element(each, url)

    def _run(self, element: Any, url: str) -> None:
        properties = child(element, "rPr")
        style = value(child(properties, "rStyle"))
        look = run_look(properties).over(self._context.styles.look(style) if style else Look()).over(self._look)
        script = _SCRIPTS.get(value(child(properties, "vertAlign")) or "", "")
        for each in element:
            self._content(each, look, script, url)

    def _content(self, element: Any, look: Look, script: str, url: str) -> None:
        kind = name(element)
        if kind == "fldChar":
            self._field(value(element, "fldCharType") or "", look, script, url)
        elif kind == "instrText":
            self._fields.add_code(element.text or "")
        elif self._fields.in_code:
            return  # the result follows
        elif look.hidden and kind not in ("t", *_TEXTS):
            self._hide(element, kind)
        elif kind == "t":
            self._text(element.text or "", look, script, url)
        elif kind in _TEXTS:
            self._text(_TEXTS[kind], look, script, url)
        elif kind == "br":
            self.pieces.append(Break.PAGE if value(element, "type") == "page" else Break.SOFT)
        elif kind == "sym":
            self._symbol(element, look, script, url)
        elif kind in ("footnoteReference", "endnoteReference"):
            note = self._context.note(kind.removesuffix("Reference"), value(element, "id") or "")
            self.pieces.append(Run("", note=note))
        elif kind in ("drawing", "pict", "object"):
            self._drawing(element, is_object=kind == "object")
        elif kind == "AlternateContent":
            self._alternative(element, lambda each: self._content(each, look, script, url))
        elif kind == "ruby":
            self._element(element, url)

    def _alternative(self, element: Any, take: Callable[[Any], None]) -> None:
        """What newer programs show; older ones' stand-in says the same once more."""
        chosen = child(element, "Choice")
        for each in chosen if chosen is not None else (child(element, "Fallback") or ()):
            take(each)

    def _field(self, kind: str, look: Look, script: str, url: str) -> None:
        if kind == "begin":
            self._fields.begin()
            self._context.remarks.count("field")
        elif kind == "separate":
            self._fields.separate()
        elif kind == "end" and (code := self._fields.end()) and not look.hidden:
            before = next((each.text for each in reversed(self.pieces) if isinstance(each, Run)), "")
            if shown := plain_equation(code, before):
                self._made(shown, look, script, url)
                self._context.remarks.changed(self._place, f"域代码“{code}”写成了“{shown}”，请核对")
            else:
                told = "域没有存下显示的结果，没有导入；在 Word 里把它改成文字再导入"
                self._context.remarks.lost(self._place, told, code)

    def _hide(self, element: Any, kind: str) -> None:
        """Tell of what is no text and stands in hidden words."""
        if kind in ("footnoteReference", "endnoteReference"):
            note = self._context.note_element(kind.removesuffix("Reference"), value(element, "id") or "")
            words = plain_words(note) if note is not None else ""
            self._context.remarks.aside(self._place, "隐藏的脚注、尾注没有导入", words)
        elif kind in ("drawing", "pict", "object", "AlternateContent"):
            self._context.remarks.aside(self._place, _HIDDEN_DRAWING, plain_words(element))
        elif kind == "sym":
            self._hidden.append(symbol(value(element, "font") or "", value(element, "char") or ""))
        elif kind == "ruby":
            self._hidden.append(plain_words(element))

    def _text(self, text: str, look: Look, script: str, url: str) -> None:
        if look.hidden:
            self._hidden.append(text)
            return
        if text.strip() and self.first is None:
            self.first = look
        for number, part in enumerate(text.split("\n")):
            if number:
                self.pieces.append(Break.SOFT)
            if part:
                self.pieces.append(Run(part, script, url))

    def _made(self, text: str, look: Look, script: str, url: str) -> None:
        """Write what the file does not have as words; nothing of it is hidden."""
        self._context.made.append(text)
        self._text(text, look, script, url)

    def _symbol(self, element: Any, look: Look, script: str, url: str) -> None:
        font, code = value(element, "font") or "", value(element, "char") or ""
        shown = symbol(font, code)
        self._made(shown or "□", look, script, url)
        if not shown:
            self._context.remarks.lost(self._place, f"符号字体“{font}”的字符 {code} 认不出，写成了“□”")

    def _formula(self, element: Any) -> None:
        if self._fields.in_code:
            return
        words, hidden = formula_words(element, self._look)
        self._hidden.append(hidden)
        if words:
            self.pieces.append(Run(words))
        self._context.remarks.lost(self._place, "公式只保留了文字，没有保留版式，请核对或者换成图片", words)

    def _drawing(self, element: Any, *, is_object: bool) -> None:
        found: Drawing = drawn(element, self._context.package, self._context.relations, self._place)
        self.pieces.extend(found.pictures)
        for box in found.boxes:
            if blocks := self._boxes(box):
                self._context.remarks.count("box")
                self.pieces.extend(blocks)
        for words in found.hidden:
            self._context.remarks.aside(self._place, _HIDDEN_DRAWING, words)
        for message, words in found.lost:
            self._context.remarks.lost(self._place, message, words)
        if is_object:
            self._context.remarks.lost(self._place, "嵌入的对象没有导入；需要公开的，另存为文件作为附件")


def is_deleted_mark(paragraph: Any) -> bool:
    """Whether a tracked change deleted the end of a paragraph, so that the next one goes on with it."""
    return child(paragraph, "pPr", "rPr", "del") is not None


def is_new_section(paragraph: Any) -> bool:
    """Whether a section ends with the paragraph and the next one begins a page."""
    section = child(paragraph, "pPr", "sectPr")
    return section is not None and value(child(section, "type")) not in ("continuous", "nextColumn")
