"""What a county's bureau (县级) publishes, as its site's `catalog.json` says: fetched beforehand, kept as a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from tongbu.model.source import Source


class CountyEntry(BaseModel):
    """One document; fields that nobody asks for are passed over, as other versions may have more."""

    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True)

    title: str = Field(min_length=1, description="名称")
    url: str = Field("", description="网页地址")
    published: date | None = Field(None, description="发布日期")
    category: str = Field("", description="文件类别")
    genre: str = Field("", description="公文种类")
    theme: str = Field("", description="主题分类")
    keywords: tuple[str, ...] = Field((), description="主题词")


class CountyLists(BaseModel):
    """The file as `tongbu` publishes it (open_data/lists.py `Catalogue`)."""

    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True)

    publisher: str = Field(min_length=1, description="主办单位")
    built_for: date = Field(description="生成日")
    policies: tuple[CountyEntry, ...] = Field((), description="政策文件")
    consultations: tuple[CountyEntry, ...] = Field((), description="意见征集")
    interpretations: tuple[CountyEntry, ...] = Field((), description="政策解读")


@dataclass(frozen=True, slots=True)
class CountyCatalogue:
    """One county's lists and the file that they were read from."""

    source: Source
    lists: CountyLists
