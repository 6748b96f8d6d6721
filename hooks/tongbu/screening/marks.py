"""Marks that say a paper is not for the public: secrecy (密级), internal use, copy number (份号), openness.

《保守国家秘密法》 and its 实施条例 have level and term stand as 密级★保密期限; GB/T 9704 (党政机关公文格式) puts
份号, 密级 and 紧急程度 at the head of the first page. Prose that speaks of secrets (国家秘密, 商业秘密) is no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongbu.model.sensitive import SensitiveKind
from tongbu.screening.hit import Hit

_LEVEL = r"(?:绝 ?密|机 ?密|秘 ?密)"
_TERM = r"(?:长期|\d{1,2} ?(?:年|个月|月|天|日)|解密前)"
_STARRED = re.compile(
    rf"{_LEVEL}级? {{0,3}}[★☆⭐✩*](?: {{0,3}}{_TERM})?|密级[:\s]{{1,3}}{_LEVEL}级?(?![\u4e00-\u9fff])"
)
_EDGE = r"[\s#>|\-\[\]()【】〔〕「」《》<>*_.,:;、。,]*"
_ALONE = re.compile(rf"\A{_EDGE}({_LEVEL}级?)(?:{_EDGE}(?:{_TERM}|特急|加急|急件|件|\d{{6}}))*{_EDGE}\Z")
_BRACKETED = re.compile(rf"(?:\A{_EDGE}|(?=.{{1,12}}\Z))[【\[(〔] ?({_LEVEL}级?) ?[】\])〕]")
_WORD = (
    r"(?:内部(?:资料|文件|使用|参阅|参考|材料|刊物|掌握|传阅|发文|印发)|注意保存|(?:不得|不准|严禁|请勿|禁止)(?:外传|扩散|翻印)"
    r"|仅供内部(?:使用|参考|参阅)|会后收回|阅后(?:收回|即焚))"
)
_INTERNAL_ALONE = re.compile(rf"\A{_EDGE}({_WORD}(?:{_EDGE}{_WORD})*)[!！]?{_EDGE}\Z")
_INTERNAL_BRACKETED = re.compile(rf"[【\[(〔] ?({_WORD}(?:[,、;\s]*{_WORD})*) ?[】\])〕]")
_INTERNAL_PAIR = re.compile(rf"{_WORD}[,、;! \s]{{1,3}}{_WORD}|密级[:\s]{{1,3}}内部(?![\u4e00-\u9fff])")
_COPY = re.compile(r"份 ?号[:\s]{1,3}(?:No\.? ?)?\d{6}(?!\d)")
_COPY_ALONE = re.compile(r"\A[\s*#]*(?:No\.? ?)?(0\d{5})[\s*]*\Z")
_CLOSED = r"(?:不予公开|不公开|依申请公开|不宜公开)"
_OPENNESS = re.compile(
    rf"(?:公开(?:方式|属性|形式|类别|类型|选项)|(?:信息|发布)属性)[:\s]{{1,3}}({_CLOSED})"
    rf"|此件({_CLOSED})|[【\[(〔] ?({_CLOSED}) ?[】\])〕]"
)
_OPENNESS_ALONE = re.compile(rf"\A[\s>|*_]*({_CLOSED})(?:[,,](?:不得|请勿)[\u4e00-\u9fff]{{2,6}})?{_EDGE}\Z")


def find_marks(line: str, *, in_head: bool) -> Iterator[Hit]:
    """Every mark in a line; `in_head` says that it is among the first of its text, where a head has its marks."""
    yield from _secrecy(line, in_head)
    for pattern in (_INTERNAL_ALONE, _INTERNAL_BRACKETED, _INTERNAL_PAIR):
        if match := pattern.search(line):
            yield Hit(SensitiveKind.INTERNAL, *match.span(match.lastindex or 0))
            break
    copy = _COPY.search(line) or (_COPY_ALONE.search(line) if in_head else None)
    if copy:
        yield Hit(SensitiveKind.COPY_NUMBER, *copy.span(copy.lastindex or 0))
    closed = _OPENNESS.search(line) or _OPENNESS_ALONE.search(line)
    if closed:
        yield Hit(SensitiveKind.OPENNESS, *closed.span(), doubtful=closed.re is _OPENNESS_ALONE)


def _secrecy(line: str, in_head: bool) -> Iterator[Hit]:
    starred = list(_STARRED.finditer(line))
    for star in starred:
        yield Hit(SensitiveKind.SECRECY, *star.span())
    if starred:
        return
    if match := _ALONE.search(line):
        yield Hit(SensitiveKind.SECRECY, *match.span(1), doubtful=not in_head)
    elif match := _BRACKETED.search(line):
        yield Hit(SensitiveKind.SECRECY, *match.span(1), doubtful=True)
