"""What a Word file holds and does not show stays out and is told; what it shows without having it as text stays."""

import io

import pytest
from PIL import Image

from importing.making import W, p, word
from importing.test_word import level, listed, numbering, texts, told
from tongbu.importing.original import Cell, Line, Original, Outcome, Picture, Table
from tongbu.importing.word import read_word
from tongbu.importing.word.equations import plain_equation

_HIDDEN = "<w:rPr><w:vanish/></w:rPr>"
_BOX = f"<w:pict><v:shape><v:textbox><w:txbxContent>{p('框里的话')}</w:txbxContent></v:textbox></v:shape></w:pict>"
_IMAGE = (("i", "image", "media/a.png"),)


def drawing(inside: str = "", described: str = "") -> str:
    return (
        f'<w:drawing><wp:inline xmlns:wp="w" xmlns:a="a"><wp:docPr {described}/><a:blipFill><a:blip r:embed="i"/>'
        f"{inside}</a:blipFill></wp:inline></w:drawing>"
    )


def halves(form: str = "PNG") -> bytes:
    """A picture whose left half is black and whose right half is white."""
    image = Image.new("RGB", (40, 20), "white")
    image.paste("black", (0, 0, 20, 20))
    target = io.BytesIO()
    image.save(target, form)
    return target.getvalue()


def read(body: str, picture: bytes = b"", parts: dict[str, str | bytes] | None = None) -> Original:
    given = {**({"word/media/a.png": picture} if picture else {}), **(parts or {})}
    more = (*(_IMAGE if picture else ()), ("n", "numbering", "numbering.xml"), ("f", "footnotes", "footnotes.xml"))
    return read_word(word(body, given, more), "a.docx")


def field(code: str, result: str | None = None, inner: str = "") -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    shown = "" if result is None else f"{mark('separate')}<w:r><w:t>{result}</w:t></w:r>"
    return f"{mark('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{inner}{shown}{mark('end')}"


def pictures(original: Original) -> list[Picture]:
    return [block for block in original.blocks if isinstance(block, Picture)]


@pytest.mark.parametrize(
    "run",
    [
        f"<w:r>{_HIDDEN}{drawing()}</w:r>",
        f"<w:r>{_HIDDEN}{_BOX}</w:r>",
        f"<w:r>{_BOX.replace('<v:shape>', '<v:shape style=' + chr(34) + 'visibility:hidden' + chr(34) + '>')}</w:r>",
        f"<w:r>{drawing(described='hidden=' + chr(34) + '1' + chr(34))}</w:r>",
    ],
)
def test_hidden_pictures_and_text_boxes_stay_out(run: str) -> None:
    made = read(p("正文", "", run), halves())
    assert [block.text for block in made.blocks if isinstance(block, Line)] == ["正文"]
    assert not pictures(made)
    assert "隐藏的图片、文本框没有导入" in told(made)
    assert ("框里的话" in told(made)) == ("框里的话" in run)


def test_a_hidden_reference_to_a_footnote_brings_no_footnote() -> None:
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{p("内部注")}</w:footnote></w:footnotes>'
    run = f'<w:r>{_HIDDEN}<w:footnoteReference w:id="2"/></w:r>'
    made = read(p("正文", "", run), parts={"word/footnotes.xml": notes})
    assert made.notes == ()
    assert "隐藏的脚注、尾注没有导入内部注" in told(made)


def test_hidden_words_with_others_above_them_and_hidden_formulas_stay_out() -> None:
    ruby = "<w:ruby><w:rt><w:r><w:t>ban</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>办</w:t></w:r></w:rubyBase></w:ruby>"
    math = (
        "<m:r><w:rPr><w:vanish/></w:rPr><m:t>x</m:t></m:r><m:del><m:r><m:t>y</m:t></m:r></m:del><m:r><m:t>z</m:t></m:r>"
    )
    made = read(p("正文", "", f"<w:r>{_HIDDEN}{ruby}</w:r><w:r>{ruby}</w:r><m:oMath>{math}</m:oMath>"))
    assert texts(made) == ["正文办z"]
    assert "注在文字上方的字没有导入ban" in told(made)
    assert "隐藏文字没有放进正文ban办x" in told(made)


def test_hidden_and_deleted_rows_and_cells_stay_out_and_merged_cells_reach_over_them() -> None:
    def row(first: str, second: str, mark: str = "", merge: str = "") -> str:
        cells = f"<w:tc><w:tcPr>{merge}</w:tcPr>{p(first)}</w:tc><w:tc><w:tcPr/>{p(second)}</w:tc>"
        return f"<w:tr><w:trPr>{mark}</w:trPr>{cells}</w:tr>"

    rows = (
        row("组", "甲", "", '<w:vMerge w:val="restart"/>')
        + row("", "隐藏行", "<w:hidden/>", "<w:vMerge/>")
        + row("", "乙", "", "<w:vMerge/>")
        + row("删", "删", '<w:del w:id="1"/>')
        + row("删", "丙", "", '<w:cellDel w:id="1"/>')
    )
    made = read(f"<w:tbl>{rows}</w:tbl>")
    table = made.blocks[0]
    assert isinstance(table, Table)

    def shown(cell: Cell) -> tuple[str, int]:
        return "".join(line.text for line in cell.blocks if isinstance(line, Line)), cell.rows

    assert [[shown(cell) for cell in each] for each in table.rows] == [
        [("组", 2), ("甲", 1)], [("乙", 1)], [("丙", 1)],
    ]  # fmt: skip
    assert "表格隐藏的行没有导入隐藏行" in told(made)
    assert "删除的文字 2 处" in told(made)


def test_what_stands_in_the_code_of_an_outer_field_does_not_show() -> None:
    made = read(p("收件人：", "", field("IF", "乙", field("MERGEFIELD", "内部值"))))
    assert texts(made) == ["收件人：乙"]


def test_the_code_of_a_field_may_reach_over_paragraphs() -> None:
    opened, rest = field("IF", "乙").split("</w:instrText></w:r>")
    made = read(p("甲", "", f"{opened}</w:instrText></w:r>") + p("代码里的字") + p("", "", rest))
    assert texts(made) == ["甲", "乙"]


def test_a_field_that_never_ends_is_told() -> None:
    made = read(p("甲", "", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p("后文"))
    assert [each.outcome for each in made.notices if "没有结束" in each.message] == [Outcome.LOST]


def test_equations_become_text_or_are_told_as_lost() -> None:
    codes = (r"eq \f(1,2)", r"eq \o\ac(○,3)", r"eq \r(2)", 'XE "词"')
    made = read(p("不超过", "", "".join(map(field, codes))))
    assert texts(made) == ["不超过1/2③"]
    assert [each.words for each in made.notices if each.outcome is Outcome.LOST] == [r"eq \r(2)"]


@pytest.mark.parametrize(
    ("code", "before", "text"),
    [
        (r"EQ \f(1,2)", "1", ""), (r"EQ \f(a,2)", "", ""), (r"eq \o\ac(○,二)", "", "㊁"), (r"eq \o\ac(○,0)", "", ""),
        (r"eq \o\ac(□,1)", "", ""), (r"eq \o\ac(○,12)", "3", "⑫"),
    ],
)  # fmt: skip
def test_equations_as_text(code: str, before: str, text: str) -> None:
    assert plain_equation(code, before) == text


def test_empty_paragraphs_count_in_lists_as_word_counts_them() -> None:
    parts = numbering(level(0, "chineseCountingThousand", "第%1条"))
    empty, unseen = p("", listed(0)), p("", f"{listed(0)}{_HIDDEN}")
    made = read(p("甲", listed(0)) + empty + unseen + p("乙", listed(0)), parts=dict(parts))
    assert texts(made) == ["第一条 甲", "第三条 乙"]
    assert "没有写出；后面的编号与 Word 显示的相同第二条" in told(made)


def test_a_number_alone_in_a_cell_is_what_the_cell_says() -> None:
    parts = numbering(level(0, "decimal", "%1"))
    row = f"<w:tr><w:tc>{p('', listed(0))}</w:tc><w:tc>{p('甲')}</w:tc></w:tr>"
    table = read(f"<w:tbl>{row}{row}</w:tbl>", parts=dict(parts)).blocks[0]
    assert isinstance(table, Table)
    firsts = [each[0].blocks[0] for each in table.rows]
    assert [line.text for line in firsts if isinstance(line, Line)] == ["1", "2"]


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "BMP"])
def test_what_was_cut_off_a_picture_is_not_published(form: str) -> None:
    (picture,) = pictures(
        read(p("图", "", f"<w:r>{drawing('<a:srcRect l=' + chr(34) + '50000' + chr(34) + '/>')}</w:r>"), halves(form))
    )
    with Image.open(io.BytesIO(picture.content)) as image:
        assert (image.format, image.size) == (form, (20, 20))
        assert min(low for low, _ in image.convert("RGB").getextrema()) > 200  # none of the black half


def test_old_drawings_are_cropped_too_and_margins_cut_nothing() -> None:
    old = '<w:pict><v:shape><v:imagedata r:id="i" cropleft="32768f"/></v:shape></w:pict>'
    (picture,) = pictures(read(p("图", "", f"<w:r>{old}</w:r>"), halves()))
    assert Image.open(io.BytesIO(picture.content)).size == (20, 20)
    margin = drawing('<a:srcRect t="-10000"/>')
    assert pictures(read(p("图", "", f"<w:r>{margin}</w:r>"), halves()))[0].content == halves()


@pytest.mark.parametrize("crop", ['l="99999"', 'l="x"', 'l="60%" r="60%"'])
def test_a_picture_that_cannot_be_cropped_is_lost(crop: str) -> None:
    made = read(p("图", "", f"<w:r>{drawing(f'<a:srcRect {crop}/>')}</w:r>"), halves())
    assert not pictures(made)
    assert [each.outcome for each in made.notices] == [Outcome.LOST]


def test_comments_of_xml_between_styles_and_lists_are_no_fault() -> None:
    styles = f'<w:styles xmlns:w="{W}"><!-- made by a tool --><w:style w:styleId="a"/></w:styles>'
    lists = numbering(level(0, "decimal", "%1."))["word/numbering.xml"].replace("<w:num ", "<!-- tool --><w:num ")
    parts: dict[str, str | bytes] = {"word/styles.xml": styles, "word/numbering.xml": lists}
    more = (("s", "styles", "styles.xml"), ("n", "numbering", "numbering.xml"))
    assert texts(read_word(word(p("甲", listed(0)), parts, more), "a.docx")) == ["1.甲"]
