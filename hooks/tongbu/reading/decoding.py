"""Bytes of a Markdown file become text, or a located fault that says how to save it properly."""

from __future__ import annotations

from tongbu.model.source import Place
from tongbu.reading.faults import BINARY, EMPTY, ENCODING, TOO_LARGE
from tongbu.reading.locating import Findings

MARKDOWN_LIMIT = 5 * 1024 * 1024
"""The longest text of the whole body of national law takes a tenth of this."""

_SIGNATURES = {
    b"PK\x03\x04": "Word（.docx）、Excel（.xlsx）或者压缩文件",
    b"\xd0\xcf\x11\xe0": "旧版 Word（.doc）或者 Excel（.xls）文件",
    b"%PDF": "PDF 文件",
    b"\xff\xd8\xff": "图片文件",
    b"\x89PNG": "图片文件",
}


def check_size(size: int, limit: int, findings: Findings) -> bool:
    """Whether a file of `size` bytes may be read; otherwise the fault is noted."""
    if size <= limit:
        return True
    told = f"文件大小 {size / 1024 / 1024:.1f} MB，超过上限 {limit / 1024 / 1024:.0f} MB"
    findings.add(TOO_LARGE, Place(1), told)
    return False


def decode(raw: bytes, findings: Findings) -> str | None:
    """The text with line feeds as line ends and without a byte order mark; None where it cannot be text."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        findings.add(ENCODING, Place(1), "文件是 UTF-16（记事本称为“Unicode”）编码，应为 UTF-8")
        return None
    if not raw.removeprefix(b"\xef\xbb\xbf").strip():
        findings.add(EMPTY, Place(1), "文件是空的")
        return None
    if kind := next((name for mark, name in _SIGNATURES.items() if raw.startswith(mark)), None):
        findings.add(BINARY, Place(1), f"这是{kind}改了后缀，不是 Markdown 文本")
        return None
    if b"\0" in raw:
        line = raw.count(b"\n", 0, raw.index(b"\0")) + 1
        findings.add(BINARY, Place(line), f"第 {line} 行含有文本里不会出现的字节，这不是文本文件")
        return None
    try:
        return unify_lines(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        findings.add(ENCODING, _place(error), _advice(raw, error))
        return None


def unify_lines(text: str) -> str:
    """The text with every kind of line end turned into a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _place(error: UnicodeDecodeError) -> Place:
    before = unify_lines(error.object[: error.start].decode("utf-8-sig", "replace"))
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))


def _advice(raw: bytes, error: UnicodeDecodeError) -> str:
    try:
        raw.decode("gb18030")
    except UnicodeDecodeError:
        return f"第 {error.start + 1} 个字节不是 UTF-8 文字，文件可能已损坏"
    return "文件是 GB18030（GBK、“ANSI”）编码，应为 UTF-8"
