"""依据 and 废止: the documents that a text says it rests on, and those it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongbu.importing.deriving.evidence import Evidence
from tongbu.importing.deriving.field import Certainty, Field
from tongbu.importing.deriving.surroundings import Surroundings
from tongbu.model.reference import normalise_number

_NAME = r"《[^《》]{2,60}(?:〈[^〈〉]{2,60}〉[^《》]{0,20})?》"
_AND = r"(?:[（(][^（()）]{2,40}[）)])?(?:、|和|及|以及|，|与)?"
_BASIS = re.compile(rf"(?:根据|依据|按照|依照)((?:(?:国家|省|市|国务院)?{_NAME}{_AND}){{1,12}})")
_ONE = re.compile(_NAME)
_ENDED = re.compile(
    rf"({_NAME})(?:[（(]([^（()）]{{4,40}}号)[）)])?(?:自[^，。]{{2,20}}起)?[，,]?(?:同时|即行|予以)?(?:废止|停止执行)"
)
_START = 1500
_MOST = 10


def relations(evidence: Evidence, around: Surroundings) -> Iterator[Field]:
    """依据 from where the text begins, 废止 from where it ends."""
    found = _BASIS.search(evidence.words[:_START])
    if found:
        names = tuple(dict.fromkeys(_ONE.findall(found[1])))[:_MOST]
        yield Field("依据", names, Certainty.DERIVED, "正文“根据……”列举的文件", found[0])
    ended: list[str] = []
    for title, number in _ENDED.findall(evidence.words):
        target = around.numbered(number) if number else ""
        target = target or around.titled(title.strip("《》"))
        if target or number:
            ended.append(target or normalise_number(number))
    if ended:
        reason = "正文写明同时废止"
        yield Field("废止", tuple(dict.fromkeys(ended)), Certainty.DERIVED, reason, "、".join(ended))
