"""XMP: what programs write into pictures and drawings about who made them, and where."""

from __future__ import annotations

import re

from tongbu.model.sensitive import SensitiveKind
from tongbu.screening.files.pieces import Passage, Pieces, Remark
from tongbu.screening.files.properties import described

_PLACE = "图片信息（XMP）"
_GPS = re.compile(r"GPSL(?:atitude|ongitude)")
_CREATOR = re.compile(r"<dc:creator\b[^>]{0,100}>(?:\s*<[^<>]{1,200}>){0,5}\s*([^<>]{1,100}?)\s*<")
_WORDS = re.compile(r">([^<>]+)<|=\s*[\"']([^\"'<>]+)[\"']")


def told_by_xmp(packet: str) -> Pieces:
    """What a packet says; it is looked through as text, since programs often leave it broken."""
    if _GPS.search(packet):
        yield Remark(SensitiveKind.LOCATION, "经纬度", _PLACE)
    for creator in _CREATOR.findall(packet):
        yield from described("作者", creator)
    for match in _WORDS.finditer(packet):
        words = (match[1] or match[2]).strip()
        if words:
            yield Passage(words, _PLACE)
