"""留言办理: what people wrote to the bureau, and what became of it; no row says who wrote."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from pydantic import Field

from tongbu.model.disclosure.mention import Mention, places_of
from tongbu.model.disclosure.request import YesNo
from tongbu.model.disclosure.rows import YearTable
from tongbu.model.front_matter import FrontMatter, Text


class LetterCategory(StrEnum):
    """类别: what the writer wants."""

    QUESTION = "咨询"
    COMPLAINT = "投诉"
    PROPOSAL = "建议"
    HELP = "求助"
    REPORT = "举报"
    OTHER = "其他"


class Letter(FrontMatter):
    """One letter (留言、来信): a row of the register. Its words are published only where 公开 says 是."""

    number: Text = Field(alias="编号", description="留言的编号，历年不重复，不含留言人的姓名、电话")
    channel: Text = Field(
        alias="渠道", description="从哪里来：省长留言、市长信箱、网站留言、12345 等，与“留言”设置的渠道核对"
    )
    received: date = Field(alias="留言日期", description="收到留言的日期，办理期限从这一天起算")
    category: LetterCategory = Field(alias="类别", description="咨询、投诉、建议、求助、举报、其他")
    title: Text = Field(alias="主题", description="问的是什么，一句话，不写留言人")
    words: str = Field("", alias="留言内容", description="留言的原文，删去姓名、电话、住址等个人信息；公开的必填")
    complicated: YesNo = Field(YesNo.NO, alias="是否复杂", description="情况复杂的写“是”，按复杂事项的期限办理")
    forwarded: date | None = Field(None, alias="转办日期", description="转给承办单位的日期")
    forwarded_to: str = Field("", alias="转办单位", description="承办的科室或者单位")
    extended_on: date | None = Field(None, alias="延期日期", description="告知留言人延期的日期")
    extension_reason: str = Field("", alias="延期理由", description="为什么延期")
    answered: date | None = Field(None, alias="答复日期", description="答复留言人的日期")
    answered_by: str = Field("", alias="答复单位", description="答复的单位或者科室")
    answer: str = Field("", alias="答复内容", description="答复的原文")
    invalid: str = Field("", alias="无效", description="不予办理的理由，如重复留言、内容不完整；有效的不填")
    petition: YesNo = Field(YesNo.NO, alias="指引信访", description="属于信访事项、指引到信访渠道的写“是”")
    published: YesNo = Field(YesNo.NO, alias="公开", description="写“是”的，留言和答复在网站公布；不填，只计入统计")
    about: tuple[Text, ...] = Field(
        (), alias="关联", description="说的是哪份政策文件或者解读：文号、《名称》或者网址，几个用分号分开"
    )

    @property
    def is_valid(self) -> bool:
        """Whether it has to be answered."""
        return not self.invalid

    @property
    def is_published(self) -> bool:
        """Whether its words are for the public."""
        return self.published is YesNo.YES and self.is_valid

    @property
    def closed(self) -> date | None:
        """The day on which it was answered; None while there is no answer, as a day without words proves nothing."""
        return self.answered if self.answer.strip() else None

    @property
    def office(self) -> str:
        """Who answers it, as far as it is known: the one who did, else the one to whom it went; "" where nobody."""
        return self.answered_by or self.forwarded_to

    @property
    def anchor(self) -> str:
        """Where it stands on the page of its year."""
        return f"liuyan-{''.join(self.number.split())}"

    def is_open(self, day: date) -> bool:
        """Whether it had come, has to be answered and was not by the end of a day."""
        return self.is_valid and self.received <= day and not (self.closed and self.closed <= day)


class LetterRegister(YearTable[Letter]):
    """The letters received in one year."""

    def url(self, letter: Letter | None = None) -> str:
        """The permanent address of its page, or of a published letter there, relative to the site's root."""
        return f"disclosure/letters/{self.year}/" + (f"#{letter.anchor}" if letter else "")

    def mentioned(self) -> Iterator[tuple[str, Mention]]:
        """The documents that published letters are about, once they are answered."""
        for letter in self.rows:
            if letter.is_published and letter.closed:
                for place in places_of(letter.about):
                    said = Mention("留言", self.url(letter), letter.closed, letter.title, article=place.article)
                    yield place.document, said
