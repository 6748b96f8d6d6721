"""How documents name one another: by id, by 文号, or by 《名称》."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import NamedTuple

_BRACKETS = str.maketrans("[](){}【】〖〗﹝﹞（）［］", "〔〕〔〕〔〕〔〕〔〕〔〕〔〕〔〕")
_STANDARD = re.compile(r"[\u4e00-\u9fffA-Za-z0-9〔〕《》]*")
"""What is in the one spelling already, as nearly every number and title is."""
_SPACES = re.compile(r"[\s\u200b\ufeff]+")


def normalise_number(number: str) -> str:
    """A 文号 in one spelling, whatever brackets, width or spaces it was typed with.

    `汕林规 [2023] 1号` and `汕林规（２０２３）１号` both give `汕林规〔2023〕1号`.
    """
    if _STANDARD.fullmatch(number):
        return number
    return _SPACES.sub("", unicodedata.normalize("NFKC", number)).translate(_BRACKETS)


class RelationKind(StrEnum):
    """How one document bears on another; the value is the front-matter key that says so."""

    REPLACES = "替代"
    AMENDS = "修改"
    REPEALS = "废止"
    BASED_ON = "依据"
    INTERPRETS = "解读对象"
    DRAFTED_AS = "征求意见稿"
    AMENDED_BY = "修改决定"

    @property
    def is_single(self) -> bool:
        """Whether the key holds one reference and not a list."""
        return self in (RelationKind.DRAFTED_AS, RelationKind.AMENDED_BY)

    @property
    def ends_force(self) -> bool:
        """Whether the older document ceases to be in force."""
        return self in (RelationKind.REPLACES, RelationKind.REPEALS)


class Relation(NamedTuple):
    """One reference as written in the document `source_id`.

    `position` is the index in the list under the key; `target_id` is the policy it names, or None
    where the site holds no such policy (an outside law, an absolute URL, or a mistake: rules tell).
    """

    kind: RelationKind
    source_id: str
    written: str
    position: int
    target_id: str | None

    @property
    def is_url(self) -> bool:
        """Whether the author pointed outside the site by address."""
        return self.written.startswith(("http://", "https://"))
