"""Files that were made to harm, are locked or broken: told, within limits, never a traceback."""

import io
import random
import time
import zipfile

import pypdf
import pytest

from confidentiality.planting import Excel, Pdf, Word, jpeg, pdf_of, with_parts
from tongbu.model.sensitive import SensitiveKind
from tongbu.screening.files import inspect_file

BOMB = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">'
    '<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]><a><p>&d;</p></a>'
)
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a><p>&x;</p></a>'


def unread(raw: bytes, name: str) -> str:
    (one,) = [each for each in inspect_file(raw, name) if each.kind is SensitiveKind.UNREAD]
    return one.shown


def zipped(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize("part", [BOMB, OUTSIDE], ids=["growing", "outside"])
@pytest.mark.parametrize("name", ["word/header9.xml", "docProps/app.xml", "word/charts/chart1.xml"])
def test_entities_are_refused(part: str, name: str) -> None:
    word = Word().saved() if name != "docProps/app.xml" else zipped({"[Content_Types].xml": b"<Types/>"})
    assert "实体" in unread(with_parts(word, {name: part}), "a.docx")


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    begun = time.process_time()
    raw = with_parts(Word().saved(), {"word/media/big.xml": b"\0" * 90_000_000})
    spent = time.process_time() - begun
    begun = time.process_time()
    assert "压缩炸弹" in unread(raw, "a.docx")
    assert time.process_time() - begun < max(1.0, spent)


def test_sizes_that_lie_are_noticed() -> None:
    raw = bytearray(zipped({"a.txt": b"x" * 2_000_000}))
    place = raw.rindex(b"PK\x01\x02") + 24
    raw[place : place + 4] = (10).to_bytes(4, "little")
    assert unread(bytes(raw), "a.zip")


def test_too_many_parts_and_too_deep() -> None:
    assert "超过上限" in unread(zipped({f"{n}.txt": b"" for n in range(10_001)}), "a.zip")
    raw = zipped({"a.txt": "电话".encode()})
    for _ in range(6):
        raw = zipped({"a.zip": raw})
    assert "层" in unread(raw, "a.zip")


def test_locked_files() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf_of("Form")))
    writer.encrypt("secret", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    assert "密码" in unread(made.getvalue(), "a.pdf")
    locked = b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    assert "密码" in unread(locked, "a.docx")


@pytest.mark.parametrize("name", ["a.doc", "a.rar", "a.wps"])
def test_formats_that_cannot_be_read_only_warn(name: str) -> None:
    raw = b"\xd0\xcf\x11\xe0" + b"\0" * 600 if name != "a.rar" else b"Rar!\x1a\x07\0" + b"\0" * 99
    (one,) = inspect_file(raw, name)
    assert one.kind is SensitiveKind.UNREAD
    assert one.doubtful


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.pdf", "a.jpg"])
def test_damage_anywhere_never_raises(name: str) -> None:
    source = random.Random(name)
    whole = {"a.docx": Word().saved(), "a.xlsx": Excel().saved(), "a.pdf": Pdf().saved(), "a.jpg": jpeg(located=True)}[
        name
    ]
    for _ in range(60):
        raw = bytearray(whole)
        for _ in range(source.randrange(1, 8)):
            raw[source.randrange(len(raw))] = source.randrange(256)
        for each in inspect_file(bytes(raw[: source.randrange(1, len(raw) + 1)]), name):
            assert each.shown
