"""How many opinions came in and what became of them: counted from the ledger, and as a report states it in words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tongbu.model.ledger import Ledger
from tongbu.model.numeral import NUMERAL, parse_numeral
from tongbu.model.vocabulary import Disposition

_COUNTED = rf"(?:{NUMERAL})\s*(?:余|多)?\s*[条件项份个]"
_SUBJECT = r"(?:意见和建议|意见建议|意见|建议|留言)"
_VERB = r"(?:收到|收集到?|征集到?|征得|反馈|提出)"
_GAP = r"[^，。；;、\d一二三四五六七八九十百千零〇两]"
_RECEIVED = re.compile(
    rf"{_VERB}{_GAP}{{0,20}}?(?:{_SUBJECT}{_GAP}{{0,6}}?(?P<after>{_COUNTED})|(?P<before>{_COUNTED}){_GAP}{{0,12}}?{_SUBJECT})"
)
_NONE = re.compile(
    r"(?:未|没有|均未)(?:收到|收集到|征集到|接到)[^，。；;]{0,12}?(?:意见|建议|反馈|留言)|无(?:反馈)?意见(?:建议)?反?馈?"
)
_DISPOSED = re.compile(
    rf"(?<!采纳[、和或及])(?<!采纳或者)(?<!采纳以及)(?P<word>部分采纳|不予采纳|未予采纳|未采纳|不采纳|没有采纳|(?<!部分)(?<![不未予有])采纳|不属于[^，。；;、\d]{{0,12}}?)"
    rf"(?!(?:和|或|或者|及|以及|、)(?:部分)?(?:不)?采纳)(?:的)?(?:意见|建议)?{_GAP}{{0,4}}?(?P<count>{_COUNTED})"
)
_DISPOSITIONS = {
    "部分采纳": Disposition.PARTLY_ADOPTED,
    "采纳": Disposition.ADOPTED,
}


@dataclass(frozen=True, slots=True)
class Balance:
    """The count of a ledger; `received` is always the sum of the rest, since each row is counted once."""

    received: int
    counts: Mapping[Disposition, int]
    undecided: int


@dataclass(frozen=True, slots=True)
class Stated:
    """The numbers a text gives; `received` is None, and a disposition is missing, where it gives none."""

    received: int | None
    counts: Mapping[Disposition, int]

    @property
    def is_complete(self) -> bool:
        """Whether the parts can be held against the whole: both are given."""
        return self.received is not None and bool(self.counts)


def balance(ledger: Ledger | None) -> Balance:
    """Every opinion counted once, those answered together each by itself; nothing where there is no ledger."""
    opinions = ledger.opinions if ledger else ()
    found = Counter(ledger.disposition(opinion) for opinion in opinions) if ledger else Counter()
    counts = {disposition: found[disposition] for disposition in Disposition}
    return Balance(len(opinions), MappingProxyType(counts), found[None])


def stated(text: str) -> Stated:
    """The numbers in a report (情况说明): `共收到意见12条，其中采纳6条、部分采纳2条`; the first of each kind."""
    plain = unicodedata.normalize("NFKC", text)
    counts: dict[Disposition, int] = {}
    for disposition, number in _disposed(plain):
        counts.setdefault(disposition, number)
    return Stated(_received(plain), MappingProxyType(counts))


def _received(plain: str) -> int | None:
    for match in _RECEIVED.finditer(plain):
        if (number := _number(match["after"] or match["before"])) is not None:
            return number
    return 0 if _NONE.search(plain) else None


def _disposed(plain: str) -> Iterator[tuple[Disposition, int]]:
    for match in _DISPOSED.finditer(plain):
        word = match["word"]
        if (number := _number(match["count"])) is None:
            continue
        if word.startswith("不属于"):
            yield Disposition.OUT_OF_SCOPE, number
        else:
            yield _DISPOSITIONS.get(word, Disposition.NOT_ADOPTED), number


def _number(counted: str) -> int | None:
    """The number in `12条`, `十二 条`, `30余条`."""
    try:
        return parse_numeral(found[0]) if (found := re.match(NUMERAL, counted)) else None
    except ValueError:
        return None
