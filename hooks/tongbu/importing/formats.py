"""Which reader reads a file: by what it is, not by its name alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath

from tongbu.importing.original import FileFault, Original
from tongbu.vetting import kind_of

FILE_LIMIT = 100 * 1024 * 1024
"""Bytes: official documents have a hundredth of this; larger files are films or archives."""
WORD, SHEETS, PDF, WEB, OLD = "word", "sheets", "pdf", "web", "old"
SUFFIXES = {
    ".docx": WORD, ".docm": WORD, ".wps": WORD, ".doc": OLD, ".xls": OLD, ".xlsx": SHEETS, ".xlsm": SHEETS,
    ".et": SHEETS, ".pdf": PDF, ".html": WEB, ".htm": WEB, ".mhtml": "", ".mht": "", ".ofd": "",
}  # fmt: skip
"""The ends of names of files that are imported, and what each is; "" for those that are told and not read."""
Beside = Callable[[str], bytes | None]
"""The bytes of a file that a saved page names by a relative path; None where it was not saved along."""


def open_original(name: str, raw: bytes, beside: Beside) -> Original:
    """Read a file of any format; FileFault where it cannot be imported, with advice."""
    if len(raw) > FILE_LIMIT:
        size = f"{len(raw) / 1024 / 1024:.0f} MB，超过 {FILE_LIMIT // 1024 // 1024} MB"
        raise FileFault(f"文件有 {size}", "大文件作为附件公开，或者先压缩其中的图片。")
    if not raw:
        raise FileFault("文件是空的", "确认文件已经保存、下载完整。")
    kind = _kind(name, raw)
    if kind == OLD:
        from tongbu.importing.office import as_docx

        return open_original(f"{name}.docx", as_docx(raw, name), beside)
    if kind == WORD:
        from tongbu.importing.word import read_word
        from tongbu.importing.word_account import shown_in_word

        return replace(read_word(raw, name), shown=shown_in_word(raw))
    if kind == SHEETS:
        from tongbu.importing.sheets import read_sheets

        return read_sheets(raw, name)
    if kind == PDF:
        from tongbu.importing.pdf import read_pdf

        return read_pdf(raw, name)
    from tongbu.importing.web import read_page

    return read_page(raw, name, beside)


def _kind(name: str, raw: bytes) -> str:
    found, suffix = kind_of(raw), PurePosixPath(name).suffix.lower()
    if found == "zip":
        if b"word/document.xml" in raw or b"word/" in raw[:4096]:
            return WORD
        return SHEETS if b"xl/workbook.xml" in raw else _of_package(suffix)
    if found == "ole":
        return _of_streams(raw, suffix)
    if found == "pdf":
        return PDF
    if found == "html" or (found == "text" and suffix in (".html", ".htm")):
        return WEB
    raise _unknown(name, suffix, found)


def _of_streams(raw: bytes, suffix: str) -> str:
    """Word of old, or the fault of another program's file: by the names of its streams, else by the file's own."""
    has = {name: name.encode("utf-16-le") in raw for name in ("WordDocument", "Workbook", "PowerPoint Document")}
    if has["WordDocument"]:  # a text may hold a table of Excel's
        return OLD
    if has["Workbook"] or (suffix in (".xls", ".et") and not has["PowerPoint Document"]):
        raise FileFault(
            "是旧版 Excel 或者 WPS 表格（.xls、.et）",
            "用 Excel 或者 WPS 打开，另存为“Excel 工作簿（*.xlsx）”，再导入。",
        )
    if has["PowerPoint Document"]:
        raise FileFault("是演示文稿", "把要公开的文字写成 Word 文件再导入；演示文稿可以作为附件公开。")
    return OLD


def _of_package(suffix: str) -> str:
    if SUFFIXES.get(suffix) in (WORD, SHEETS):
        return SUFFIXES[suffix]
    advice = "能导入的有：.docx、.wps、.doc、.xlsx、.pdf、.html，以及装有这些文件的文件夹和 .zip。"
    raise FileFault("不是 Word、Excel 文件", advice)


def _unknown(name: str, suffix: str, found: str) -> FileFault:
    if PurePosixPath(name).name.startswith("~$"):
        return FileFault("是 Word 打开文件时的临时文件", "导入名称里没有“~$”的那一份；关闭 Word 以后它会自己消失。")
    if suffix == ".ofd":
        return FileFault("是 OFD 版式文件", "用 OFD 阅读器另存为带文字的 PDF，或者用原来的 Word 文件导入。")
    if found in ("png", "jpeg", "gif", "webp"):
        return FileFault("是图片", "用文字识别（OCR）得到文字并逐字核对，存成 .docx 再导入；图片可以作为附件公开。")
    if suffix in (".mht", ".mhtml"):
        return FileFault("是单个文件的网页（.mht）", "在浏览器里打开，另存为“网页，全部”，再导入。")
    if suffix in (".md", ".txt"):
        return FileFault("是纯文本", "直接按 policies/README.md 的样例加上元数据，不需要导入。")
    return FileFault(f"认不出这种文件（{suffix or '没有后缀'}）", "用 Word 或者 WPS 打开，另存为 .docx，再导入。")
