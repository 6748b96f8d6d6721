"""主动公开目录: what a bureau has to disclose by itself, item by item."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from pydantic import Field, field_validator

from tongbu.model.disclosure.clause import Clause, in_official_form
from tongbu.model.disclosure.rows import DatedTable
from tongbu.model.disclosure.selection import Selection
from tongbu.model.front_matter import Text


class Cycle(StrEnum):
    """更新周期: how often there is something new, at the least."""

    AS_NEEDED = "及时更新"
    MONTHLY = "每月"
    QUARTERLY = "每季度"
    HALF_YEARLY = "每半年"
    YEARLY = "每年"

    @property
    def days(self) -> int | None:
        """The days of a cycle; None where there is none."""
        return {"每月": 31, "每季度": 92, "每半年": 184, "每年": 366}.get(self.value)


class CatalogueItem(Selection):
    """One item (事项): a row of the catalogue."""

    number: Text = Field(alias="编号", description="事项的编号，一个版本之内不重复；换版本时不变")
    clause: Clause = Field(alias="条款", description="政府信息公开条例的条款，如 第二十条第（一）项")
    group: Text = Field(alias="一级事项", description="事项的大类，如 政策文件")
    title: Text = Field(alias="事项", description="公开事项的名称")
    content: str = Field("", alias="公开内容", description="公开哪些内容")
    offices: tuple[Text, ...] = Field(alias="责任科室", min_length=1, description="牵头的写在最前，几个用顿号分开")
    workdays: int | None = Field(
        None, alias="公开时限", ge=1, le=366, description="形成或者变更之日起几个工作日内公开；不填，按限值（20）"
    )
    cycle: Cycle = Field(Cycle.AS_NEEDED, alias="更新周期", description="及时更新、每月、每季度、每半年、每年")
    due: date | None = Field(None, alias="最迟公开", description="还没有形成的信息，最迟哪一天公开（含当日）")
    channels: tuple[Text, ...] = Field((), alias="公开渠道", description="如 本站、政府公报、政务新媒体、公示栏")
    retention: str = Field("", alias="保留期限", description="在网站上保留多久，如 长期、五年")
    none_here: str = Field("", alias="无此项", description="本机关没有这一项信息的，写明原因，不再写页面和条件")

    @field_validator("clause", mode="before")
    @classmethod
    def _spelling(cls, written: Any) -> Any:
        return in_official_form(written) if isinstance(written, str) else written

    @property
    def office(self) -> str:
        """The office that leads (牵头)."""
        return self.offices[0]

    @property
    def anchor(self) -> str:
        """Where it stands on the catalogue's page."""
        return f"shixiang-{''.join(self.number.split())}"

    def limit(self, usual: int) -> int:
        """The working days within which what comes to be is disclosed; `usual` is what the site sets for all."""
        return self.workdays or usual


class CatalogueVersion(DatedTable[CatalogueItem]):
    """The catalogue as it is in force from a day on."""

    URL = "disclosure/catalogue/"
    CHANGES_URL = "disclosure/catalogue/changes/"


def in_force(versions: Mapping[date, CatalogueVersion], day: date) -> CatalogueVersion | None:
    """The newest version that is in force on a day; the first one before its own day, None where there is none."""
    if not versions:
        return None
    return versions[max((on for on in versions if on <= day), default=min(versions))]
