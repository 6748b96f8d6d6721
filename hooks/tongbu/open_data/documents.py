"""One document with all that is known of it."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from tongbu.open_data.entry import ConsultationEntry, InterpretationEntry, PolicyEntry
from tongbu.open_data.shape import FileLink, Named, Shape, Text, says


class Relations(Shape):
    """How the policy and other documents bear on one another."""

    model_config = says("文件之间的关系。")
    based_on: tuple[Named, ...] = Field((), description="制定依据")
    replaces: tuple[Named, ...] = Field((), description="替代的文件")
    amends: tuple[Named, ...] = Field((), description="修改的文件")
    repeals: tuple[Named, ...] = Field((), description="废止的文件")
    amended_by_decision: tuple[Named, ...] = Field((), description="据以公布本文本的修改决定")
    replaced_by: tuple[Named, ...] = Field((), description="替代本文件的文件")
    amended_by: tuple[Named, ...] = Field((), description="修改本文件的文件")
    repealed_by: tuple[Named, ...] = Field((), description="废止本文件的文件")
    consulted_as: tuple[Named, ...] = Field((), description="征求意见稿")


class PolicyDocument(PolicyEntry):
    """A policy, whole."""

    model_config = says("一份政策文件的完整数据。")
    schema_: str = Field(alias="$schema", description="本数据符合的 JSON Schema")
    built_for: date = Field(description="生成日：state 按这一天推算")
    text: Text = Field(description="正文")
    relations: Relations = Field(description="文件之间的关系")
    interpretations: tuple[Named, ...] = Field((), description="解读")
    comparisons: tuple[Named, ...] = Field((), description="新旧对照页面")
    process: str = Field(description="全流程页面")
    akoma_ntoso: str = Field(description="同一文本的 Akoma Ntoso（XML）")
    pdf: str = Field("", description="同一文本的 PDF 版式文件；不生成的为空")
    word: str = Field("", description="同一文本的 Word 文件；不生成的为空")
    attachments: tuple[FileLink, ...] = Field((), description="附件")


class Counts(Shape):
    """How many opinions there were, and what became of them."""

    model_config = says("意见的数量和处理结果。")
    received: int = Field(description="收到意见的条数")
    adopted: int = Field(description="采纳")
    partly_adopted: int = Field(description="部分采纳")
    not_adopted: int = Field(description="不采纳")
    out_of_scope: int = Field(description="不属于本次范围")
    undecided: int = Field(description="尚未处理")


class Feedback(Shape):
    """The answer to a consultation, once it is out."""

    model_config = says("意见采纳情况；公布以后才有。")
    published: date = Field(description="公布日期")
    url: str = Field(description="意见采纳情况页面")
    statement: str = Field(description="情况说明")
    counts: Counts | None = Field(None, description="数量；未载明数量的为 null")


class Hearing(Shape):
    """A public hearing."""

    model_config = says("听证会。")
    on: date = Field(description="日期")
    time: str = Field("", description="时间，如 09:00")
    place: str = Field(description="地点")


class ConsultationDocument(ConsultationEntry):
    """A consultation, whole."""

    model_config = says("一次意见征集的完整数据。")
    schema_: str = Field(alias="$schema", description="本数据符合的 JSON Schema")
    built_for: date = Field(description="生成日：state 按这一天推算，feedback 在这一天已经公布的才有")
    text: Text = Field(description="征求意见稿正文")
    explanation: str = Field("", description="起草说明")
    hearing: Hearing | None = Field(None, description="听证会")
    feedback: Feedback | None = Field(None, description="意见采纳情况")
    became: tuple[Named, ...] = Field((), description="正式文件")
    comparisons: tuple[Named, ...] = Field((), description="新旧对照页面")
    akoma_ntoso: str = Field(description="同一文本的 Akoma Ntoso（XML）")
    pdf: str = Field("", description="同一文本的 PDF 版式文件；不生成的为空")
    word: str = Field("", description="同一文本的 Word 文件；不生成的为空")
    attachments: tuple[FileLink, ...] = Field((), description="附件")


class InterpretationDocument(InterpretationEntry):
    """An interpretation, whole."""

    model_config = says("一份解读的完整数据。")
    schema_: str = Field(alias="$schema", description="本数据符合的 JSON Schema")
    built_for: date = Field(description="生成日")
    explains: tuple[Named, ...] = Field(description="解读对象")
    text: Text = Field(description="正文")
    attachments: tuple[FileLink, ...] = Field((), description="附件")
