"""政府信息公开指南: how what is open can be found and asked for (政府信息公开条例 art. 12)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pydantic import Field

from tongbu.model.front_matter import FrontMatter, Text
from tongbu.model.source import Source


class GuideText(FrontMatter):
    """What the guide says: nine things that art. 12 asks for, and what a bureau adds."""

    classes: Text = Field(alias="分类", description="政府信息怎样分类")
    arrangement: Text = Field(alias="编排体系", description="目录怎样编排，索引号怎样编")
    access: Text = Field(alias="获取方式", description="公众怎样获取：网站、公报、查阅点、申请")
    body: Text = Field(alias="工作机构名称", description="政府信息公开工作机构的名称")
    address: Text = Field(alias="办公地址", description="工作机构的地址")
    hours: Text = Field(alias="办公时间", description="工作机构的办公时间")
    telephone: Text = Field(alias="联系电话", description="座机号码")
    fax: Text = Field(alias="传真号码", description="传真号码；没有传真的写“不设传真”")
    online: Text = Field(alias="互联网联系方式", description="电子邮箱、网页地址")
    supervision: str = Field("", alias="监督方式", description="认为没有依法公开的，向谁投诉举报")
    updated: date | None = Field(None, alias="更新日期", description="指南最近一次修改的日期")


REQUIRED = tuple(field.alias or "" for field in GuideText.model_fields.values() if field.is_required())
"""The keys of the nine things, in the order of the law."""


@dataclass(frozen=True, slots=True)
class DisclosureGuide:
    """The guide and where it was written."""

    source: Source
    text: GuideText

    @property
    def url(self) -> str:
        """The permanent address of its page."""
        return "disclosure/guide/"
