"""Sensitive content (敏感信息): what a text or a file holds that must not be published, and where."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from tongbu.model.source import Key


class SensitiveKind(StrEnum):
    """What was found; the value is its Chinese name."""

    IDENTITY = "身份证号"
    CARD = "银行卡号"
    DISABILITY = "残疾人证号"
    MOBILE = "手机号"
    TELEPHONE = "私人固定电话"
    PASSPORT = "护照、通行证号"
    PLATE = "车牌号"
    EMAIL = "电子邮箱"
    ADDRESS = "个人住址"
    SECRECY = "密级标志"
    INTERNAL = "内部标记"
    COPY_NUMBER = "份号"
    OPENNESS = "不予公开、依申请公开的标注"
    LOCATION = "拍摄地点"
    AUTHOR = "作者姓名"
    UNSEEN = "看不见的内容"
    UNREAD = "读不出来的文件"

    @property
    def is_mark(self) -> bool:
        """Whether it is a mark of the paper itself, which a message may repeat; all else is somebody's own data."""
        return self in _MARKS

    @property
    def is_of_file(self) -> bool:
        """Whether it is something about a file, not in its words."""
        return self in _OF_FILES


_MARKS = frozenset({SensitiveKind.SECRECY, SensitiveKind.INTERNAL, SensitiveKind.COPY_NUMBER, SensitiveKind.OPENNESS})

MOST_OF_A_KIND = 200
"""Of so many finds of one kind in one file the rest is not told: a list of persons has thousands."""
_OF_FILES = frozenset({SensitiveKind.LOCATION, SensitiveKind.AUTHOR, SensitiveKind.UNSEEN, SensitiveKind.UNREAD})


@dataclass(frozen=True, slots=True)
class Sensitive:
    """One find in a document, or in a file that is published with it.

    `shown` is what a message may say: the datum masked, or the mark itself. `value` is the datum, for comparing with
    what the bureau itself has made public; it is never shown. `place` says where inside a file (批注, 页眉 …), `key`
    which front-matter value holds it or names the file; a find in the body has a line. `doubtful` finds only warn.
    """

    kind: SensitiveKind
    shown: str
    value: str = field(default="", repr=False)
    path: str = ""
    place: str = ""
    key: Key = ()
    line: int | None = None
    column: int = 1
    doubtful: bool = False

    @property
    def is_in_cell(self) -> bool:
        """Whether it is personal data in a cell of a table, which whoever reads the table tells by row and column."""
        return not (self.kind.is_mark or self.kind.is_of_file) and self.place.startswith(("工作表", "第"))
