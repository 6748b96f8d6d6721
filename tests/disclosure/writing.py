"""Letters, questions and answers to the public of a small bureau."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from tongbu.model.disclosure.letter import Letter, LetterRegister
from tongbu.model.disclosure.response import Response, ResponseTable
from tongbu.model.source import Source

LETTERS = "docs/disclosure/letters/2026.csv"
HEADING = (
    "编号,渠道,留言日期,类别,主题,留言内容,是否复杂,转办日期,转办单位,延期日期,延期理由,答复日期,答复单位,答复内容,"
    "无效,指引信访,公开,关联"
)
ROW = {"编号": "1", "渠道": "网站留言", "留言日期": "2026-03-02", "类别": "投诉", "主题": "采伐"}
ANSWER = {
    "答复日期": "2026-03-06",
    "答复单位": "资源科",
    "答复内容": "采伐房前屋后个人所有的零星林木，不需要办理采伐许可证。",
}
_DATES = ("留言日期", "转办日期", "延期日期", "答复日期")


def letter(**values: Any) -> Letter:
    """A letter with other values, under their Chinese keys; days in ISO."""
    row = {**ROW, **values}
    return Letter.model_validate({k: date.fromisoformat(v) if k in _DATES and v else v for k, v in row.items()})


def register(*letters: Letter, year: int = 2026) -> LetterRegister:
    """The register of a year."""
    return LetterRegister(year, Source(LETTERS), letters)


def table(*rows: Mapping[str, str]) -> str:
    """Rows as a file of CSV."""
    lines = (",".join({**ROW, **row}.get(column, "") for column in HEADING.split(",")) for row in rows)
    return "\n".join((HEADING, *lines, ""))


def response(**values: Any) -> Response:
    """A matter with other values, under their Chinese keys."""
    row = {"编号": "1", "摘要": "山火", "类别": "社会热点", "级别": "其他政务舆情", "发现时间": "2026-06-10 22:00"}
    return Response.model_validate({**row, **values})


def responses(*rows: Response) -> ResponseTable:
    """The matters of a year."""
    return ResponseTable(2026, Source("docs/disclosure/responses/2026.yml"), rows)
