"""The words offices write into a ledger's cells, and what they mean."""

from __future__ import annotations

import re
import unicodedata

from tongbu.model.vocabulary import Disposition

_SYNONYMS = {
    Disposition.ADOPTED: "是 已采纳 予以采纳 同意采纳 全部采纳 采纳意见 采纳该意见 已予采纳 已采纳修改 √ ✓",
    Disposition.PARTLY_ADOPTED: "部分予以采纳 部分已采纳 予以部分采纳 已部分采纳 部分",
    Disposition.NOT_ADOPTED: "否 未采纳 不予采纳 暂不采纳 没有采纳 未予采纳 不采纳意见 × ✗",
    Disposition.OUT_OF_SCOPE: (
        "不属于征求意见范围 不属于本次征求意见范围 不属于征集范围 不在本次范围 超出范围 "
        "超出征求意见范围 与本次征求意见无关"
    ),
}
_MEANING = {word: disposition for disposition, words in _SYNONYMS.items() for word in words.split()}
_PARTLY = re.compile(r"\(?部分\)?(?:予以|已|同意)?采纳(?:意见)?|采纳\(?部分(?:采纳|意见)?\)?")
_HOW_FAR = re.compile(r"(?:基本|原则|原则上|酌情|适当|参考|吸收|大部分|多数)(?:予以|同意|已)?采纳")
_TRIM = re.compile(r"[\s。．.，,！!；;：:]+")
_TOTAL = re.compile(r"(?:合\s*计|总\s*计|小\s*计|共\s*计).{0,30}", re.DOTALL)
_NUMBER = re.compile(r"(\d+)(?:\.0+|[.、．])?", re.ASCII)
_AFTER_DISPOSITION = re.compile(r"[，,。；;：:、（(\s]+")
_SAME_AS = re.compile(r"(?:同|见|并入|归并至|与)?\s*第?\s*(.+?)\s*(?:号|条)?(?:意见)?")


def read_disposition(written: str) -> Disposition | None:
    """What became of an opinion, as written or by another common word; None for anything else."""
    plain = _TRIM.sub("", unicodedata.normalize("NFKC", written))
    if _PARTLY.fullmatch(plain):
        return Disposition.PARTLY_ADOPTED
    try:
        return Disposition(plain)
    except ValueError:
        return _MEANING.get(plain)


def may_be_in_part(written: str) -> bool:
    """Whether an opinion is said to be adopted with a word that leaves open how far: 基本采纳, 原则采纳."""
    return bool(_HOW_FAR.fullmatch(_TRIM.sub("", unicodedata.normalize("NFKC", written))))


def disposition_in(written: str) -> Disposition | None:
    """What became of an opinion where more is written after it: `不采纳，上位法已有规定`."""
    first, *rest = _AFTER_DISPOSITION.split(written.strip(), maxsplit=1)
    return read_disposition(first) if rest else None


_CHANNELS = {
    "网上提交": "网上 网络 网站 线上 网上征集 在线提交 网上留言 网络提交",
    "电子邮件": "邮件 邮箱 电邮 电子邮箱 e-mail email",
    "信函": "来信 信件 邮寄 书信 来函 书面邮寄",
    "电话": "来电 电话反映 致电",
    "现场提交": "来访 现场 当面 当面提交 上门",
}
_CHANNEL_MEANT = {word: channel for channel, words in _CHANNELS.items() for word in words.split()}


def read_channel(written: str) -> str:
    """The way an opinion came in, under one name for each way; what is not known stands as it is."""
    plain = _TRIM.sub("", unicodedata.normalize("NFKC", written)).lower()
    return _CHANNEL_MEANT.get(plain, written)


def read_number(written: str) -> str:
    """The number of an opinion: `1` also where 1.0, `１` or `1、` is written; anything else as it stands."""
    found = _NUMBER.fullmatch(unicodedata.normalize("NFKC", written))
    return found[1] if found else written


def is_total(number: str) -> bool:
    """Whether a 编号 says that its row sums up the others (合计)."""
    return bool(_TOTAL.fullmatch(number))


def read_same_as(written: str) -> str:
    """The number of an opinion in `3`, `第3号`, `见3`, `同第3号意见`."""
    found = _SAME_AS.fullmatch(written)
    return read_number(found[1] if found else written)
