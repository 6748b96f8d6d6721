"""What a portal is called and which sites it holds, as its file says."""

from __future__ import annotations

from pydantic import Field

from tongbu.settings import Organisation, Section, Website


class SiteSettings(Section):
    """单位: one bureau's site."""

    id: str = Field(alias="标识", min_length=1, description="网址里用的名称，小写字母、数字和“-”，如 linye")
    folder: str = Field(alias="文件夹", min_length=1, description="构建好的网站，相对于本文件")
    name: str = Field("", alias="名称", description="门户里怎样称呼；不填用网站目录里的主办单位")
    address: str = Field("", alias="网址", description="单位网站的首页；不填用网站构建时的网址")
    hosted: bool = Field(False, alias="托管", description="单位没有自己的网址，整个网站由门户发布")


class PortalSettings(Section):
    """The whole file; 机关 and 网站 are those of a bureau's `mkdocs.yml`."""

    organisation: Organisation = Field(Organisation(), alias="机关")
    website: Website = Field(alias="网站")
    sites: tuple[SiteSettings, ...] = Field(alias="单位", min_length=1, max_length=500)
