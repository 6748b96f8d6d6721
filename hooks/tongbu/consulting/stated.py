"""How many opinions came in and what became of them, as a report (情况说明) says it in words.

A report is prose, and what is read here can stop a build: where words may mean two things, no number is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tongbu.model.numeral import NUMERAL, parse_numeral
from tongbu.model.vocabulary import Disposition

_COUNT = rf"(?<![第\d])(?P<number>{NUMERAL})[余多]?[条件项份个]"
_SUBJECT = r"(?:意见和建议|意见建议|意见|建议|留言)"
_PLAIN = r"[^\d一二三四五六七八九十百千零〇两]"
_CLAUSE = re.compile(r"[，,。；;：:！!?？\n（）()]")
_BLANK = re.compile(r"[ \t\u3000\xa0]")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")

_VERB = r"(?:收到|收集到?|征集到?|征得|反馈|提出)"
_SUBJECT_THEN_COUNT = rf"{_SUBJECT}{_PLAIN}{{0,6}}?{_COUNT}"
_COUNT_THEN_SUBJECT = rf"{_COUNT}{_PLAIN}{{0,12}}?{_SUBJECT}"
_RECEIVED = tuple(re.compile(rf"{_VERB}{_PLAIN}{{0,20}}?{each}") for each in (_SUBJECT_THEN_COUNT, _COUNT_THEN_SUBJECT))
_MORE = tuple(re.compile(rf"{_PLAIN}{{0,12}}?{each}") for each in (_SUBJECT_THEN_COUNT, _COUNT_THEN_SUBJECT))
_IN_ALL = re.compile(r"共|总计|合计|累计")
_PART = re.compile(r"其中|分别")
_NONE = re.compile(
    r"(?:未|没有)(?:收到|收集到|征集到|接到)(?:[^，。；;反]|反(?!对)){0,12}?(?:意见|建议|反馈|留言)"
    r"|无(?:反馈)?意见(?:建议)?反?馈?"
)
_MERGED = re.compile(rf"(?:合并|归并|归纳|归类|整理|梳理)后?[为成出]{_COUNT}")

_WORD = r"(?P<word>部分采纳|(?:不予|未予|未|不|没有)采纳|采纳|不属于)"
_WORD_THEN_COUNT = re.compile(
    rf"{_WORD}(?:了|的|本次|此次|征求意见|征集|范围|内)*(?:公众|群众)?{_SUBJECT}?(?:有|为|共|计|共计)?{_COUNT}(?:{_SUBJECT})?"
)
_COUNT_THEN_WORD = re.compile(
    rf"{_COUNT}{_SUBJECT}?(?:已经|已|均|全部|拟|被|给予|予以|可以|可|为|的){{0,2}}{_WORD}"
    r"(?:本次|此次|征求意见|征集|范围|内)*"
)
_ANY_WORD = re.compile(r"采纳|不属于")
_INCLUDING = re.compile(rf"(?:其中)?(?:含|包括|包含|有)部分采纳(?:的)?{_SUBJECT}?{_COUNT}")
_EXCEPT = "除"
_REST = re.compile(r"其余|剩余|余下|其他意见|其它意见")
_MEANING = {"部分采纳": Disposition.PARTLY_ADOPTED, "采纳": Disposition.ADOPTED, "不属于": Disposition.OUT_OF_SCOPE}


@dataclass(frozen=True, slots=True)
class Stated:
    """The numbers a text gives; `received` and `merged` are None, and a disposition is missing, where it gives none.

    `merged` is how many there were once like opinions were put together (归并为9条); `is_open` says that the text
    speaks of more than these numbers hold (其余不予采纳; 采纳或者部分采纳6条).
    """

    received: int | None
    counts: Mapping[Disposition, int]
    merged: int | None = None
    is_open: bool = False


def stated(text: str) -> Stated:
    """The numbers in a report: `共收到意见12条，其中采纳6条、部分采纳2条`, `6条予以采纳`, `十二条`."""
    plain = _THOUSANDS.sub("", _BLANK.sub("", text))
    clauses = [clause for clause in _CLAUSE.split(plain) if clause]
    merged = [number for match in _MERGED.finditer(plain) if (number := _number(match)) is not None]
    return Stated(
        _received(plain, clauses),
        MappingProxyType(_counts(clauses)),
        merged[0] if len(merged) == 1 else None,
        bool(_REST.search(plain)) or any(_says_more(clause) for clause in clauses),
    )


def _received(plain: str, clauses: list[str]) -> int | None:
    """The whole: what is said with 共; else the only number there is; None where there are several."""
    whole: set[int] = set()
    parts: list[int] = []
    for clause in clauses:
        number = _received_in(clause)
        if number is None or _PART.match(clause):
            continue
        if _IN_ALL.search(clause):
            whole.add(number)
        else:
            parts.append(number)
    none = bool(_NONE.search(plain))
    if whole:
        return whole.pop() if len(whole) == 1 else None
    if parts:
        return parts[0] if len(parts) == 1 and not none else None
    return 0 if none else None


def _received_in(clause: str) -> int | None:
    first, *more = clause.split("、")
    number = next((_number(match) for each in _RECEIVED if (match := each.search(first))), None)
    if number is None:
        return None
    for part in more:
        match = next((match for each in _MORE if (match := each.fullmatch(part))), None)
        if match and not _ANY_WORD.search(part):
            number += _number(match) or 0
    return number


def _counts(clauses: list[str]) -> dict[Disposition, int]:
    counts: dict[Disposition, int] = {}
    for clause in clauses:
        included = _INCLUDING.fullmatch(clause)
        if included and Disposition.ADOPTED in counts and (part := _number(included)) is not None:
            # 采纳8条（含部分采纳2条): the eight are six and two.
            counts[Disposition.ADOPTED] = max(counts[Disposition.ADOPTED] - part, 0)
            counts[Disposition.PARTLY_ADOPTED] = part
            continue
        for disposition, number in _disposed(clause):
            counts.setdefault(disposition, number)
    return counts


def _disposed(clause: str) -> Iterator[tuple[Disposition, int]]:
    """Each part between 、 that has one count beside one word; 采纳、部分采纳8条 says neither."""
    bare = False
    for part in clause.split("、"):
        match = _match(part)
        number = _number(match) if match else None
        if match and number is not None and not bare:
            yield _MEANING.get(match["word"], Disposition.NOT_ADOPTED), number
        bare = match is None and bool(_ANY_WORD.search(part))


def _says_more(clause: str) -> bool:
    """Whether a clause counts what was adopted in words that were not taken."""
    parts = [part for part in clause.split("、") if _ANY_WORD.search(part)]
    return not _INCLUDING.fullmatch(clause) and len(list(_disposed(clause))) < len(parts)


def _match(part: str) -> re.Match[str] | None:
    if len(_ANY_WORD.findall(part)) != 1 or _EXCEPT in part:
        return None
    found = (match for pattern in (_WORD_THEN_COUNT, _COUNT_THEN_WORD) for match in pattern.finditer(part))
    return next((match for match in found if match.end() == len(part)), None)


def _number(match: re.Match[str]) -> int | None:
    try:
        return parse_numeral(match["number"])
    except ValueError:
        return None
