"""重点领域专栏: a column on a matter that concerns many, which has to be kept fresh."""

from __future__ import annotations

from pydantic import Field

from tongbu.model.disclosure.rows import SingleTable
from tongbu.model.disclosure.selection import Selection
from tongbu.model.front_matter import Text


class KeyColumn(Selection):
    """One column: what it holds, who keeps it, and how fresh it has to be."""

    slug: str = Field(
        alias="标识", pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="网址里的名称，小写字母、数字和连字符，长期不变"
    )
    title: Text = Field(alias="名称", description="专栏的名称")
    area: str = Field("", alias="领域", description="属于哪个重点领域，如 公共资源、生态环境")
    lead: str = Field("", alias="说明", description="一句话说明专栏有什么")
    offices: tuple[Text, ...] = Field(alias="责任科室", min_length=1, description="牵头的写在最前，几个用顿号分开")
    sources: tuple[Text, ...] = Field((), alias="来源", description="信息从哪里来，如 本局各科室、县级林业主管部门")
    fresh_days: int | None = Field(
        None, alias="更新期限", ge=1, le=3660, description="最多多少日没有新内容；不填，按限值（365）"
    )
    counties: tuple[Text, ...] = Field(
        (), alias="县级", description="还要在哪些县级网站里检查：docs/disclosure/counties/ 下面的文件名，不含 .json"
    )

    @property
    def url(self) -> str:
        """The permanent address of its page."""
        return f"disclosure/columns/{self.slug}/"

    def limit(self, usual: int) -> int:
        """The days within which there has to be something new; `usual` is what the site sets for all."""
        return self.fresh_days or usual


class KeyColumns(SingleTable[KeyColumn]):
    """All key columns, in the order of the file."""

    URL = "disclosure/columns/"
