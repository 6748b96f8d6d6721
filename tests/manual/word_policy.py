"""The Word file that the tutorial imports: an official notice in the form of GB/T 9704, with measures it promulgates.

`PYTHONPATH=hooks:tests python -m manual.word_policy` writes it anew.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

FILE = Path(__file__).parents[2] / "docs" / "manual" / "tutorial" / "wurenji-xunhu.docx"
_SONG, _TITLE, _BODY, _HEAD = "方正小标宋简体", "方正小标宋简体", "仿宋_GB2312", "黑体"
_NOTICE = (
    "《示例市林区无人机巡护管理办法》已经我局局务会议审议通过，现印发给你们，请遵照执行。",
    "执行中遇到的问题，请径向我局森林防火科反映，联系电话：0000-12345678。",
)
_MEASURES = (
    "第一章　总则",
    (
        "第一条　为了规范林区无人机巡护工作，及时发现森林火情和林业有害生物，保障飞行安全，根据《中华人民共和国森林法》"
        "《森林防火条例》《无人驾驶航空器飞行管理暂行条例》，结合本市实际，制定本办法。"
    ),
    (
        "第二条　本市行政区域内林业主管部门及其委托的单位（以下统称巡护单位）使用无人机开展森林防火、林业有害生物监测等"
        "巡护活动，适用本办法。"
    ),
    "第三条　本办法所称无人机巡护，是指使用无人驾驶航空器对林地、林木进行空中查看、拍摄和记录的活动。",
    "第二章　飞行和记录",
    "第四条　森林防火期内，重点林区每日至少巡护一次；其他时间每月至少巡护两次。",
    "第五条　有下列情形之一的，不得飞行：",
    "（一）未按照规定取得飞行许可的；",
    "（二）风力达到六级以上或者有雷电、暴雨的；",
    "（三）操控人员没有取得相应执照的。",
    "第六条　巡护发现烟点、火情的，巡护单位应当立即报告县级林业主管部门，最迟不超过10分钟。",
    "巡护影像应当保存不少于180日。",
    "第七条　巡护不得拍摄居民住宅内部和其他私密场所；拍摄到与巡护无关的个人信息的，应当在3个工作日内删除。",
    "第三章　附则",
    "第八条　公众发现巡护飞行扰民的，可以向县级林业主管部门反映，县级林业主管部门应当在5个工作日内答复。",
    "第九条　本办法自2027年1月1日起施行，有效期5年。",
)


def document() -> Any:
    """The notice as it would lie on the clerk's desk."""
    made: Any = docx.Document()
    for style in made.styles.element.iter(qn("w:rFonts")):
        style.set(qn("w:eastAsia"), _BODY)
    for key, relation in list(made.part.package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):  # python-docx's own template, as a picture
            del made.part.package.rels[key]
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = (
        Mm(37),
        Mm(35),
        Mm(28),
        Mm(26),
    )
    properties, day = made.core_properties, datetime(2026, 11, 16, tzinfo=UTC)
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.title = "关于印发《示例市林区无人机巡护管理办法》的通知"
    properties.created = properties.modified = day

    def line(text: str, *, size: float = 16, font: str = _BODY, align: Any = ALIGN.JUSTIFY, red: bool = False) -> Any:
        paragraph = made.add_paragraph()
        shape = paragraph.paragraph_format
        shape.alignment, shape.space_after, shape.line_spacing = align, Pt(0), Pt(28.95) if size < 30 else 1.0
        run = paragraph.add_run(text)
        run.font.size = Pt(size)
        run.font.name = font
        run._r.rPr.rFonts.set(qn("w:eastAsia"), font)
        if red:
            run.font.color.rgb = RGBColor(0xE6, 0, 0x12)
        return paragraph

    def body(text: str) -> None:
        line(text).paragraph_format.first_line_indent = Pt(32)

    line("示例市林业局文件", size=48, font=_SONG, align=ALIGN.CENTER, red=True)
    line("示林规〔2026〕3号", align=ALIGN.CENTER)
    line("", size=16)
    line("示例市林业局关于印发《示例市林区无人机", size=22, font=_TITLE, align=ALIGN.CENTER)
    line("巡护管理办法》的通知", size=22, font=_TITLE, align=ALIGN.CENTER)
    line("")
    line("各县（市、区）林业主管部门，局机关各科室、直属各单位：")
    for text in _NOTICE:
        body(text)
    line("")
    line("示例市林业局", align=ALIGN.RIGHT)
    line("2026年11月16日", align=ALIGN.RIGHT)
    body("（此件公开发布）")
    line(
        "示例市林区无人机巡护管理办法", size=22, font=_TITLE, align=ALIGN.CENTER
    ).paragraph_format.page_break_before = True
    line("")
    for text in _MEASURES:
        if text.startswith("第") and "章　" in text[:5]:
            line(text, font=_HEAD, align=ALIGN.CENTER)
        else:
            body(text)
    line("")
    line("抄送：市政府办公室。", size=14)
    line("示例市林业局办公室　　　　　　　　　2026年11月16日印发", size=14)
    return made


if __name__ == "__main__":
    document().save(str(FILE))
