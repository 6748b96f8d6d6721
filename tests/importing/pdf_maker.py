"""PDF files of one page whose content is written out by hand: what is shown how, and what is painted when."""

from __future__ import annotations

SIZE = 16
_CHARS = "甲乙丙丁戊己庚辛壬癸示例市林业局关于测试的通知请遵照执行"
_NUMBERS = {char: number for number, char in enumerate(_CHARS, 1)}


def words(text: str, left: float, bottom: float, mode: int = 0) -> str:
    """The operators that show a text at a place."""
    return f"BT {mode} Tr /F1 {SIZE} Tf 1 0 0 1 {left} {bottom} Tm {shown(text)} ET "


def shown(text: str) -> str:
    """The operator that shows a text where the pen stands."""
    return f"<{''.join(f'{_NUMBERS[char]:04X}' for char in text)}> Tj "


def pdf(content: str, *, annotations: str = "") -> bytes:
    """A page of this content; `/G1` multiplies colours, `/Im1` is a picture and `/Im2` one that is seen through."""
    pairs = "".join(f"<{number:04X}> <{ord(char):04X}>\n" for char, number in _NUMBERS.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange "
        f"<0000> <FFFF> endcodespacerange {len(_NUMBERS)} beginbfchar\n{pairs}endbfchar endcmap end end"
    )
    picture = "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
    resources = "<</Font<</F1 5 0 R>>/ExtGState<</G1<</BM/Multiply>>>>/XObject<</Im1 9 0 R/Im2 10 0 R/Fm1 11 0 R>>>>"
    form = f"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources {resources}"
    font = (
        "/Type/Font/Subtype/CIDFontType2/BaseFont/S/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    )
    look = "/FontName/S/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources {resources}/Annots[{annotations}]>>",
        _stream("", content),
        "<</Type/Font/Subtype/Type0/BaseFont/S/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
        f"<<{font}/DW 1000/FontDescriptor 8 0 R>>",
        _stream("", cmap),
        f"<</Type/FontDescriptor{look}>>",
        _stream(picture, "\0"),
        _stream(f"{picture}/SMask 9 0 R", "\0"),
        _stream(form, "3 Tr "),
    ]
    made, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{each}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(made)}\n%%EOF"
    return made + head.encode() + end.encode()


def _stream(keys: str, content: str) -> str:
    return f"<<{keys}/Length {len(content)}>>stream\n{content}\nendstream"
