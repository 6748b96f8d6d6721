"""依据, 替代 and 废止: the documents that a text says it rests on, takes the place of, and merely ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongbu.importing.deriving.evidence import Evidence
from tongbu.importing.deriving.field import Certainty, Field
from tongbu.importing.deriving.succession import same_name, succeeds
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
    """依据 from where the text begins, 替代 and 废止 from where it ends."""
    found = _BASIS.search(evidence.words[:_START])
    if found:
        names = tuple(dict.fromkeys(_ONE.findall(found[1])))[:_MOST]
        yield Field("依据", names, Certainty.DERIVED, "正文“根据……”列举的文件", found[0])
    yield from _ended(evidence, around)


def _ended(evidence: Evidence, around: Surroundings) -> Iterator[Field]:
    succeeded: dict[str, str] = {}
    repealed: list[str] = []
    for written, number in _ENDED.findall(evidence.words):
        title = written.strip("《》")
        target = (around.numbered(number) if number else "") or around.titled(title)
        if not target and not number:
            continue
        if succeeds(evidence.title, title):
            succeeded[target or normalise_number(number)] = title
        else:
            repealed.append(target or normalise_number(number))
    if succeeded:
        alike = "名称相同" if all(same_name(evidence.title, each) for each in succeeded.values()) else "名称相近"
        reason = f"正文写明同时废止，{alike}，由本文件接替；只废止而不接替的，改成“废止”"
        yield Field("替代", tuple(succeeded), Certainty.DERIVED, reason, "、".join(succeeded.values()))
    if repealed:
        reason = "正文写明同时废止"
        yield Field("废止", tuple(dict.fromkeys(repealed)), Certainty.DERIVED, reason, "、".join(repealed))
