"""The lists by which a program finds its way: the index, one list for each year, and the whole catalogue."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from tongbu.open_data.entry import ConsultationEntry, InterpretationEntry, PolicyEntry
from tongbu.open_data.shape import VERSION, Shape, says


class Year(Shape):
    """The list of one year."""

    model_config = says("一年的清单。")
    year: int | None = Field(description="年份；null 表示没有日期")
    count: int = Field(description="件数")
    url: str = Field(description="清单地址；多于500件的，是第一页的地址")


class Section(Shape):
    """All documents of one kind, by year."""

    model_config = says("一类文件。")
    count: int = Field(description="总件数")
    years: tuple[Year, ...] = Field(description="按年份的清单，新的在前")


class Head(Shape):
    """How every list begins."""

    model_config = says("每份清单开头的说明。")
    schema_: str = Field(alias="$schema", description="本数据符合的 JSON Schema")
    version: str = Field(VERSION, description="接口版本；同一版本只增加字段，不删除、不改变含义")
    publisher: str = Field(description="主办单位")
    built_for: date = Field(description="生成日：各项 state 按这一天推算")


class Index(Head):
    """The way in."""

    model_config = says("接口的入口。")
    policies: Section = Field(description="政策文件")
    consultations: Section = Field(description="意见征集")
    interpretations: Section = Field(description="政策解读")
    catalogue: str = Field(description="全部文件的目录（JSON）")
    catalogue_csv: str = Field(description="全部文件的目录（CSV）")
    schemas: dict[str, str] = Field(description="JSON Schema 的地址")


class RowList(Head):
    """The documents of one year by id; of more than 500, some of them, with the way to the others."""

    model_config = says("一年的清单；件数多的分页。")
    prev: str = Field("", description="上一页的地址；第一页为空")
    next: str = Field("", description="下一页的地址；最后一页为空")


class PolicyList(RowList):
    """The policies of one year, by id."""

    model_config = says("一年的政策文件，按编号排列。")
    items: tuple[PolicyEntry, ...]


class ConsultationList(RowList):
    """The consultations of one year, by id."""

    model_config = says("一年的意见征集，按编号排列。")
    items: tuple[ConsultationEntry, ...]


class InterpretationList(RowList):
    """The interpretations of one year, by id."""

    model_config = says("一年的解读，按编号排列。")
    items: tuple[InterpretationEntry, ...]


class Catalogue(Head):
    """Every document, by kind and id."""

    model_config = says("全部文件的目录，按类型和编号排列。")
    policies: tuple[PolicyEntry, ...]
    consultations: tuple[ConsultationEntry, ...]
    interpretations: tuple[InterpretationEntry, ...]
