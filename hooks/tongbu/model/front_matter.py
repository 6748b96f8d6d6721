"""Front matter as typed, frozen models: the one place that maps Chinese keys to names in code.

The JSON Schema for editors (`tongbu schema`) and the messages about unknown keys are generated from
these models, so a key exists if and only if it is a field here.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from tongbu.model.vocabulary import (
    InterpretationForm,
    InterpretationStage,
    MatterType,
    OfficialGenre,
    Openness,
    PolicyCategory,
)

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
CLOCK_PATTERN = r"^([01]\d|2[0-3]):[0-5]\d$"
ClockTime = Annotated[str, StringConstraints(pattern=CLOCK_PATTERN)]


class FrontMatter(BaseModel):
    """Common behaviour: frozen, no unknown keys, Chinese aliases are the only spelling.

    What validates is built when it is first needed, as a run that reads nothing never does.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_alias=True, validate_by_name=False, defer_build=True
    )

    def __reduce__(self) -> tuple[Callable[..., FrontMatter], tuple[type[FrontMatter], tuple[object, ...]]]:
        """Its values in the order of the fields; with their names, as pydantic has it, it is four times as much."""
        values = self.__dict__
        return _restored, (type(self), tuple(values[name] for name in _fields(type(self))))


def _restored(kind: type[FrontMatter], values: tuple[object, ...]) -> FrontMatter:
    """A model whose values were valid when it was packed; all of a kind share the set of their fields' names."""
    made = kind.__new__(kind)
    _set(made, "__dict__", dict(zip(_fields(kind), values, strict=True)))
    _set(made, "__pydantic_fields_set__", _names(kind))
    _set(made, "__pydantic_extra__", None)
    _set(made, "__pydantic_private__", None)
    return made


_set = object.__setattr__


@cache
def _fields(kind: type[FrontMatter]) -> tuple[str, ...]:
    return tuple(kind.model_fields)


@cache
def _names(kind: type[FrontMatter]) -> set[str]:
    """A library of ten thousand has a hundred thousand models, none of which is ever changed."""
    return set(_fields(kind))


class Synchrony(FrontMatter):
    """三同步: the dates on which a document was organised, signed off and deployed."""

    organised: date | None = Field(None, alias="组织", description="同步组织的日期")
    signed_off: date | None = Field(None, alias="审签", description="同步审签的日期")
    deployed: date | None = Field(None, alias="部署", description="同步部署的日期")


class Attachment(FrontMatter):
    """附件: a file that is published beside the document."""

    name: Text = Field(alias="名称", description="附件名称")
    file: Text = Field(alias="文件", description="附件文件，相对于本文件所在文件夹的路径")
    captions: str = Field("", alias="字幕", description="视频、音频的字幕文件（.vtt），路径的写法与“文件”相同")


class ReviewStage(FrontMatter):
    """审核: one stage of the three reviews (三审三校), by role, never by private data."""

    stage: Text = Field(alias="环节", description="如 初审、复审、保密审查、终审")
    reviewer: Text = Field(alias="人员", description="审核人的岗位")
    on: date = Field(alias="日期", description="审核日期")
    opinion: str = Field("", alias="意见", description="审核意见")


class Emergency(FrontMatter):
    """应急发布: a document that went out before its reviews were complete, because it could not wait."""

    approver: Text = Field(alias="批准人", description="同意先行发布的人的岗位")
    on: date = Field(alias="日期", description="同意先行发布的日期")
    reason: Text = Field(alias="理由", description="为什么来不及完成审核，会公开")
    until: date | None = Field(None, alias="补审期限", description="补齐审核的最后一天；默认按限值推算")


class Waiver(FrontMatter):
    """豁免: the author accepts one finding in this document, with a reason and until a date."""

    rule: Text = Field(alias="规则", description="规则编号，如 SYN001")
    reason: Text = Field(alias="理由", description="为什么可以不改")
    until: date = Field(alias="期限", description="豁免到哪一天为止（含当日）")
    words: str = Field(
        "", alias="文字", description="只豁免这段原文里的问题，照抄正文，如 台风登陆；不填则豁免本文件全部"
    )


class Document(FrontMatter):
    """What policies and interpretations have in common."""

    title: Text = Field(alias="名称", description="文件或者解读的完整名称")
    summary: str = Field("", alias="内容概述", description="一句话说明内容，用于列表和检索结果")
    published: date | None = Field(None, alias="发布日期", description="在网站公开发布的日期")
    published_at: ClockTime | None = Field(None, alias="发布时间", description="发布的时分，如 09:30")
    synchrony: Synchrony | None = Field(None, alias="三同步", description="组织、审签、部署三个日期")
    attachments: tuple[Attachment, ...] = Field((), alias="附件", max_length=200, description="随文发布的文件")
    keywords: tuple[Text, ...] = Field((), alias="主题词", description="关键词，用于检索")
    reviews: tuple[ReviewStage, ...] = Field((), alias="审核", description="三审三校记录")
    emergency: Emergency | None = Field(None, alias="应急发布", description="来不及完成审核、先行发布时填写")
    waivers: tuple[Waiver, ...] = Field((), alias="豁免", description="经同意暂不整改的问题")
    former: tuple[Text, ...] = Field(
        (), alias="曾用地址", description="文件搬动以前的路径（不含 .md），或者旧网站的网页地址（以 / 开头）"
    )
    unconfirmed: tuple[Text, ...] = Field(
        (), alias="待核对", description="程序推定、还没有人核对的内容；核对一项删一行，全部删去才能发布"
    )


class Channel(FrontMatter):
    """渠道: one way to send an opinion."""

    kind: Text = Field(alias="方式", description="如 网上提交、电子邮件、信函、电话、现场")
    address: Text = Field(
        alias="地址",
        description="网址、邮箱、通信地址或者电话号码；网址里可以写 {草案}、{条文}、{原文}，用来预填表单",
    )


class Hearing(FrontMatter):
    """听证: time, place, how to take part, and the days that the procedure sets."""

    on: date = Field(alias="日期", description="听证会日期")
    place: Text = Field(alias="地点", description="听证会地点")
    time: ClockTime | None = Field(None, alias="时间", description="开始的时分，如 09:00")
    registration: str = Field("", alias="报名", description="报名方式")
    register_by: date | None = Field(None, alias="报名截止", description="报名的最后一天（含当日）")
    participants: date | None = Field(None, alias="名单公布", description="公布听证参加人名单的日期")
    materials: date | None = Field(None, alias="材料送达", description="把听证材料送达听证参加人的日期")


class Feedback(FrontMatter):
    """反馈: the published answer to a consultation."""

    published: date = Field(alias="发布日期", description="公布意见采纳情况的日期")
    process: str = Field("", alias="形式与过程", description="公众参与的主要形式与过程，如 网上征求、座谈会、听证会")
    statement: Text = Field(alias="情况说明", description="主要意见和处理情况")


class Termination(FrontMatter):
    """终止: a consultation that was called off."""

    on: date = Field(alias="日期", description="终止日期")
    reason: Text = Field(alias="理由", description="终止的原因")


class ConsultationNotice(FrontMatter):
    """征求意见: what the notice of a public consultation must say (重大行政决策程序暂行条例 art. 15)."""

    matter: MatterType = Field(alias="事项类型", description="决定最短期限")
    opens: date | None = Field(None, alias="开始", description="开始日期")
    closes: date | None = Field(None, alias="截止", description="截止日期（含当日）")
    shortened: str = Field("", alias="缩短理由", description="期限短于规定时必须说明")
    explanation: str = Field("", alias="起草说明", description="起草背景、依据和主要内容")
    channels: tuple[Channel, ...] = Field((), alias="渠道", description="提出意见的方式")
    outlets: tuple[Text, ...] = Field((), alias="公布途径", description="在哪些媒体和平台公布")
    contact: str = Field("", alias="联系方式", description="承办机构和联系电话")
    hearing: Hearing | None = Field(None, alias="听证", description="举行听证会时填写")
    feedback: Feedback | None = Field(None, alias="反馈", description="截止后公布采纳情况时填写")
    termination: Termination | None = Field(None, alias="终止", description="提前终止时填写")


class ComparisonNote(FrontMatter):
    """对照: the author's own word on what became of articles, and why."""

    articles: Text = Field(
        alias="条文", description="如 第三十条 → 第三十一条、第三十二条；第五条 → 删去；只写理由时填新条文序号"
    )
    reason: str = Field("", alias="理由", description="为什么修改，显示在新旧对照里")
    old: str = Field("", alias="旧版", description="与哪一份旧文件对照：路径（不含 .md）；只有一份时不填")


class PolicyFrontMatter(Document):
    """The metadata of one file in `policies/`: a policy, or a draft under consultation."""

    number: str = Field("", alias="文号", description="发文字号，如 示林规〔2024〕1号")
    issuer: str = Field("", alias="发布机构", description="发文机关名称")
    joint_issuers: tuple[Text, ...] = Field((), alias="联合发文机关", description="联合发文的其他机关")
    index_number: str = Field("", alias="索引号", description="统一社会信用代码/年份-五位流水号")
    register_number: str = Field("", alias="统一编号", description="地方规范性文件统一编号")
    category: PolicyCategory = Field(alias="文件类别", description="决定适用哪些规则")
    genre: OfficialGenre | None = Field(None, alias="公文种类", description="十五种公文之一")
    theme: str = Field("", alias="主题分类", description=r"大类\小类，如 农业、林业、水利\林业")
    openness: Openness | None = Field(None, alias="公开方式", description="公开属性")
    drafted: date | None = Field(None, alias="成文日期", description="负责人签发的日期")
    effective: date | None = Field(None, alias="施行日期", description="开始施行的日期")
    expires: date | None = Field(None, alias="有效期至", description="有效期的最后一天")
    evaluated: date | None = Field(None, alias="评估日期", description="最近一次实施后评估的日期")
    replaces: tuple[Text, ...] = Field((), alias="替代", description="本文件取代的文件：路径（不含 .md）或者文号")
    amends: tuple[Text, ...] = Field((), alias="修改", description="本文件修改的文件：路径（不含 .md）或者文号")
    repeals: tuple[Text, ...] = Field((), alias="废止", description="本文件同时废止的文件：路径（不含 .md）或者文号")
    basis: tuple[Text, ...] = Field((), alias="依据", description="制定依据：路径（不含 .md）、文号或者《名称》")
    draft: str = Field("", alias="征求意见稿", description="征求意见稿的路径（不含 .md）")
    comparison: tuple[ComparisonNote, ...] = Field((), alias="对照", description="对新旧对照的更正和修改理由")
    decision: str = Field("", alias="修改决定", description="修改决定的路径（不含 .md），用来核对修改后的文本")
    interpretations: tuple[Text, ...] = Field(
        (), alias="解读", description="与本文件同步审签、发布的解读和后续补充的解读的路径（不含 .md）"
    )
    no_interpretation: str = Field("", alias="不解读理由", description="不作解读的理由（仅限其他文件）")
    consultation: ConsultationNotice | None = Field(None, alias="征求意见", description="征求意见稿必填")


class InterpretationPlan(FrontMatter):
    """解读方案: outline, form, channels and time, signed off with the policy."""

    outline: str = Field("", alias="提纲", description="解读提纲")
    form: str = Field("", alias="形式", description="解读形式")
    channel: str = Field("", alias="渠道", description="发布渠道")
    time: str = Field("", alias="时间", description="发布时间安排")


class InterpretationFrontMatter(Document):
    """The metadata of one file in `interpretations/`."""

    subjects: tuple[Text, ...] = Field(
        alias="解读对象", min_length=1, description="政策文件的 路径（不含 .md）或者文号；外单位文件写完整网址"
    )
    forms: tuple[InterpretationForm, ...] = Field(alias="解读形式", min_length=1, description="可填多种")
    stage: InterpretationStage = Field(InterpretationStage.PUBLICATION, alias="解读阶段", description="默认发布")
    unit: str = Field("", alias="解读单位", description="谁起草谁解读")
    interpreter: str = Field("", alias="解读人", description="解读人的岗位")
    contact: str = Field("", alias="联系方式", description="公众咨询的电话或者邮箱")
    plan: InterpretationPlan | None = Field(None, alias="解读方案", description="提纲、形式、渠道、时间")
