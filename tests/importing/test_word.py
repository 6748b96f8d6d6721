"""What Word and WPS files hold besides plain paragraphs."""

import io

import pytest
from PIL import Image

from importing.making import W, p, word
from importing.spec import HAN
from tongbu.importing.original import FileFault, Line, Original, Outcome, Picture, Table
from tongbu.importing.word import read_word
from tongbu.importing.word.number_forms import format_number


def texts(original: Original) -> list[str]:
    return [block.text for block in original.blocks if isinstance(block, Line)]


def told(original: Original) -> str:
    return "；".join(f"{each.message}{each.words}" for each in original.notices)


def numbering(levels: str, nums: str = "") -> dict[str, str]:
    root = f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
    return {"word/numbering.xml": f'{root}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>{nums}</w:numbering>'}


def level(at: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def listed(at: int, number: int = 1) -> str:
    return f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>'


_NUMBERING = (("n", "numbering", "numbering.xml"),)


def test_automatic_numbers_become_words_and_start_again_below() -> None:
    parts = numbering(level(0, "chineseCountingThousand", "第%1条") + level(1, "japaneseCounting", "（%2）"))
    body = p("甲", listed(0)) + p("乙", listed(1)) + p("丙", listed(1)) + p("丁", listed(0)) + p("戊", listed(1))
    made = read_word(word(body, parts, _NUMBERING), "a.docx")
    assert texts(made) == ["第一条 甲", "（一）乙", "（二）丙", "第二条 丁", "（一）戊"]
    assert "自动编号 5 处" in told(made)


def test_a_number_can_start_anew_and_show_the_levels_above() -> None:
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    parts = numbering(level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2", "<w:isLgl/>"), again)
    body = p("甲", listed(0)) + p("乙", listed(1)) + p("丙", listed(0)) + p("丁", listed(0, 2))
    assert texts(read_word(word(body, parts, _NUMBERING), "a.docx")) == ["一、甲", "1.1 乙", "二、丙", "一、丁"]


def test_numbers_that_stand_in_a_style_and_bullets() -> None:
    style = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="tiao"><w:pPr>{listed(0)}</w:pPr>'
        f"</w:style></w:styles>"
    )
    parts = {**numbering(level(0, "decimal", "%1．") + level(1, "bullet", "●")), "word/styles.xml": style}
    body = p("甲", '<w:pStyle w:val="tiao"/>') + p("乙", listed(1)) + p("丙", '<w:pStyle w:val="tiao"/>' + listed(0, 0))
    made = read_word(word(body, parts, (*_NUMBERING, ("s", "styles", "styles.xml"))), "a.docx")
    assert texts(made) == ["1．甲", "乙", "丙"]
    assert [block.bullet for block in made.blocks if isinstance(block, Line)] == [False, True, False]


@pytest.mark.parametrize(
    ("form", "number", "shown"),
    [
        ("chineseCounting", 21, "二十一"), ("chineseLegalSimplified", 13, "拾叁"), ("ideographTraditional", 3, "丙"),
        ("decimalEnclosedCircleChinese", 21, "㉑"), ("upperRoman", 9, "IX"), ("lowerLetter", 28, "bb"),
        ("decimalFullWidth", 12, "１２"), ("ideographDigital", 10, f"一{HAN[0]}"), ("none", 1, ""),
        ("arabicAbjad", 1, None),
    ],
)  # fmt: skip
def test_forms_of_numbers(form: str, number: int, shown: str | None) -> None:
    assert format_number(form, number) == shown


def test_tracked_changes_are_accepted_and_told() -> None:
    change = (
        '<w:ins w:id="1"><w:r><w:t>新增</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>删去</w:delText>'
        "</w:r></w:del>"
    )
    joined = p("前", "<w:rPr><w:del w:id='3'/></w:rPr>") + p("后")
    made = read_word(word(p("第一条　", "", change) + joined), "a.docx")
    assert texts(made) == ["第一条 新增", "前后"]
    assert "插入的文字 1 处" in told(made)
    assert "删除的文字 1 处" in told(made)


def test_hidden_words_comments_and_field_codes_are_no_text() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部说明</w:t></w:r>"
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2026年1月2日</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    comments = {
        "word/comments.xml": f'<w:comments xmlns:w="{W}"><w:comment w:id="1">{p("请核")}</w:comment></w:comments>'
    }
    made = read_word(word(p("正文", "", hidden + field), comments, (("c", "comments", "comments.xml"),)), "a.docx")
    assert texts(made) == ["正文2026年1月2日"]
    assert "内部说明" in told(made)
    assert "批注 1 条" in told(made)


def test_soft_returns_text_boxes_and_symbols() -> None:
    box = (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>{p("框里")}</w:txbxContent>'
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{p('框里')}</w:txbxContent>"
        f"</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    inside = (
        f'<w:r><w:br/><w:t>次行</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r>'
        f"<w:drawing>{box}</w:drawing></w:r>"
    )
    made = read_word(word(p("首行", "", inside)), "a.docx")
    assert texts(made) == ["首行", "次行☑", "框里"]


def test_footnotes_in_order_of_reference() -> None:
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{p("乙注")}</w:footnote>'
        f'<w:footnote w:id="7">{p("甲注")}</w:footnote></w:footnotes>'
    )
    refer = (
        '<w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:t>中</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
    )
    made = read_word(
        word(p("文", "", refer), {"word/footnotes.xml": notes}, (("f", "footnotes", "footnotes.xml"),)), "a.docx"
    )
    assert ["".join(line.text for line in note) for note in made.notes] == ["甲注", "乙注"]


def test_pictures_come_with_their_words() -> None:
    target = io.BytesIO()
    Image.new("RGB", (2, 2)).save(target, "PNG")
    drawing = (
        '<w:r><w:drawing><wp:inline xmlns:wp="w"><wp:docPr descr="流程图"/>'
        '<a:blip xmlns:a="a" r:embed="i"/></wp:inline></w:drawing></w:r>'
    )
    made = read_word(
        word(p("见图", "", drawing), {"word/media/a.png": target.getvalue()}, (("i", "image", "media/a.png"),)),
        "a.docx",
    )
    picture = made.blocks[1]
    assert isinstance(picture, Picture)
    assert (picture.words, picture.content[:4]) == ("流程图", b"\x89PNG")


def test_what_cannot_be_taken_along_is_told() -> None:
    formula = "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"
    made = read_word(word(p("公式", "", formula) + '<w:altChunk r:id="x"/>'), "a.docx")
    assert [each.outcome for each in made.notices] == [Outcome.LOST, Outcome.LOST]


def test_cells_that_reach_over_rows_and_columns() -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"

    rows = (
        f"<w:tr>{cell('甲', '<w:gridSpan w:val=' + chr(34) + '2' + chr(34) + '/>')}{cell('丙')}</w:tr>"
        f"<w:tr>{cell('丁', '<w:vMerge w:val=' + chr(34) + 'restart' + chr(34) + '/>')}{cell('戊')}{cell('己')}</w:tr>"
        f"<w:tr>{cell('', '<w:vMerge/>')}{cell('庚')}{cell('辛')}</w:tr>"
    )
    table = read_word(word(f"<w:tbl>{rows}</w:tbl>"), "a.docx").blocks[0]
    assert isinstance(table, Table)
    assert [[(cell.columns, cell.rows) for cell in row] for row in table.rows] == [
        [(2, 1), (1, 1)], [(1, 2), (1, 1), (1, 1)], [(1, 1), (1, 1)],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"PK\x03\x04broken", "损坏"),
        (word("<w:p>").replace(b"w:document", b"w:doc"), "损坏"),
        (word("", {"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "DOCTYPE"),
        (word("", {"word/document.xml": "<a>"}), "损坏"),
        (word("", {"word/media/bomb.bin": b"\0" * 3_000_000}), "压缩炸弹"),
    ],
)
def test_broken_and_harmful_files_are_refused(raw: bytes, says: str) -> None:
    with pytest.raises(FileFault) as caught:
        read_word(raw, "a.docx")
    assert says in str(caught.value)
    assert caught.value.advice
