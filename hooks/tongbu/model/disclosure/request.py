"""依申请公开: requests for government information, and what was done about each; no row says who asked."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import Field

from tongbu.model.disclosure.request_result import Result
from tongbu.model.disclosure.rows import YearTable
from tongbu.model.front_matter import FrontMatter, Text


class Applicant(StrEnum):
    """申请人类别: a natural person, or one of the five kinds of organisations of the official table."""

    PERSON = "自然人"
    BUSINESS = "商业企业"
    RESEARCH = "科研机构"
    WELFARE = "社会公益组织"
    LEGAL = "法律服务机构"
    OTHER = "其他"


class Channel(StrEnum):
    """收到方式: it decides which day counts as that of receipt (政府信息公开条例 art. 31)."""

    IN_PERSON = "当面提交"
    SIGNED_POST = "挂号信、快递"
    POST = "平常信函"
    ONLINE = "网络"
    FAX = "传真"


class YesNo(StrEnum):
    """是 or 否."""

    YES = "是"
    NO = "否"


class Request(FrontMatter):
    """One request (政府信息公开申请): a row of the register."""

    number: Text = Field(alias="编号", description="登记编号，不重复，不含申请人的姓名、证件号")
    received: date = Field(alias="收到日期", description="按条例第三十一条确定的收到申请之日")
    channel: Channel = Field(alias="收到方式", description="当面提交、挂号信、快递、平常信函、网络、传真")
    applicant: Applicant = Field(alias="申请人类别", description="自然人，或者五类法人、其他组织")
    topic: Text = Field(alias="主题", description="申请的是哪一类信息；同类的用同一说法，便于统计；不写申请人")
    wanted: str = Field("", alias="内容", description="申请内容的概括，一句话，不含个人信息")
    completion_asked: date | None = Field(None, alias="补正通知", description="告知申请人补正的日期")
    completed: date | None = Field(None, alias="补正收到", description="收到补正的申请的日期，答复期限从这一天重新计算")
    consultation_began: date | None = Field(
        None, alias="征求意见开始", description="发出征求第三方或者其他机关意见书的日期，几份的写最早一份"
    )
    consultation_ended: date | None = Field(
        None, alias="征求意见结束", description="收到意见的日期，几份的写最晚一份；没有回复的不填"
    )
    extended_on: date | None = Field(None, alias="延期告知", description="告知申请人延长答复期限的日期")
    extension: int | None = Field(None, alias="延期工作日", ge=1, description="延长几个工作日，最长二十个")
    answered: date | None = Field(None, alias="答复日期", description="作出答复或者终结处理的日期")
    result: Result | None = Field(None, alias="结果", description="年度报告统计表的办理结果，也可以写序号，如 C3.4")
    carried: YesNo | None = Field(
        None, alias="结转", description="当年没有办结、结转下年的写“是”；可以不填，按日期计算"
    )

    @property
    def closed(self) -> date | None:
        """The day on which it was answered; None while it has no result, as a day without one proves nothing."""
        return self.answered if self.result else None

    @property
    def anchor(self) -> str:
        """Where it stands on the page of its year."""
        return f"shenqing-{''.join(self.number.split())}"

    def is_open(self, day: date) -> bool:
        """Whether it had come and was not answered by the end of a day."""
        return self.received <= day and not (self.closed and self.closed <= day)


class RequestRegister(YearTable[Request]):
    """The requests received in one year; in a bureau's first register also those carried over from before."""

    def url(self, request: Request | None = None) -> str:
        """The permanent address of its page, or of a request there, relative to the site's root."""
        return f"disclosure/requests/{self.year}/" + (f"#{request.anchor}" if request else "")
