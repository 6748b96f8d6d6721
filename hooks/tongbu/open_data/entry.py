"""One row of a list: what a document is called, where it is, and how it stands."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from tongbu.open_data.shape import Shape, Turn, says

Kind = Literal["policy", "consultation", "interpretation"]


class Entry(Shape):
    """What every row has."""

    model_config = says("一份文件的目录信息。")
    kind: Kind = Field(description="类型：policy 政策文件、consultation 意见征集、interpretation 政策解读")
    id: str = Field(description="编号，长期不变；同一类型中唯一")
    title: str = Field(description="名称")
    url: str = Field(description="网页地址，长期不变")
    api: str = Field(description="本文件完整数据（JSON）的地址")
    summary: str = Field("", description="内容概述")
    keywords: tuple[str, ...] = Field((), description="主题词")
    published: date | None = Field(None, description="发布日期")
    issuer: str = Field("", description="发布机构；解读为解读单位")
    state: str = Field("", description="生成日（built_for）的状态，按 timeline 推算；其他日期请自行推算。解读没有状态")
    timeline: tuple[Turn, ...] = Field((), description="状态随日期的变化，不因生成日不同而不同")


class PolicyEntry(Entry):
    """The row of a policy."""

    model_config = says("一份政策文件的目录信息。")
    kind: Literal["policy"] = Field("policy", description="类型")
    number: str = Field("", description="文号")
    index_number: str = Field("", description="索引号")
    register_number: str = Field("", description="统一编号")
    category: str = Field(description="文件类别：规章、行政规范性文件、其他文件")
    genre: str = Field("", description="公文种类")
    theme: str = Field("", description="主题分类，大类\\小类")
    theme_code: str = Field("", description="主题分类代码，如 6-2")
    joint_issuers: tuple[str, ...] = Field((), description="联合发文机关")
    openness: str = Field("", description="公开方式")
    drafted: date | None = Field(None, description="成文日期")
    effective: date | None = Field(None, description="施行日期")
    expires: date | None = Field(None, description="有效期至（含当日）")


class ConsultationEntry(Entry):
    """The row of a consultation."""

    model_config = says("一次意见征集的目录信息。")
    kind: Literal["consultation"] = Field("consultation", description="类型")
    theme: str = Field("", description="主题分类，大类\\小类")
    theme_code: str = Field("", description="主题分类代码")
    matter: str = Field("", description="事项类型")
    opens: date | None = Field(None, description="开始日期")
    closes: date | None = Field(None, description="截止日期（含当日）")


class InterpretationEntry(Entry):
    """The row of an interpretation."""

    model_config = says("一份解读的目录信息。")
    kind: Literal["interpretation"] = Field("interpretation", description="类型")
    forms: tuple[str, ...] = Field(description="解读形式")
    stage: str = Field(description="解读阶段：发布、实施、评估")
    subjects: tuple[str, ...] = Field(description="解读对象：本站政策文件的编号，外单位文件为网址")
