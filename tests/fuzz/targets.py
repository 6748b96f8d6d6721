"""What is fed, and with what: each reader of untrusted files, with files of the sample bureau to begin with."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sample import ROOT
from tongbu.approving.keys import KeysError, read_keys
from tongbu.approving.record import RecordError, read_record
from tongbu.gate_record import GateRecord, NotARecordError
from tongbu.model.finding import Finding
from tongbu.reading.paths import DocumentFile
from tongbu.reading.project import read_file
from tongbu.reading.settings import read_settings, read_site_word
from tongbu.screening.files import inspect_file
from tongbu.vetting import is_what_it_says, svg_fault

_DRAFT = "---\n名称: 示例办法（征求意见稿）\n文件类别: 征求意见稿\n---\n\n第一条　示例。\n"


_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it; a disk would be most of the work
_KEPT = tempfile.TemporaryDirectory(prefix="fuzz-", dir=_MEMORY if _MEMORY.is_dir() else None)
_PLACE = Path(_KEPT.name)


@dataclass(frozen=True)
class Target:
    """A reader: `feed` gives it a file's bytes and raises whatever it should not; `seeds` are good files."""

    name: str
    feed: Callable[[bytes], None]
    seeds: Callable[[], Sequence[bytes]]
    zipped: bool = False


def _files(*patterns: str) -> Callable[[], Sequence[bytes]]:
    return cache(lambda: tuple(file.read_bytes() for each in patterns for file in sorted(ROOT.glob(each))))


def _sound(findings: Sequence[Finding]) -> None:
    for each in findings:
        assert each.line >= 1
        assert each.column >= 1
        assert each.message
        assert each.fix
        (each.message + each.fix + each.path).encode()


def _document(folder: str) -> Callable[[bytes], None]:
    def feed(content: bytes) -> None:
        place = _PLACE / "a.md"
        place.write_bytes(content)
        read = read_file(DocumentFile(str(place), f"{folder}/a.md", "a"))
        assert read.document or read.findings
        _sound(read.findings)

    return feed


def _ledger(suffix: str) -> Callable[[bytes], None]:
    def feed(content: bytes) -> None:
        place = _PLACE / f"draft-{suffix}.md"
        if not place.exists():
            place.write_text(_DRAFT, encoding="utf-8")
        place.with_suffix(f".{suffix}").write_bytes(content)
        read = read_file(DocumentFile(str(place), f"policies/draft-{suffix}.md", "draft"))
        assert read.document
        _sound(read.findings)

    return feed


def _settings(content: bytes) -> None:
    place = _PLACE / "mkdocs.yml"
    place.write_bytes(content)
    _sound(read_settings(place).findings)
    read_site_word(place, "site_url")


def _attachment(content: bytes) -> None:
    for suffix in ("docx", "pdf", "svg", "txt", "png", "mp3"):
        is_what_it_says(f"a.{suffix}", content)


def _drawing(content: bytes) -> None:
    svg_fault(content).encode()


def _refusing(read: Callable[[bytes], object], refusal: type[Exception]) -> Callable[[bytes], None]:
    def feed(content: bytes) -> None:
        try:
            read(content)
        except refusal as told:
            str(told).encode()

    return feed


def _keys() -> Sequence[bytes]:
    key = "人员: 分管负责人\n  公钥: 11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n  启用: 2024-01-01\n"
    return (f"- {key}  停用: 2026-01-01\n- {key}".encode(), f"- {key}".encode())


def _gate() -> Sequence[bytes]:
    files = {f"policies/2024/p{n}/index.html": f"{n:064x}" for n in range(20)}
    record = {"day": "2026-11-20", "passed": True, "preview": False, "demonstration": False, "files": files}
    return (json.dumps(record, indent=1).encode(), json.dumps(record, ensure_ascii=False).encode())


def _inspected(name: str) -> Callable[[bytes], None]:
    def feed(content: bytes) -> None:
        for each in inspect_file(content, name):
            f"{each.shown}{each.place}".encode()

    return feed


# Files that say when they were made: of these a number tells an input but for that.
def _office() -> Sequence[bytes]:
    from confidentiality.planting import Excel, Word  # with what sets a PDF file: no other target needs it

    word, excel = Word(), Excel()
    for each in (word.in_table, word.in_comment, word.inserted, word.in_footnote, word.in_text_box, word.in_link):
        each("13900000000")
    for each in (excel.in_cell, excel.in_hidden_column, excel.in_hidden_row, excel.in_comment, excel.in_header):
        each("13900000000")
    return (word.saved(), excel.saved())


def _pdf() -> Sequence[bytes]:
    from confidentiality.planting import Pdf

    pdf = Pdf()
    for each in (pdf.in_annotation, pdf.in_property, pdf.in_attachment, pdf.in_link):
        each("13900000000")
    return (pdf.saved(), Pdf().saved())


def _pictures() -> Sequence[bytes]:
    from confidentiality.planting import jpeg, png

    return (jpeg({0x010E: "a", 0x013B: "b"}, located=True), png({"Author": "a", "XML:com.adobe.xmp": "<x:xmpmeta/>"}))


_DRAWINGS = (
    (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>a</title><style>a{fill:red}</style>'
        b'<g><path d="M0 0L9 9"/><use href="#a"/><text x="1">\xe6\x9e\x97</text></g></svg>'
    ),
    (
        b'<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">'
        b'<image x:href="data:image/png;base64,AA=="/><rect fill="url(#b)"/></svg>'
    ),
)

TARGETS = {
    target.name: target
    for target in (
        Target(
            "policy", _document("policies"), _files("policies/**/*.md", "tests/rules/model_bureau/policies/**/*.md")
        ),
        Target("interpretation", _document("interpretations"), _files("interpretations/20*/*.md")),
        Target("csv", _ledger("csv"), _files("policies/**/*.csv")),
        Target("xlsx", _ledger("xlsx"), _files("policies/**/*.xlsx"), zipped=True),
        Target("settings", _settings, _files("mkdocs.yml", "tests/rules/model_bureau/mkdocs.yml")),
        Target("keys", _refusing(read_keys, KeysError), _keys),
        Target("record", _refusing(read_record, RecordError), _files("*/20*/*.sign")),
        Target("gate", _refusing(GateRecord.read, NotARecordError), _gate),
        Target("drawing", _drawing, lambda: _DRAWINGS),
        Target("office", _inspected("a.docx"), cache(_office), zipped=True),
        Target("pdf", _inspected("a.pdf"), cache(_pdf)),
        Target("picture", _inspected("a.jpg"), cache(_pictures)),
        Target("attachment", _attachment, _files("policies/**/*.xlsx", "interpretations/**/*.png", "mkdocs.yml")),
    )
}
