"""What the rules about answers to the public (政务舆情回应) share."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.response import Response, ResponseTable
from tongbu.rules.rule import Authority, Context

NOTICE = Authority("《国务院办公厅关于在政务公开工作中进一步做好政务舆情回应的通知》（国办发〔2016〕61号）")
PROMPT = Authority(
    "《国务院办公厅印发〈关于全面推进政务公开工作的意见〉实施细则的通知》（国办发〔2016〕80号）：5小时、24小时"
)
REGISTER = Authority("本系统规定：一件舆情一行，写明时间、形式和链接")
PATH = "docs/disclosure/responses/2026.yml"
"""The file of the examples."""


def responses(context: Context) -> Iterator[tuple[ResponseTable, int, Response]]:
    """Every matter of every year, with its table and its place there, from 0."""
    for table in context.disclosure.responses.values():
        for position, response in enumerate(table.rows):
            yield table, position, response


def example(**keys: str) -> str:
    """A file with one matter, with other keys or further ones; "" leaves a key out."""
    usual = {"编号": '"1"', "摘要": "山火烟雾飘到城区", "类别": "社会热点", "级别": "其他政务舆情"}
    usual |= {"发现时间": "2026-06-10 22:00", "首次回应": "2026-06-11 09:30", "回应形式": "网站通报"}
    usual |= {"回应链接": "/policies/", **keys}
    first, *others = (f"{key}: {value}" for key, value in usual.items() if value)
    return "\n".join((f"- {first}", *(f"  {line}" for line in others), ""))


def named(response: Response) -> str:
    """A matter as messages call it."""
    return f"舆情 {response.number}“{response.summary[:30]}”"
