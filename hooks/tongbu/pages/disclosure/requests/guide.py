"""怎样申请: who takes requests, by which ways, what happens then and how long it may take."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.request import Channel
from tongbu.model.disclosure.request_clock import (
    ANSWER_WORKDAYS,
    COMPLETION_WORKDAYS,
    EXTENSION_WORKDAYS,
    OPINION_WORKDAYS,
)
from tongbu.model.disclosure.request_guide import RequestGuide
from tongbu.pages.columns import DISCLOSURE
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.requests import addresses
from tongbu.pages.disclosure.requests.register import register_links
from tongbu.pages.page import SitePage
from tongbu.pages.views.requests import ApplyingWay, HandlingStep, RequestGuideView
from tongbu.search.document import SearchDocument, SearchSection
from tongbu.settings import Organisation

TITLE = "依申请公开：怎样申请"
_RECEIVED = {
    Channel.IN_PERSON: "提交当日为收到申请之日",
    Channel.SIGNED_POST: "签收当日为收到申请之日",
    Channel.POST: "当日与申请人确认，确认之日为收到申请之日",
    Channel.ONLINE: "当日与申请人确认，确认之日为收到申请之日",
    Channel.FAX: "当日与申请人确认，确认之日为收到申请之日",
}
"""Which day counts (政府信息公开条例 art. 31)."""
_STEPS = (
    HandlingStep("登记", "收到当日", "登记编号、收到的日期和方式；登记簿公布时不写申请人是谁。"),
    HandlingStep(
        "审核",
        f"{COMPLETION_WORKDAYS}个工作日内",
        f"内容不明确的，在{COMPLETION_WORKDAYS}个工作日内一次性告知怎样补正，答复期限从收到补正的申请之日起计算。"
        "无正当理由逾期不补正的，视为放弃申请。",
    ),
    HandlingStep(
        "办理",
        f"征求意见{OPINION_WORKDAYS}个工作日",
        "查找信息，逐件审查能否公开。可能损害第三方合法权益的，书面征求第三方的意见；"
        f"由几个机关共同制作的，征求其他机关的意见。对方有{OPINION_WORKDAYS}个工作日，所需时间不计算在答复期限内。",
    ),
    HandlingStep(
        "答复",
        f"{ANSWER_WORKDAYS}个工作日内",
        f"能够当场答复的当场答复，不能的在收到申请之日起{ANSWER_WORKDAYS}个工作日内答复；"
        f"需要延长的，经负责人同意并告知申请人，最多延长{EXTENSION_WORKDAYS}个工作日。",
    ),
    HandlingStep("归档", "答复以后", "申请、补正、征求意见和答复的材料整理归档；办理结果计入年度报告。"),
)
_FEES = (
    "依申请提供政府信息，不收取费用。申请的数量、频次明显超过合理范围的，可以收取信息处理费，"
    "按国家规定的标准和办法执行。"
)
_REMEDY = (
    "认为本机关在政府信息公开工作中侵犯合法权益的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，"
    "也可以依法申请行政复议或者提起行政诉讼。"
)


def guide_page(desk: Desk, guide: RequestGuide) -> SitePage:
    """The page of the guide."""
    bureau = desk.settings.organisation
    view = RequestGuideView(
        heading=TITLE,
        office=guide.office,
        contact=tuple(contact(guide, bureau)),
        online=guide.online,
        form=addresses.FORM,
        ways=tuple(ApplyingWay(way.channel.value, way.how, _RECEIVED[way.channel]) for way in guide.channels),
        steps=_STEPS,
        fees=guide.fees or _FEES,
        remedy=guide.remedy or _REMEDY,
        years=register_links(desk),
        statistics=addresses.STATISTICS if desk.project.disclosure.requests else "",
    )
    return SitePage(addresses.GUIDE, "request-guide.html", TITLE, DISCLOSURE, view, search=_search(view))


def contact(guide: RequestGuide, bureau: Organisation) -> Iterator[tuple[str, str]]:
    """How to reach the office: what the guide says, else what the settings say of the bureau; nothing empty."""
    post_code = guide.post_code or bureau.post_code
    address = guide.address or bureau.address
    told = (
        ("受理机构", f"{bureau.name}{guide.office}" if bureau.name not in guide.office else guide.office),
        ("办公地址", f"{address}（邮编 {post_code}）" if address and post_code else address),
        ("办公时间", guide.hours or bureau.hours),
        ("联系电话", guide.telephone or bureau.telephone),
        ("传真", guide.fax),
        ("电子邮箱", guide.email or bureau.email),
    )
    return ((term, value) for term, value in told if value)


def _search(view: RequestGuideView) -> SearchDocument:
    sections = (
        SearchSection("qudao", "申请渠道", "\n".join(f"{way.kind}：{way.how}" for way in view.ways)),
        SearchSection("liucheng", "办理流程和期限", "\n".join(f"{step.name}：{step.words}" for step in view.steps)),
        SearchSection("shoufei", "收费和监督", f"{view.fees}\n{view.remedy}"),
    )
    summary = "怎样向本机关申请获取政府信息，申请表，办理流程和答复期限。"
    keywords = ("依申请公开", "信息公开申请", "申请表")
    return SearchDocument(addresses.GUIDE, "政务公开", view.heading, "", "", summary, sections, keywords=keywords)
