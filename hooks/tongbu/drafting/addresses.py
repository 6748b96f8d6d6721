"""Addresses of new documents: the year and a word in ASCII, as they stay for ever."""

from __future__ import annotations

import re
from collections.abc import Collection

from pypinyin import lazy_pinyin

_FORMS = re.compile(r"（[^）]*）|〔[^〕]*〕")
_QUOTED = re.compile(r"《([^》]+)》")
_ABOUT = re.compile(r"\A.*?关于(?:印发|发布|公布|加强|做好)?")
_KIND = re.compile(
    r"(?:实施|管理|暂行|试行|保护|若干)*的?(?:条例|办法|规定|细则|规则|决定|通知|通告|公告|意见|方案|规划|措施)+\Z"
)
_PLACE = re.compile(r"\A[\u4e00-\u9fff]{2,3}?(?:省|市|县|自治州)")
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")
_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 40


def address_of(title: str, place: str, year: int) -> str:
    """A proposal, as `2026/gushu-mingmu` for 示例市古树名木保护管理办法; `place` is how titles here begin (示例市)."""
    return f"{year}/{word_of(title, place)}"


def word_of(title: str, place: str = "") -> str:
    """What a title is about in ASCII: two characters make a word, as readers of addresses group them.

    What tells nothing is left out: the place, the kind of document. A place that is not known is guessed.
    """
    quoted = _QUOTED.search(title)
    words = _FORMS.sub("", quoted[1] if quoted else title)
    words = _ABOUT.sub("", words).strip("《》")
    words = words.removeprefix(place) if place else _PLACE.sub("", words, count=1)
    essence = _KIND.sub("", words) or words
    pairs = [
        "".join(lazy_pinyin(run[at : at + 2])) if _CHINESE.fullmatch(run) else run
        for run in re.findall(r"[\u4e00-\u9fff]+|[^\u4e00-\u9fff]+", essence)
        for at in range(0, len(run) if _CHINESE.fullmatch(run) else 1, 2)
    ]
    word = _OTHER.sub("-", "-".join(pairs).lower()).strip("-")
    while len(word) > _LONGEST and "-" in word:
        word = word.rpartition("-")[0]
    return word[:_LONGEST] or "wenjian"


def free_address(wanted: str, taken: Collection[str]) -> str:
    """The same, with a number behind it where it is taken."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"
