"""留言渠道: the ways by which letters come, each with its own limits, which local rules set."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import Field

from tongbu.model.front_matter import FrontMatter, Text


class LetterChannel(FrontMatter):
    """A channel with its limits, in working days after the day on which a letter came."""

    name: Text = Field(alias="名称", description="渠道的名称，与登记簿的“渠道”一致")
    also: tuple[Text, ...] = Field((), alias="又称", description="登记簿里可以用的其他写法")
    simple: int = Field(alias="办理", ge=1, le=366, description="几个工作日内答复")
    complicated: int = Field(alias="复杂", ge=1, le=366, description="情况复杂的，几个工作日内答复")
    question: int | None = Field(None, alias="咨询", ge=1, le=366, description="类别是咨询的，几个工作日内答复")
    forwarding: int | None = Field(None, alias="转办", ge=1, le=366, description="几个工作日内转给承办单位")
    extended: int | None = Field(
        None, alias="延期", ge=1, le=366, description="延期以后，自留言之日起共几个工作日；不填，不能延期"
    )


def _channel(name: str, simple: int, complicated: int, **more: object) -> LetterChannel:
    return LetterChannel.model_validate({"名称": name, "办理": simple, "复杂": complicated, **more})


def usual_channels() -> tuple[LetterChannel, ...]:
    """Those of a bureau that sets none: 5 and 15 working days on its own site, as local rules elsewhere have it.

    No national rule sets them; all are a bureau's to change (`extra.tongbu.留言`).
    """
    return (
        _channel("省长留言", 15, 15, 又称=("省长信箱", "我有话对省长说"), 转办=3, 延期=30),
        _channel("市长留言", 15, 15, 又称=("领导留言板", "人民网领导留言板"), 转办=3, 延期=30),
        _channel("市长信箱", 5, 15, 转办=1, 延期=30),
        _channel("局长信箱", 5, 15, 转办=1, 延期=30),
        _channel("网站留言", 5, 15, 又称=("网上留言", "在线咨询", "咨询留言"), 延期=30),
        _channel("我为政府网站找错", 3, 3, 又称=("网站找错", "政府网站找错"), 转办=1),
        _channel("12345热线", 5, 10, 又称=("12345", "政务服务便民热线"), 咨询=1, 延期=20),
    )


OTHERS = _channel("其他", 5, 15, 延期=30)
"""What holds for a letter by a channel that is not set."""


@dataclass(frozen=True, slots=True)
class Channels:
    """The channels of a bureau by all their names."""

    all: tuple[LetterChannel, ...]

    def find(self, written: str) -> LetterChannel | None:
        """The channel of a name, whatever blanks are in it; None where there is none."""
        plain = "".join(written.split())
        return next((each for each in self.all if plain in map(_plain, (each.name, *each.also))), None)

    def of(self, written: str) -> LetterChannel:
        """The channel of a name, or what holds for others."""
        return self.find(written) or OTHERS

    @property
    def names(self) -> Iterable[str]:
        """Their names, in order."""
        return [each.name for each in self.all]


def _plain(name: str) -> str:
    return "".join(name.split())
