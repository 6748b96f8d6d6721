"""What is planted in attachments is found, wherever it is, and clean ones are clean."""

from collections.abc import Callable

import pytest

from confidentiality.invented import Inventor
from confidentiality.planting import Excel, Pdf, Word, jpeg, pdf_of, png, with_parts
from tongbu.model.sensitive import Sensitive, SensitiveKind
from tongbu.screening.files import inspect_file

MADE = Inventor(11)
IDENTITY, MOBILE, EMAIL = MADE.identity().upper(), MADE.mobile(), "zhang.san@example.com"


def kinds(found: tuple[Sensitive, ...]) -> set[SensitiveKind]:
    return {each.kind for each in found}


def the_one(found: tuple[Sensitive, ...], kind: SensitiveKind) -> Sensitive:
    (one,) = [each for each in found if each.kind is kind]
    return one


def test_clean_files_are_clean() -> None:
    files = {
        "a.docx": Word().saved(),
        "a.xlsx": Excel().saved(),
        "a.pdf": Pdf().saved(),
        "a.jpg": jpeg(),
        "a.png": png({}),
    }
    assert {name: inspect_file(raw, name) for name, raw in files.items()} == dict.fromkeys(files, ())


@pytest.mark.parametrize(
    ("plant", "place"),
    [
        (Word.across_runs, "正文"), (Word.in_table, "正文"), (Word.in_header, "页眉"), (Word.in_footer, "页脚"),
        (Word.in_comment, "批注"), (Word.hidden, "隐藏文字"), (Word.inserted, "正文"), (Word.deleted, "修订痕迹"),
        (Word.in_footnote, "脚注"), (Word.in_custom_property, "文档属性"), (Word.in_subject, "文档属性"),
        (Word.in_text_box, "正文"), (Word.embedded, "内嵌的文件"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)  # fmt: skip
@pytest.mark.parametrize(("datum", "kind"), [(IDENTITY, SensitiveKind.IDENTITY), (MOBILE, SensitiveKind.MOBILE)])
def test_word(plant: Callable[[Word, str], None], place: str, datum: str, kind: SensitiveKind) -> None:
    word = Word()
    plant(word, datum)
    one = the_one(inspect_file(word.saved(), "a.docx"), kind)
    assert place in one.place
    assert datum not in str(one)


@pytest.mark.parametrize(
    ("plant", "place"),
    [
        (Excel.in_cell, "C2"), (Excel.in_hidden_sheet, "隐藏的工作表"), (Excel.in_hidden_row, "隐藏的行"),
        (Excel.in_hidden_column, "隐藏的列"), (Excel.in_comment, "批注"), (Excel.in_header, "页眉"),
        (Excel.in_title_property, "文档属性"), (Excel.in_formula, "C2"), (Excel.in_sheet_name, "工作表名"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)  # fmt: skip
def test_excel(plant: Callable[[Excel, str], None], place: str) -> None:
    excel = Excel()
    plant(excel, IDENTITY)
    one = the_one(inspect_file(excel.saved(), "a.xlsx"), SensitiveKind.IDENTITY)
    assert place in one.place
    assert IDENTITY not in str(one)


def test_a_number_in_a_cell_and_a_home_under_its_heading() -> None:
    excel = Excel()
    excel.as_number(MOBILE)
    excel.sheet.append([])
    excel.sheet["E1"], excel.sheet["E2"] = "家庭住址", "示例市绿源镇新塘村12号"
    found = inspect_file(excel.saved(), "a.xlsx")
    assert kinds(found) == {SensitiveKind.MOBILE, SensitiveKind.ADDRESS}


@pytest.mark.parametrize("plant", [Pdf.in_annotation, Pdf.in_property, Pdf.in_attachment, Pdf.in_link])
def test_pdf(plant: Callable[[Pdf, str], None]) -> None:
    pdf = Pdf()
    plant(pdf, EMAIL)
    one = the_one(inspect_file(pdf.saved(), "a.pdf"), SensitiveKind.EMAIL)
    assert EMAIL not in str(one)


def test_words_on_the_page_of_a_pdf() -> None:
    one = the_one(inspect_file(pdf_of(f"Tel {MOBILE}"), "a.pdf"), SensitiveKind.MOBILE)
    assert one.place == "第 1 页"


@pytest.mark.parametrize("mark", ["机密★5年", "内部资料，不得外传", "份号：000123", "（此件不予公开）"])
def test_marks_in_files(mark: str) -> None:
    word, excel = Word(), Excel()
    word.in_header(mark)
    excel.in_cell(mark)
    for raw, name in ((word.saved(), "a.docx"), (excel.saved(), "a.xlsx"), (mark.encode("gb18030"), "a.txt")):
        (one,) = inspect_file(raw, name)
        assert one.kind.is_mark
        assert not one.doubtful


def test_what_is_hidden_is_told_though_it_says_nothing() -> None:
    word = Word()
    word.in_comment("这里再想想")
    word.deleted("先不写")
    shown = {each.shown for each in inspect_file(word.saved(), "a.docx") if each.kind is SensitiveKind.UNSEEN}
    assert shown == {"批注 1 条", "修订痕迹 1 处"}
    excel = Excel()
    excel.in_hidden_sheet("底数")
    assert "隐藏的工作表" in the_one(inspect_file(excel.saved(), "a.xlsx"), SensitiveKind.UNSEEN).shown


def test_thumbnails_and_authors() -> None:
    word = Word()
    word.document.core_properties.last_modified_by = "张小明"
    raw = with_parts(word.saved(), {"docProps/thumbnail.jpeg": jpeg()})
    found = inspect_file(raw, "a.docx")
    assert kinds(found) == {SensitiveKind.UNSEEN, SensitiveKind.AUTHOR}
    assert "小明" not in str(found)


def test_pictures_tell_where_they_were_taken_and_by_whom() -> None:
    found = inspect_file(jpeg({0x013B: "张小明", 0x010E: f"联系{MOBILE}"}, located=True), "a.jpg")
    assert kinds(found) == {SensitiveKind.LOCATION, SensitiveKind.AUTHOR, SensitiveKind.MOBILE}
    word = Word()
    word.parts["word/media/image9.jpg"] = jpeg(located=True)
    assert the_one(inspect_file(word.saved(), "a.docx"), SensitiveKind.LOCATION).place.startswith("文件里的图片")
    packet = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><exif:GPSLatitude>23,7.2N</exif:GPSLatitude></x:xmpmeta>"
    assert kinds(inspect_file(png({"XML:com.adobe.xmp": packet}), "a.png")) == {SensitiveKind.LOCATION}
    assert kinds(inspect_file(png({"Comment": f"身份证{IDENTITY}"}), "a.png")) == {SensitiveKind.IDENTITY}
