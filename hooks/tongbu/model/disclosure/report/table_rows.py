"""The rows of the three tables as models: keys are short names, descriptions the labels of 国办公开办函〔2021〕30号.

A cell that is not written is blank (None), which a rule tells: the form wants 0 where there is nothing.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from tongbu.model.front_matter import FrontMatter

Count = Annotated[int, Field(ge=0, le=10**9)]
Amount = Annotated[Decimal, Field(ge=0, le=10**9, decimal_places=6)]
"""Money; the least is 1 元 in 万元, with two more digits for 分."""


class Documents(FrontMatter):
    """第二十条第（一）项: counts of documents."""

    made: Count | None = Field(None, alias="本年制发件数", description="本年制发件数")
    repealed: Count | None = Field(None, alias="本年废止件数", description="本年废止件数")
    in_force: Count | None = Field(None, alias="现行有效件数", description="现行有效件数")


class Decisions(FrontMatter):
    """第二十条第（五）（六）项: counts of decisions."""

    decided: Count | None = Field(None, alias="本年处理决定数量", description="本年处理决定数量")


class Fees(FrontMatter):
    """第二十条第（八）项: an amount in 万元."""

    amount: Amount | None = Field(None, alias="本年收费金额", description="本年收费金额（单位：万元）")


class PublishedTable(FrontMatter):
    """表一: what was disclosed actively."""

    regulations: Documents = Field(default_factory=Documents, alias="规章", description="规章")
    normative: Documents = Field(default_factory=Documents, alias="行政规范性文件", description="行政规范性文件")
    licences: Decisions = Field(default_factory=Decisions, alias="行政许可", description="行政许可")
    penalties: Decisions = Field(default_factory=Decisions, alias="行政处罚", description="行政处罚")
    coercion: Decisions = Field(default_factory=Decisions, alias="行政强制", description="行政强制")
    fees: Fees = Field(default_factory=Fees, alias="行政事业性收费", description="行政事业性收费")


class Applicants(FrontMatter):
    """A row of table 2: counts by who applied."""

    natural: Count | None = Field(None, alias="自然人", description="自然人")
    business: Count | None = Field(None, alias="商业企业", description="法人或其他组织：商业企业")
    research: Count | None = Field(None, alias="科研机构", description="法人或其他组织：科研机构")
    welfare: Count | None = Field(None, alias="社会公益组织", description="法人或其他组织：社会公益组织")
    legal: Count | None = Field(None, alias="法律服务机构", description="法人或其他组织：法律服务机构")
    other: Count | None = Field(None, alias="其他", description="法人或其他组织：其他")
    total: Count | None = Field(None, alias="总计", description="总计")


def _row(key: str, label: str) -> Applicants:
    made: Applicants = Field(default_factory=Applicants, alias=key, description=label)
    return made


class RequestsTable(FrontMatter):
    """表二: requests received and dealt with, in the order of the form."""

    received: Applicants = _row("本年新收", "一、本年新收政府信息公开申请数量")
    carried_in: Applicants = _row("上年结转", "二、上年结转政府信息公开申请数量")
    given: Applicants = _row("予以公开", "（一）予以公开")
    partly: Applicants = _row("部分公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）")
    secret: Applicants = _row("国家秘密", "1.属于国家秘密")
    forbidden: Applicants = _row("法律法规禁止公开", "2.其他法律行政法规禁止公开")
    stability: Applicants = _row("三安全一稳定", "3.危及“三安全一稳定”")
    third_party: Applicants = _row("第三方合法权益", "4.保护第三方合法权益")
    internal: Applicants = _row("内部事务信息", "5.属于三类内部事务信息")
    in_process: Applicants = _row("过程性信息", "6.属于四类过程性信息")
    enforcement: Applicants = _row("行政执法案卷", "7.属于行政执法案卷")
    enquiry: Applicants = _row("行政查询事项", "8.属于行政查询事项")
    not_held: Applicants = _row("不掌握信息", "1.本机关不掌握相关政府信息")
    to_be_made: Applicants = _row("需要另行制作", "2.没有现成信息需要另行制作")
    unclear: Applicants = _row("补正后仍不明确", "3.补正后申请内容仍不明确")
    petition: Applicants = _row("信访举报投诉", "1.信访举报投诉类申请")
    repeated: Applicants = _row("重复申请", "2.重复申请")
    publication: Applicants = _row("公开出版物", "3.要求提供公开出版物")
    excessive: Applicants = _row("大量反复申请", "4.无正当理由大量反复申请")
    confirmation: Applicants = _row("确认或者重新出具", "5.要求行政机关确认或重新出具已获取信息")
    not_completed: Applicants = _row("逾期不补正", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请")
    not_paid: Applicants = _row(
        "逾期不缴费", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
    )
    otherwise: Applicants = _row("其他情形", "3.其他")
    results: Applicants = _row("办理结果总计", "（七）总计")
    carried_out: Applicants = _row("结转下年", "四、结转下年度继续办理")


class Outcomes(FrontMatter):
    """A group of table 3: how cases ended."""

    upheld: Count | None = Field(None, alias="结果维持", description="结果维持")
    corrected: Count | None = Field(None, alias="结果纠正", description="结果纠正")
    other: Count | None = Field(None, alias="其他结果", description="其他结果")
    pending: Count | None = Field(None, alias="尚未审结", description="尚未审结")
    total: Count | None = Field(None, alias="总计", description="总计")


class LitigationTable(FrontMatter):
    """表三: reviews and lawsuits."""

    review: Outcomes = Field(default_factory=Outcomes, alias="行政复议", description="行政复议")
    direct: Outcomes = Field(default_factory=Outcomes, alias="未经复议直接起诉", description="未经复议直接起诉")
    after_review: Outcomes = Field(default_factory=Outcomes, alias="复议后起诉", description="复议后起诉")
