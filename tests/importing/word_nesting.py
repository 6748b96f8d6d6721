"""Word files in which everything that shows or hides words is nested at random."""

from __future__ import annotations

from random import Random

from importing.making import W, p, word

_STYLES = (
    f'<w:styles xmlns:w="{W}"><w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="hp"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="hp"/></w:style></w:styles>'
)
_NUMBERING = (
    f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    "</w:numbering>"
)
_MORE = (("s", "styles", "styles.xml"), ("n", "numbering", "numbering.xml"), ("f", "footnotes", "footnotes.xml"))
_SPACES = 'xmlns:mc="mc" xmlns:v="v" xmlns:m="m" xmlns:wp="wp"'
_RUN = ("", "", "", "<w:vanish/>", '<w:vanish w:val="0"/>', '<w:rStyle w:val="h"/>')
_PARAGRAPH = (
    *("", "", "", '<w:pStyle w:val="hp"/>', '<w:pStyle w:val="b"/>', '<w:rPr><w:del w:id="3"/></w:rPr>'),
    '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
)
_ROW = ("", "", "", "<w:hidden/>", '<w:del w:id="1"/>', '<w:hidden w:val="0"/>')
_CELL = ("", "", "", '<w:cellDel w:id="1"/>', "<w:vMerge/>", '<w:vMerge w:val="restart"/>')
_SIGNS = (
    *("<w:br/>", "<w:noBreakHyphen/>", '<w:sym w:font="Wingdings" w:char="F0FE"/>', "<w:instrText>XE</w:instrText>"),
    '<w:footnoteReference w:id="1"/>',
    '<w:footnoteReference w:id="2"/>',
)
_AROUND = {
    "w:ins": 'w:id="1"', "w:moveFrom": 'w:id="1"', "w:hyperlink": "", "w:smartTag": "", "w:fldSimple": 'w:instr="DATE"',
}  # fmt: skip


class Nest:
    """Makes one file after the other."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def file(self) -> bytes:
        """A whole file, with two footnotes."""
        notes = "".join(f'<w:footnote w:id="{key}">{self._paragraph(3)}</w:footnote>' for key in (1, 2))
        parts: dict[str, str | bytes] = {
            "word/styles.xml": _STYLES,
            "word/numbering.xml": _NUMBERING,
            "word/footnotes.xml": f'<w:footnotes xmlns:w="{W}" {_SPACES}>{notes}</w:footnotes>',
        }
        return word(f'<w:sdt xmlns:wp="wp"><w:sdtContent>{self._blocks(0)}</w:sdtContent></w:sdt>', parts, _MORE)

    def _words(self) -> str:
        return "".join(self._random.choices("甲乙丙丁戊己庚辛壬癸子丑寅卯", k=self._random.randint(1, 4)))

    def _blocks(self, depth: int) -> str:
        made = []
        for _ in range(self._random.randint(1, 3)):
            is_table = depth < 3 and self._random.random() < 0.1
            made.append(self._table(depth) if is_table else self._paragraph(depth))
        return "".join(made)

    def _table(self, depth: int) -> str:
        choose, made = self._random.choice, ""
        for _ in range(self._random.randint(1, 3)):
            cells = (f"<w:tc><w:tcPr>{choose(_CELL)}</w:tcPr>{self._blocks(depth + 1)}</w:tc>" for _ in range(2))
            made += f"<w:tr><w:trPr>{choose(_ROW)}</w:trPr>{''.join(cells)}</w:tr>"
        return f"<w:tbl>{made}</w:tbl>"

    def _paragraph(self, depth: int) -> str:
        pieces = "".join(self._piece(depth) for _ in range(self._random.randint(0, 3)))
        return f"<w:p><w:pPr>{self._random.choice(_PARAGRAPH)}</w:pPr>{pieces}</w:p>"

    def _piece(self, depth: int) -> str:
        kind = self._random.randint(0, 9)
        if kind < 5 or depth > 4:
            return self._run(self._content(depth) + self._content(depth))
        if kind == 5:
            return f"<m:oMath><m:r><m:t>{self._words()}</m:t></m:r></m:oMath>"
        if kind == 6:
            return f'<w:del w:id="1"><w:r><w:delText>{self._words()}</w:delText></w:r></w:del>'
        if kind == 7:
            return self._field(depth)
        around = self._random.choice(list(_AROUND))
        return f"<{around} {_AROUND[around]}>{self._piece(depth + 1)}</{around}>"

    def _field(self, depth: int) -> str:
        def mark(kind: str) -> str:
            return self._run(f'<w:fldChar w:fldCharType="{kind}"/>')

        result = mark("separate") + self._piece(depth + 1) if self._random.random() < 0.7 else ""
        end = mark("end") if self._random.random() < 0.95 else ""
        return f"{mark('begin')}{self._piece(depth + 1)}{result}{end}"

    def _run(self, content: str) -> str:
        return f"<w:r><w:rPr>{self._random.choice(_RUN)}</w:rPr>{content}</w:r>"

    def _content(self, depth: int) -> str:
        kind = self._random.randint(0, 9)
        if kind < 6:
            return f"<w:t>{self._words()}</w:t>"
        if kind == 6:
            base, above = (f"<w:r><w:t>{self._words()}</w:t></w:r>" for _ in range(2))
            return f"<w:ruby><w:rt>{above}</w:rt><w:rubyBase>{base}</w:rubyBase></w:ruby>"
        return self._box(depth) if kind == 7 and depth < 3 else self._random.choice(_SIGNS)

    def _box(self, depth: int) -> str:
        inside = f"<w:txbxContent>{self._blocks(depth + 1)}</w:txbxContent>"
        if self._random.random() < 0.5:
            style = self._random.choice(("", "visibility: hidden", "width:3pt"))
            return f'<w:pict><v:shape style="{style}"><v:textbox>{inside}</v:textbox></v:shape></w:pict>'
        hidden = self._random.choice(("", 'hidden="1"'))
        return (
            f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr {hidden}/>{inside}'
            f"</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{p('旧')}</w:txbxContent></w:pict>"
            "</mc:Fallback></mc:AlternateContent>"
        )
