"""Addresses of new documents: the year and a word in ASCII, as they stay for ever."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from pypinyin import lazy_pinyin

from tongbu.model.widths import half_width

_FORMS = re.compile(r"（[^）]*）|〔[^〕]*〕")
_QUOTED = re.compile(r"《([^》]+)》")
_ABOUT = re.compile(
    r"\A.*?关于(?:印发|发布|公布|修改|进一步|切实|全面|深入|加快|加强|推行|推进|落实|做好|组织|开展|实施|划定|规范|完善)*"
)
_KIND = re.compile(
    r"(?:实施|管理|暂行|试行|保护|若干|的)*(?:条例|办法|规定|细则|规则|决定|通知|通告|公告|意见|方案|规划|措施)+\Z"
)
_ACTIVITY = re.compile(r"(?:有关|相关)?(?:工作|活动|事项)\Z")
_PLACE = re.compile(r"\A[\u4e00-\u9fff]{2,3}?(?:省|市|县|自治州)")
_YEAR = r"(?:(?:19|20)\d\d|[一二][九〇○零][〇○零一二三四五六七八九]{2})"
_WITHIN_YEAR = r"(?:度|[上下]半年|[春夏秋冬]{1,2}季|第[一二三四]季度|\d{1,2}月(?:份|\d{1,2}日)?)"
_SILENT = re.compile(rf"(?:{_YEAR}年?[-—–~～至到])?{_YEAR}年{_WITHIN_YEAR}?|[和与及的等]")
"""What parts words, and says nothing: dates, as the year stands before them in the address."""
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")
_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 34
_WORDS = Path(__file__).with_name("title_words.txt")


def address_of(title: str, place: str, year: int) -> str:
    """A proposal, as `2026/gushu-mingmu` for 示例市古树名木保护管理办法; `place` is how titles here begin (示例市)."""
    return f"{year}/{word_of(title, place)}"


def word_of(title: str, place: str = "") -> str:
    """What a title is about in ASCII: few whole words, as readers of addresses group them.

    What tells nothing is left out: the place, the year, the kind of document, what it has done to it. A place that is
    not known is guessed.
    """
    named = half_width(title)
    quoted = _QUOTED.search(named)
    said = _FORMS.sub("", quoted[1] if quoted else named)
    said = _ABOUT.sub("", said).strip("《》")
    said = said.removeprefix(place) if place else _PLACE.sub("", said, count=1)
    essence = _ACTIVITY.sub("", _KIND.sub("", said)) or said
    parts = re.findall(r"[\u4e00-\u9fff]+|[^\u4e00-\u9fff]+", _SILENT.sub(" ", essence)) or [essence]
    words = [
        "".join(lazy_pinyin(word)) if _CHINESE.fullmatch(word) else word for part in parts for word in _words(part)
    ]
    address = _OTHER.sub("-", "-".join(words).lower()).strip("-")
    while len(address) > _LONGEST and "-" in address:
        address = address.rpartition("-")[0]
    return address[:_LONGEST] or "wenjian"


def _words(run: str) -> Iterator[str]:
    """The words of a run of Chinese characters: the longest that is known at each place, else pairs between these.

    The last three characters of an odd number stay together. A run of something else is one word.
    """
    if not _CHINESE.fullmatch(run):
        yield run
        return
    known, longest = _known()
    at = unknown = 0
    while at < len(run):
        size = next((size for size in range(longest, 1, -1) if run[at : at + size] in known), 0)
        if size:
            yield from _pairs(run[unknown:at])
            yield run[at : at + size]
            unknown = at + size
        at += size or 1
    yield from _pairs(run[unknown:])


def _pairs(run: str) -> Iterator[str]:
    ends = [*range(2, len(run) - 1, 2), len(run)] if run else []
    yield from (run[start:end] for start, end in zip([0, *ends], ends, strict=False))


@cache
def _known() -> tuple[frozenset[str], int]:
    """The words that titles are made of, and how long the longest is."""
    lines = _WORDS.read_text(encoding="utf-8").splitlines()
    words = frozenset(word for line in lines if not line.startswith("#") for word in line.split())
    return words, max(map(len, words))


def free_address(wanted: str, taken: Collection[str]) -> str:
    """The same, with a number behind it where it is taken."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"
