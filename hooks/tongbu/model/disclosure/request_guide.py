"""怎样申请: what the public must know to ask for information, besides what the bureau's settings say."""

from __future__ import annotations

from dataclasses import dataclass, field

from pydantic import Field

from tongbu.model.disclosure.request import Channel
from tongbu.model.front_matter import FrontMatter, Text
from tongbu.model.source import Source


class RequestChannel(FrontMatter):
    """One way to apply."""

    channel: Channel = Field(alias="方式", description="当面提交、挂号信、快递、平常信函、网络、传真")
    how: Text = Field(alias="说明", description="怎样办，写明地点、收件人或者入口")


class DisclosedTopic(FrontMatter):
    """A topic of the register that has been disclosed to all since."""

    topic: Text = Field(alias="主题", description="登记簿里的主题")
    link: Text = Field(alias="公布网址", description="公布在哪里：本站的网址（/ 开头）或者完整的 https 网址")


class RequestGuide(FrontMatter):
    """申请指引; what is left out is that of the bureau (机关)."""

    office: Text = Field(alias="受理机构", description="政府信息公开工作机构的名称")
    address: str = Field("", alias="地址", description="办公地址；不填，用机关的地址")
    post_code: str = Field("", alias="邮编", description="邮政编码；不填，用机关的邮编")
    telephone: str = Field("", alias="电话", description="联系电话；不填，用机关的电话")
    fax: str = Field("", alias="传真", description="传真号码")
    email: str = Field("", alias="邮箱", description="电子邮箱；不填，用机关的邮箱")
    hours: str = Field("", alias="办公时间", description="办公时间；不填，用机关的办公时间")
    online: str = Field("", alias="网上申请", description="网上申请入口的完整 https 网址")
    channels: tuple[RequestChannel, ...] = Field(alias="渠道", min_length=1, description="可以怎样申请")
    fees: str = Field("", alias="收费说明", description="信息处理费的标准；不填，写条例的规定")
    remedy: str = Field("", alias="监督渠道", description="向谁投诉、举报；不填，写条例的规定")
    disclosed: tuple[DisclosedTopic, ...] = Field(
        (), alias="已主动公开", description="申请较多、后来主动公开的主题和公布的网址"
    )


@dataclass(frozen=True, slots=True)
class WrittenGuide:
    """A guide and the file it was written in."""

    source: Source = field(repr=False)
    guide: RequestGuide
