"""征求意见: what the notice that invites comments (征求意见公告) says of days, ways to comment, and whom to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tongbu.drafting.contacts import Contact, contact_in
from tongbu.drafting.rendering import render
from tongbu.importing.deriving.comment_period import CommentPeriod, comment_period
from tongbu.importing.deriving.evidence import Evidence
from tongbu.importing.deriving.field import Certainty, Field, Section
from tongbu.importing.deriving.surroundings import Surroundings
from tongbu.importing.original import squeezed
from tongbu.model.vocabulary import MatterType
from tongbu.model.widths import half_width

KEY = "征求意见"
_EMAIL = re.compile(r"[A-Za-z0-9][\w.+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,10}", re.ASCII)
_WEB = re.compile(r"https?://[\w./?#&=%:~+-]*[\w/=]", re.ASCII)
_POST = re.compile(
    r"(?:信函|来信|邮寄|寄送|寄|地址)[^:：。；，@]{0,8}?(?:[:：]|至|到)+(?P<address>[^。；;@]{4,80})(?:[；;]?(?P<code>邮编[:：]?\d{6}))?"
)
_SENT_TO = re.compile(r"\A(?:请?(?:邮寄|寄送|寄|送)?(?:至|到|往))")
_BUILDING = re.compile(r"[路街道巷号楼村镇局]")
_ASKS = re.compile(r"[，,](?:并|请|信封|封面|来信|邮戳|注明|收件).*\Z")
_PHONED = re.compile(r"(?:\A|[、.．）)])(?:电话|来电|致电)[^:：]{0,4}[:：]")
_FAX = re.compile(r"传真(?:号码)?[:：]?(?P<number>[（(]?\d[\d（）()—–－-]{6,20})")
_RULES = re.compile(r"(?:办法|规定|细则|规则|条例|准则)(?:[（(].*)?\Z")


@dataclass(frozen=True, slots=True)
class _Said:
    period: CommentPeriod
    channels: tuple[tuple[str, str], ...]
    contact: Contact | None


def invitation(evidence: Evidence, around: Surroundings) -> Iterator[Field]:
    """征求意见 of a draft: what the notice above it says, and marks where a person has to write the rest."""
    notice = evidence.invitation
    # A first paragraph that ends in a colon reads like 主送, and may well say until when.
    lines = [half_width(squeezed(line)) for line in (notice.addressee, *notice.plain().splitlines()) if line]
    period = comment_period(lines, evidence.invited, around.settings.calendar())
    said = _Said(period, tuple(dict.fromkeys(_channels(lines))), contact_in("\n".join(lines)))
    section = _section(said, evidence, around)
    if lines:
        reason = f"取自征求意见公告，逐项核对：{period.reason}事项类型按草案的名称推定"
        yield Field(KEY, section, Certainty.DERIVED, reason, " ".join(lines))
    else:
        yield Field(KEY, section, Certainty.GUESSED, "文件里没有征求意见公告，事项类型按草案的名称推定，其他的要填写")


def _channels(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Each way to comment, and its address; the address of a web page only where it is for comments."""
    for line in lines:
        for match in _WEB.finditer(line):
            if re.search(r"网上|网站|登录|平台|系统|提交|留言", line[: match.start()]):
                yield "网上提交", match[0]
        for match in _EMAIL.finditer(line):
            yield "电子邮件", match[0]
        for match in _POST.finditer(line):
            address = _ASKS.sub("", _SENT_TO.sub("", match["address"].lstrip("：:")))
            if _BUILDING.search(address) and "http" not in address:
                yield "信函", f"{address}，{match['code']}" if match["code"] else address
        if _PHONED.search(line) and (called := contact_in(line)):
            yield "电话", called.telephone
        for match in _FAX.finditer(line):
            yield "传真", match["number"]


def _section(said: _Said, evidence: Evidence, around: Surroundings) -> Section:
    organisation, website = around.settings.organisation, around.settings.website
    issuer = next(iter(evidence.signed), organisation.name)
    office = said.contact.office.removeprefix(issuer) if said.contact else ""
    matter = MatterType.NORMATIVE if _RULES.search(evidence.title) else MatterType.OTHER
    period = said.period
    known = {
        "事项类型": matter.value,
        "开始": str(period.opens or ""),
        "截止": str(period.closes or ""),
        "起草说明": "",
        "渠道": "、".join(f"{kind} {address}" for kind, address in said.channels),
        "联系方式": said.contact.telephone if said.contact else "",
    }
    written = render(
        "invitation.yml",
        matter=matter,
        opens=period.opens,
        closes=period.closes,
        channels=said.channels,
        outlet=website.name or f"{organisation.name}网站",
        office=f"{issuer}{office}",
        telephone=known["联系方式"],
    )
    shown = "；".join(f"{key} {value}" for key, value in known.items() if value)
    return Section(tuple(written.splitlines()), shown, tuple(key for key, value in known.items() if not value))
