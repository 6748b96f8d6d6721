"""政务舆情回应: what stirred the public, and when the bureau answered; clocks run by hours (国办发〔2016〕61号)."""

from __future__ import annotations

import re
from datetime import datetime
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field, StringConstraints

from tongbu.model.disclosure.request import YesNo
from tongbu.model.disclosure.rows import YearTable
from tongbu.model.front_matter import FrontMatter, Text

SHANGHAI = ZoneInfo("Asia/Shanghai")
_MOMENT = (
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[\sT]*([01]?\d|2[0-3])[:：时]([0-5]\d)(?:[:：分][0-5]?\d?)?(?:\.0+)?"
)
Moment = Annotated[str, StringConstraints(strip_whitespace=True, pattern=f"^{_MOMENT}$")]
"""A day with its time: 2026-07-03 09:30, as people in China write it; always time in Beijing."""


class ResponseKind(StrEnum):
    """类别: the six kinds of matters that must be answered (国办发〔2016〕61号)."""

    MISREAD = "误读误解政策措施"
    INTERESTS = "涉及公众切身利益且影响较大"
    MORALS = "涉及民生领域冲击社会道德底线"
    EMERGENCY = "突发事件应对和自然灾害处置"
    HOT = "社会热点"
    ASKED = "上级要求回应"


class ResponseLevel(StrEnum):
    """级别: it decides how many hours there are."""

    GRAVEST = "特别重大突发事件"
    GRAVE = "重大突发事件"
    OTHER = "其他政务舆情"

    @property
    def is_emergency(self) -> bool:
        """Whether the short clocks run: 5 hours, and a news conference within 24."""
        return self is not ResponseLevel.OTHER


class Response(FrontMatter):
    """One matter (政务舆情) and what was said about it: a row of the table."""

    number: Text = Field(alias="编号", description="一年之内不重复")
    summary: Text = Field(alias="摘要", description="公众关心什么，一两句话，不写人名")
    kind: ResponseKind = Field(alias="类别", description="国办发〔2016〕61号要求重点回应的六类")
    level: ResponseLevel = Field(alias="级别", description="特别重大突发事件、重大突发事件、其他政务舆情")
    happened: Moment | None = Field(
        None, alias="发生时间", description="突发事件发生的时间，如 2026-07-03 09:30；突发事件从这时起算"
    )
    noticed: Moment = Field(alias="发现时间", description="发现舆情的时间，如 2026-07-03 10:15；其他舆情从这时起算")
    answered: Moment | None = Field(None, alias="首次回应", description="首次发布权威信息的时间，如 2026-07-03 13:40")
    form: str = Field("", alias="回应形式", description="怎样回应，如 网站通报、政务新媒体、新闻通稿")
    link: str = Field("", alias="回应链接", description="在哪里看：本站的网址（/ 开头）或者完整的 https 网址")
    conference: Moment | None = Field(None, alias="新闻发布会", description="举行新闻发布会的时间；没有举行的不填")
    later: str = Field("", alias="后续", description="后来又发布了什么、处理结果怎样，一次一行")
    body: str = Field("", alias="主体", description="谁来回应；不填，是本机关")
    published: YesNo = Field(YesNo.YES, alias="公开", description="不在网站列出的写“否”；没有回应的总是不列出")

    @property
    def anchor(self) -> str:
        """Where it stands on the page of its year."""
        return f"yuqing-{''.join(self.number.split())}"

    @property
    def is_published(self) -> bool:
        """Whether it is listed on the site once it is answered."""
        return self.published is YesNo.YES

    @property
    def starts(self) -> datetime | None:
        """When the clock starts: an emergency's when it happened, any other's when it was noticed."""
        happened = moment(self.happened) if self.level.is_emergency else None
        return happened or moment(self.noticed)


class ResponseTable(YearTable[Response]):
    """The matters that were noticed in one year."""

    def url(self, response: Response | None = None) -> str:
        """The permanent address of its page, or of a matter there, relative to the site's root."""
        return f"disclosure/responses/{self.year}/" + (f"#{response.anchor}" if response else "")


def moment(written: str | None) -> datetime | None:
    """A moment in Beijing; None where nothing is written, or where the calendar has no such day (30 February)."""
    match = re.fullmatch(_MOMENT, written.strip()) if written else None
    if match is None:
        return None
    year, month, day, hour, minute = map(int, match.groups())
    try:
        return datetime(year, month, day, hour, minute, tzinfo=SHANGHAI)
    except ValueError:
        return None
