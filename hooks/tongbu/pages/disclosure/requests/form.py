"""政府信息公开申请表: to print, or to fill in as a Word file."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.request import Applicant, Channel
from tongbu.model.disclosure.request_guide import RequestGuide
from tongbu.pages.columns import DISCLOSURE
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.requests import addresses
from tongbu.pages.disclosure.requests.guide import contact
from tongbu.pages.page import SitePage
from tongbu.pages.views.requests import FormField, RequestFormView

TITLE = "政府信息公开申请表"
_ORGANISATIONS = tuple(kind.value for kind in Applicant if kind is not Applicant.PERSON)
_PARTS = (
    (
        "申请人（公民）",
        (
            FormField("姓名"),
            FormField("证件名称和号码"),
            FormField("联系电话"),
            FormField("通信地址和邮编"),
            FormField("电子邮箱"),
        ),
    ),
    (
        "申请人（法人或者其他组织）",
        (
            FormField("名称"),
            FormField("类别", _ORGANISATIONS),
            FormField("统一社会信用代码"),
            FormField("法定代表人"),
            FormField("联系人和电话"),
            FormField("通信地址和邮编"),
        ),
    ),
    (
        "申请公开的政府信息",
        (
            FormField(
                "名称、文号或者其他特征", remark="写明便于查询的特征，如时间、地点、项目；一张表申请一项", lines=5
            ),
            FormField("提供信息的形式", ("纸质", "电子文件", "查阅、抄录")),
            FormField("获取信息的方式", ("当面领取", "邮寄", "电子邮件", "传真")),
        ),
    ),
    ("签名", (FormField("申请人签名或者盖章", lines=2), FormField("申请日期", remark="　　　　年　　月　　日"))),
)
_NOTES = (
    "公民填写第一部分，法人或者其他组织填写第二部分，附身份证明的复印件。",
    "填写有困难的，可以口头申请，由受理人员代为填写。",
    "个人信息只用于办理和答复，不公布。",
)
_ON_PAPER = (Channel.IN_PERSON, Channel.SIGNED_POST, Channel.POST, Channel.FAX)


def form_page(desk: Desk, guide: RequestGuide) -> SitePage:
    """The form's page."""
    bureau = desk.settings.organisation.name
    view = RequestFormView(
        heading=TITLE, bureau=bureau, parts=_PARTS, returns=tuple(_returns(desk, guide)), notes=_NOTES,
        guide=addresses.GUIDE,
    )  # fmt: skip
    return SitePage(addresses.FORM, "request-form.html", TITLE, DISCLOSURE, view)


def _returns(desk: Desk, guide: RequestGuide) -> Iterator[tuple[str, str]]:
    """Where to hand it in."""
    for way in guide.channels:
        if way.channel in _ON_PAPER:
            yield way.channel.value, way.how
    yield from (each for each in contact(guide, desk.settings.organisation) if each[0] in ("联系电话", "电子邮箱"))
