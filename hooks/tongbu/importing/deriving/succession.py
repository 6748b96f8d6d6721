"""Whether a document takes the place of one that it ends (替代), as far as their names tell."""

from __future__ import annotations

import re

from rapidfuzz.distance import Indel

from tongbu.importing.original import squeezed
from tongbu.importing.recognising import signs
from tongbu.model.widths import half_width

_IN_BRACKETS = re.compile(r"[（(〔][^（()）〕]*[）)〕]")
_ABOUT = re.compile(r"\A.*?关于")
_PLACE = re.compile(r"\A[\u4e00-\u9fff]{2,3}?(?:省|市|县|自治州|自治县)")
_YEAR = re.compile(r"(?:19|20)\d\d年度?")
_KIND = re.compile(
    r"(?:实施|管理|暂行|试行|若干|工作|的)*(?:条例|办法|规定|细则|规则|方案|意见|通知|通告|公告|措施|规划)+\Z"
)
_ALIKE = 0.85


def same_name(one: str, other: str) -> bool:
    """Whether two titles are the same but for （试行）（修订） and the like and the notice around what it issues."""
    return _plain(one) == _plain(other)


def succeeds(new: str, old: str) -> bool:
    """Whether a title is that of an older document, or one whose subject has a few words more or fewer.

    One word in the place of another (林业专项资金, 农业专项资金) is another subject, however long the rest.
    """
    if same_name(new, old):
        return True
    one, other = _subject(new), _subject(old)
    only_longer = Indel.distance(one, other) == abs(len(one) - len(other))
    return only_longer and Indel.normalized_similarity(one, other) >= _ALIKE


def _plain(title: str) -> str:
    written = _IN_BRACKETS.sub("", half_width(squeezed(title)))
    issued = signs.ISSUED.search(written)
    return issued[1] if issued else written


def _subject(title: str) -> str:
    """What a title is about, without the organ, the place, the year and the kind of document."""
    return _KIND.sub("", _PLACE.sub("", _ABOUT.sub("", _YEAR.sub("", _plain(title))), count=1))
