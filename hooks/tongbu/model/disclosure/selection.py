"""Which published documents something means: a catalogue's item, a key column."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from tongbu.model.front_matter import FrontMatter, Text
from tongbu.model.vocabulary import OfficialGenre, PolicyCategory


class SiteColumn(StrEnum):
    """栏目: the columns of the site that hold documents."""

    POLICIES = "政策文件"
    INTERPRETATIONS = "政策解读"
    CONSULTATIONS = "意见征集"


class Selection(FrontMatter):
    """A query, or pages, or both. All conditions must hold; of several values of one condition, any."""

    columns: tuple[SiteColumn, ...] = Field((), alias="栏目", description="政策文件、政策解读、意见征集")
    categories: tuple[PolicyCategory, ...] = Field((), alias="文件类别", description="规章、行政规范性文件、其他文件")
    theme: str = Field("", alias="主题分类", description=r"大类，或者 大类\小类")
    genres: tuple[OfficialGenre, ...] = Field((), alias="公文种类", description="十五种公文的名称，如 通告")
    keywords: tuple[Text, ...] = Field((), alias="关键词", description="名称、主题词或者解读的文件里有其中一个")
    pages: tuple[Text, ...] = Field(
        (), alias="页面", description="本站的网址（/ 开头）或者完整的 https 网址，几个分行写"
    )

    @property
    def asks(self) -> bool:
        """Whether there is a query, and not only pages."""
        return bool(self.columns or self.categories or self.theme or self.genres or self.keywords)
