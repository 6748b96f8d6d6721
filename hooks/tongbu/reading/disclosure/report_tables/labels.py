"""Which row of a table a label means, however an office has spaced, numbered or pointed it."""

from __future__ import annotations

import re

from tongbu.model.disclosure.report.form import labels
from tongbu.model.disclosure.report.table_rows import PublishedTable, RequestsTable

_NUMBERED = re.compile(r"(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+[、.．]|\d+[、.．])+", re.ASCII)
_EXPLAINED = re.compile(r"[（(].*")
_POINTED = re.compile(r"[\W_]+")
_PARTS = {
    "本年新收": "本年新收",
    "上年结转": "上年结转",
    "部分公开": "部分公开",
    "国家秘密": "国家秘密",
    "法律法规禁止公开": "禁止公开",
    "三安全一稳定": "三安全一稳定",
    "第三方合法权益": "第三方合法权益",
    "内部事务信息": "内部事务信息",
    "过程性信息": "过程性信息",
    "行政执法案卷": "执法案卷",
    "行政查询事项": "行政查询",
    "不掌握信息": "不掌握",
    "需要另行制作": "另行制作",
    "补正后仍不明确": "仍不明确",
    "信访举报投诉": "信访举报",
    "公开出版物": "公开出版物",
    "大量反复申请": "大量反复",
    "确认或者重新出具": "重新出具",
    "逾期不补正": "逾期不补正",
    "逾期不缴费": "缴纳费用",
    "结转下年": "结转下年",
}
"""For each row of table 2 words that no other label has; the other rows are known by their whole labels."""


def bare(label: str) -> str:
    """A label without its number, what stands in brackets behind it, blanks and points."""
    text = re.sub(r"\s", "", label)
    return _POINTED.sub("", _EXPLAINED.sub("", _NUMBERED.sub("", text, count=1)))


_WHOLE = {bare(label): key for key, label in labels(RequestsTable).items()}
_PUBLISHED = {bare(label): key for key, label in labels(PublishedTable).items()}


def request_row(label: str) -> str | None:
    """The row of table 2 that a label means."""
    text = bare(label)
    return _WHOLE.get(text) or next((key for key, part in _PARTS.items() if part in text), None)


def published_row(label: str) -> str | None:
    """The row of table 1 that a label means."""
    return _PUBLISHED.get(bare(label))
