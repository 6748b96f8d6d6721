"""What all shapes of the API share; the JSON Schemas that are published are made from these models."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, ConfigDict, Field

VERSION = "1"
"""Within a version fields are only ever added; what is taken away or means something else comes under another."""


class Shape(BaseModel):
    """Common behaviour: frozen, no unknown fields, field descriptions go into the schema."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True, validate_by_name=True)


def says(description: str) -> ConfigDict:
    """What the published schema says of a shape, in Chinese."""
    return ConfigDict(json_schema_extra={"description": description})


class Turn(Shape):
    """One step of a timeline."""

    model_config = says("时间线上的一步：从这一天起是什么状态。")
    on: date | None = Field(description="从哪一天起；null 表示从一开始")
    state: str = Field(description="状态")
    by: str = Field("", description="引起变化的文件编号；由日期本身引起的为空")


class FileLink(Shape):
    """An attachment."""

    model_config = says("一个附件。")
    name: str = Field(description="附件名称")
    url: str = Field(description="网址")


class Named(Shape):
    """Another document: with id and address where this site has it."""

    model_config = says("另一份文件：在本站的有编号和网址，不在本站的只有名称。")
    id: str = Field("", description="本站文件编号；不在本站的为空")
    name: str = Field(description="文件名称、文号或者网址")
    url: str = Field("", description="网址；不在本站又没有网址的为空")


class TextUnit(Shape):
    """One unit of a legal text and what is below it."""

    model_config = says("条文树上的一个单元：编、章、节、条、款、项、目，或者“一、（一）1.（1）”各层。")
    level: str = Field(
        description="层级：part 文本、book 编、chapter 章、section 节、article 条、paragraph 款、item 项、subitem 目、"
        "topic-1 至 topic-4 “一、（一）1.（1）”、heading 标题、block 表格图片等"
    )
    label: str = Field("", description="序号，如 第十二条、（一）")
    number: tuple[int, int] | None = Field(None, description="序号的数字：[30, 1] 是第三十条之一，[30, 0] 是第三十条")
    title: str = Field("", description="编章节名、条标、标题")
    text: str = Field("", description="文字，行内可以有 Markdown 标记；block 为完整的 Markdown")
    anchor: str = Field("", description="页面上的定位标识，长期不变：网址 + # + anchor")
    children: tuple[TextUnit, ...] = Field((), description="下级单元，按原文顺序")


class Text(Shape):
    """The body of a document."""

    model_config = says("正文。")
    notes: tuple[str, ...] = Field((), description="题注")
    addressee: str = Field("", description="主送机关")
    units: tuple[TextUnit, ...] = Field(description="条文，按原文顺序")
    organs: tuple[str, ...] = Field((), description="署名机关")
    signed: date | None = Field(None, description="落款日期")
