"""Where people can be reached: mobile and private telephones, mail and home addresses; not those of offices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongbu.model.sensitive import SensitiveKind
from tongbu.screening.around import before, is_labelled_contact, is_numbered, is_persons, is_public_contact
from tongbu.screening.hit import Hit

_GAP = r"[ \-]{0,2}"
_MEASURED = r"(?!\s?(?:\.\d|[%元万亿米吨株亩]|平方|立方|公里|公顷|千|人次))"
_MOBILE = re.compile(
    rf"(?<![0-9A-Za-z.])(?:\(?\+?(?:00)?86\)?{_GAP})?(?:1[3-9]{_GAP}\d(?:{_GAP}\d){{8}}|1[3-9]\d\.\d{{4}}\.\d{{4}})(?!\d){_MEASURED}",
    re.ASCII,
)
_TELEPHONE = re.compile(
    rf"(?<![0-9A-Za-z.-])(?:\(?0\d{{2,3}}\)?{_GAP})?[2-9]\d{{2,3}}{_GAP}\d{{4}}(?![0-9A-Za-z-]){_MEASURED}", re.ASCII
)
_AT_HOME = re.compile(
    r"(?:宅电|家庭电话|家中电话|家里电话|住宅电话|私人电话|个人电话|家庭座机|家庭固话)[^\d。；;]{0,8}\Z"
)
_EMAIL = re.compile(
    r"(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,10}(?![\w@])", re.ASCII
)
_OFFICIAL = re.compile(r"[@.]gov\.cn\Z", re.IGNORECASE)
_HOME = re.compile(
    r"(?P<label>(?:家庭|现|户籍|常住|居住|经常居住|通讯|联系)?(?:住址|住所地?|居住地址?|户籍(?:所在)?地址?|家庭地址|通讯地址)|家住|现住|居住在|住在|(?<=[,;。\s])住)"
    r"(?:在|为|是|于)?\s*[::]?\s*"
    r"(?P<home>[\u4e00-\u9fffA-Za-z0-9·\- ]{2,40}?"
    r"(?:\d+|[一二三四五六七八九十百]+)(?:之\d+)?(?:号楼?|室|栋|幢|座|单元|组|房|户|弄|村民小组|小组)"
    r"(?:[\u4e00-\u9fffA-Za-z]{0,8}[\d\-]+(?:号楼?|室|栋|幢|座|单元|层|楼|房|户)?){0,4})"
)
_CERTAINLY_HOME = re.compile(r"家庭|家住|现住|户籍|常住|居住|住在|\A住址")
_COMPANY = re.compile(r"公司|企业|单位|机关|局|医院|学校|合作社|厂|中心")


def find_contacts(line: str) -> Iterator[Hit]:
    """Every way to reach a person at home or by an own number."""
    for match in _MOBILE.finditer(line):
        told = before(line, match)
        if not is_numbered(told) and not is_public_contact(told):
            yield Hit(SensitiveKind.MOBILE, match.start(), match.end())
    for match in _TELEPHONE.finditer(line):
        if _is_private(before(line, match)):
            yield Hit(SensitiveKind.TELEPHONE, match.start(), match.end())
    for match in _EMAIL.finditer(line):
        if not _OFFICIAL.search(match[0]) and not is_public_contact(before(line, match)):
            yield Hit(SensitiveKind.EMAIL, match.start(), match.end())
    for match in _HOME.finditer(line):
        told = before(line, match)
        if is_persons(told) or (_CERTAINLY_HOME.search(match["label"]) and not _COMPANY.search(told[-30:])):
            yield Hit(SensitiveKind.ADDRESS, match.start("home"), match.end("home"))


def _is_private(told: str) -> bool:
    if _AT_HOME.search(told[-20:]):
        return True
    return is_labelled_contact(told) and is_persons(told) and not is_public_contact(told)
