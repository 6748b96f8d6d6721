"""办理结果: what becomes of a request, in the words and order of the annual report's second table (S15)."""

from __future__ import annotations

import re
from enum import StrEnum

_PLAIN = re.compile(r"[\W_]")
_NUMBERED = re.compile(r"\A[（(]?[一二三四五六七\d]+[）)．.、]+")


class Result(StrEnum):
    """办理结果; the value is what the register says, `code` and `label` are those of the official table.

    Whoever copies from the official table may write its full label or its code instead.
    """

    GIVEN = "予以公开"
    PARTLY_GIVEN = "部分公开"
    CLASSIFIED = "属于国家秘密"
    FORBIDDEN = "其他法律行政法规禁止公开"
    SECURITY = "危及“三安全一稳定”"
    THIRD_PARTY = "保护第三方合法权益"
    INTERNAL = "属于三类内部事务信息"
    IN_PROCESS = "属于四类过程性信息"
    ENFORCEMENT_FILE = "属于行政执法案卷"
    INQUIRY = "属于行政查询事项"
    NOT_HELD = "本机关不掌握相关政府信息"
    TO_BE_MADE = "没有现成信息需要另行制作"
    STILL_UNCLEAR = "补正后申请内容仍不明确"
    PETITION = "信访举报投诉类申请"
    REPEATED = "重复申请"
    PUBLICATION = "要求提供公开出版物"
    EXCESSIVE = "无正当理由大量反复申请"
    CONFIRMATION = "要求行政机关确认或重新出具已获取信息"
    NOT_COMPLETED = "逾期不补正"
    NOT_PAID = "逾期不缴费"
    OTHER = "其他处理"

    @property
    def code(self) -> str:
        """Its row in the official table: `C1`, `C3.4`."""
        return _CODES[self]

    @property
    def label(self) -> str:
        """Its words in the official table, without the number before them."""
        return _LABELS.get(self, self.value)

    @property
    def group(self) -> str:
        """The official heading that it stands under: 不予公开."""
        return GROUPS[self.code.partition(".")[0]]

    @property
    def gives(self) -> bool:
        """Whether the applicant got what was asked for, or part of it."""
        return self in (Result.GIVEN, Result.PARTLY_GIVEN)

    @classmethod
    def _missing_(cls, value: object) -> Result | None:
        """The result that is meant by a code or by the words of the official table, marks and numbers aside."""
        return _MEANT.get(_plain(value)) if isinstance(value, str) else None


def _plain(written: str) -> str:
    """Words without marks and the number before them; a code as it is."""
    text = written.strip()
    return text.upper() if re.fullmatch(r"[Cc]\d(?:\.\d)?", text) else _PLAIN.sub("", _NUMBERED.sub("", text))


GROUPS = {
    "C1": "予以公开",
    "C2": "部分公开",
    "C3": "不予公开",
    "C4": "无法提供",
    "C5": "不予处理",
    "C6": "其他处理",
}
"""The six headings under 三、本年度办理结果, by their codes."""

_CODES = dict(
    zip(
        Result,
        (
            *("C1", "C2"),
            *(f"C3.{number}" for number in range(1, 9)),
            *(f"C4.{number}" for number in range(1, 4)),
            *(f"C5.{number}" for number in range(1, 6)),
            *(f"C6.{number}" for number in range(1, 4)),
        ),
        strict=True,
    )
)
_LABELS = {
    Result.PARTLY_GIVEN: "部分公开（区分处理的，只计这一情形，不计其他情形）",
    Result.NOT_COMPLETED: "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    Result.NOT_PAID: "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    Result.OTHER: "其他",
}
_MEANT = {_plain(words): result for result in Result for words in (result.value, result.label, result.code)}
