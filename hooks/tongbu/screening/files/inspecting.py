"""A file of any format becomes what is sensitive in it; what cannot be looked through is told, never passed over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tongbu.model.sensitive import MOST_OF_A_KIND, Sensitive, SensitiveKind
from tongbu.screening.files.archive import Archive
from tongbu.screening.files.office import is_office, office
from tongbu.screening.files.pdf import pdf
from tongbu.screening.files.picture import picture
from tongbu.screening.files.pieces import (
    DEPTH_LIMIT,
    Inside,
    Passage,
    Pieces,
    Remark,
    UninspectedError,
)
from tongbu.screening.files.plain_text import plain_text
from tongbu.screening.finding import find_sensitive
from tongbu.screening.inspectable import FILE_LIMIT, is_played
from tongbu.screening.masking import masked

_IMAGES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_TEXTS = (".txt", ".csv", ".tsv", ".html", ".htm", ".svg", ".xml", ".json", ".md", ".vtt", ".srt", ".yml", ".yaml")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_BLANK = 8192


def inspect_file(raw: bytes, name: str) -> tuple[Sensitive, ...]:
    """Everything sensitive in a file, each datum once; its `place` is inside the file."""
    found: dict[tuple[SensitiveKind, str], Sensitive] = {}
    of_kind: Counter[SensitiveKind] = Counter()
    for each in _inspected(raw, name, 0):
        if of_kind[each.kind] >= MOST_OF_A_KIND:
            continue
        key = (each.kind, each.value or each.shown)
        known = found.get(key)
        if known is None or (known.doubtful and not each.doubtful):
            of_kind[each.kind] += known is None
            found[key] = each
    return tuple(found.values())


def _inspected(raw: bytes, name: str, depth: int) -> Iterator[Sensitive]:
    try:
        if depth > DEPTH_LIMIT:
            raise UninspectedError(f"一层套一层超过 {DEPTH_LIMIT} 层")
        if len(raw) > FILE_LIMIT:
            raise UninspectedError(f"大于 {FILE_LIMIT // 1024 // 1024} MB")
        for piece in _pieces(raw, name.lower()):
            if isinstance(piece, Passage):
                yield from _in_passage(piece)
            elif isinstance(piece, Remark):
                yield Sensitive(piece.kind, piece.shown, place=piece.place, doubtful=piece.doubtful)
            else:
                yield from _inside(piece, depth)
    except UninspectedError as error:
        yield Sensitive(SensitiveKind.UNREAD, str(error))
    except (MemoryError, RecursionError):
        yield Sensitive(SensitiveKind.UNREAD, "结构过于复杂，读不完")
    except Exception:  # whatever a broken part causes: the file was not looked through, and that is what counts
        yield Sensitive(SensitiveKind.UNREAD, "文件已损坏，读不完")


def _pieces(raw: bytes, name: str) -> Pieces:
    if raw.startswith(b"PK"):
        archive = Archive(raw)
        yield from office(archive) if is_office(archive) else _members(archive)
    elif raw[:1024].lstrip().startswith(b"%PDF"):
        yield from pdf(raw)
    elif raw.startswith(_IMAGES) or raw[8:12] == b"WEBP":
        yield from picture(raw)
    elif raw.startswith(_OLD_OFFICE):
        yield _old_office(raw)
    elif name.endswith(_TEXTS) or b"\0" not in raw[:_BLANK]:
        yield from plain_text(raw, head=not name.endswith((".csv", ".tsv", ".json", ".vtt", ".srt")))
    elif not is_played(name):
        yield Remark(SensitiveKind.UNREAD, "这种格式读不出来，内容没有检查")


def _members(archive: Archive) -> Pieces:
    for part in archive:
        yield Passage(part, "压缩包里的文件名")
        yield Inside(archive.read(part), part, f"压缩包里的“{part[-40:]}”")


def _old_office(raw: bytes) -> Remark:
    if "EncryptedPackage".encode("utf-16-le") in raw:
        return Remark(SensitiveKind.UNREAD, "设有打开密码", doubtful=False)
    return Remark(SensitiveKind.UNREAD, "是旧版 Office 格式（.doc、.xls、.ppt）或者 WPS 格式，内容没有检查")


def _in_passage(passage: Passage) -> Iterator[Sensitive]:
    for found in find_sensitive(passage.text, head=passage.head):
        value = "".join(found.read.split())
        yield Sensitive(found.kind, masked(found), value, place=passage.place, doubtful=found.doubtful)


def _inside(piece: Inside, depth: int) -> Iterator[Sensitive]:
    for each in _inspected(piece.raw, piece.name, depth + 1):
        place = f"{piece.place}，{each.place}" if each.place else piece.place
        yield Sensitive(each.kind, each.shown, each.value, place=place, doubtful=each.doubtful)
