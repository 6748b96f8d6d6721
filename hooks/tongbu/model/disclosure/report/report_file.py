"""The file of a year's report: its tables, and the prose around them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pydantic import Field

from tongbu.model.disclosure.report.table_rows import Amount, LitigationTable, PublishedTable, RequestsTable
from tongbu.model.front_matter import FrontMatter


class Overview(FrontMatter):
    """一、总体情况: the five matters that every report covers, and three that a government adds."""

    lead: str = Field("", alias="引言", description="总的情况，写在最前")
    active: str = Field("", alias="主动公开", description="主动公开情况")
    requests: str = Field("", alias="依申请公开", description="依申请公开情况")
    management: str = Field("", alias="政府信息管理", description="政府信息管理情况")
    platforms: str = Field("", alias="平台建设", description="政府信息公开平台建设情况")
    safeguards: str = Field("", alias="监督保障", description="监督保障情况")
    assessment: str = Field("", alias="工作考核", description="政府填写：工作考核情况")
    comment: str = Field("", alias="社会评议", description="政府填写：社会评议情况")
    accountability: str = Field("", alias="责任追究", description="政府填写：责任追究结果情况")


class Problems(FrontMatter):
    """五、存在的主要问题及改进情况."""

    found: str = Field("", alias="主要问题", description="存在的主要问题")
    mended: str = Field("", alias="改进情况", description="怎样改进")


class OtherMatters(FrontMatter):
    """六、其他需要报告的事项."""

    fees: Amount | None = Field(None, alias="信息处理费", description="收取信息处理费多少元，没有的写 0")
    more: str = Field("", alias="说明", description="其他需要报告的事项")


class ReportFile(FrontMatter):
    """Everything in the file of a year."""

    published: date | None = Field(None, alias="发布日期", description="年度报告向社会公布的日期")
    overview: Overview = Field(default_factory=Overview, alias="总体情况", description="第一部分，几段之间空一行")
    table_one: PublishedTable = Field(
        default_factory=PublishedTable, alias="表一", description="第二部分：主动公开政府信息情况"
    )
    table_two: RequestsTable = Field(
        default_factory=RequestsTable, alias="表二", description="第三部分：收到和处理政府信息公开申请情况"
    )
    table_three: LitigationTable = Field(
        default_factory=LitigationTable, alias="表三", description="第四部分：政府信息公开行政复议、行政诉讼情况"
    )
    problems: Problems = Field(default_factory=Problems, alias="存在的主要问题及改进情况", description="第五部分")
    matters: OtherMatters = Field(default_factory=OtherMatters, alias="其他需要报告的事项", description="第六部分")
    reorganised: str = Field(
        "", alias="机构调整", description="上年结转与上年报告不一致的原因，如机构调整；写进第六部分"
    )
    late: str = Field("", alias="逾期说明", description="没有按期公布的原因；写进第六部分")

    def prose(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """Everything written in words that may hold figures, with its key, in the order of the report."""
        for section, below in (
            ("总体情况", self.overview),
            ("存在的主要问题及改进情况", self.problems),
            ("其他需要报告的事项", self.matters),
        ):
            for name, field in type(below).model_fields.items():
                value = getattr(below, name)
                if isinstance(value, str) and value.strip():
                    yield (section, str(field.alias)), value
        for key, value in (("机构调整", self.reorganised), ("逾期说明", self.late)):
            if value.strip():
                yield (key,), value
