"""A register that says who somebody is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongbu.model.disclosure.request import Request
from tongbu.model.finding import Finding, Level
from tongbu.model.surnames import is_surname, looks_like_a_name
from tongbu.rules.requests.requests import COLUMNS, REGISTER, REGULATION, requests
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example


class NamedPerson(DisclosureRule):
    """Words of a request that name a person."""

    code = "REQ008"
    title = "登记簿里像是写了人名"
    level = Level.ERROR
    why = "登记簿和统计数据向社会公布，写出申请人或者第三方是谁，就泄露了个人信息，也可能使申请人受到打扰。"
    fix = "编号、主题、内容只概括申请的是什么信息，删去人名、称呼；不是人名的，换一个说法。"
    authority = (REGISTER, Authority("《中华人民共和国个人信息保护法》"), Authority(f"{REGULATION}第十五条"))
    bad = Example(
        {
            "docs/disclosure/requests/2026.csv": f"""{COLUMNS},内容
2026-3,2026-06-10,网络,自然人,林地征收,王小明先生承包山林的补偿协议
"""
        }
    )
    good = Example(
        {
            "docs/disclosure/requests/2026.csv": f"""{COLUMNS},内容
2026-3,2026-06-10,网络,自然人,林地征收,承包山林的征收补偿协议
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every cell that seems to."""
        for register, position, request in requests(context):
            for key, words in _words(request):
                if told := _person(words, alone=key == "编号"):
                    message = f"第 {position + 1} 件申请的“{key}”里像是写了人：{told}。"
                    yield self.finding(register, position, key, message=message)


_CALLED = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,3})(?:先生|女士|小姐|同志|等[\d一二三四五六七八九十]+[人户]|一家|名下|本人|户主)"
)
_SO_AND_SO = re.compile(
    r"(?P<surname>[\u4e00-\u9fff])(?:某某|××?|[xX]{2}|某(?![地镇乡村市县区省山林项公企单年月日种些个类条款]))"
)


def _words(request: Request) -> tuple[tuple[str, str], ...]:
    return ("编号", request.number), ("主题", request.topic), ("内容", request.wanted)


def _person(words: str, *, alone: bool) -> str:
    """What seems to be somebody, with all but the surname masked; "" where nobody is.

    A name that stands `alone` is looked for only where no other words belong: 林权 and 方案 begin with surnames too.
    """
    for part in re.split(r"[^\u4e00-\u9fff]+", words) if alone else ():
        if looks_like_a_name(part):
            return f"{part[0]}**"
    for match in _CALLED.finditer(words):
        for length in (3, 2):
            name = match["name"][-length:]
            if looks_like_a_name(name):
                return f"{name[0]}**{match[0][len(match['name']) :]}"
    masked = (match[0] for match in _SO_AND_SO.finditer(words) if is_surname(match["surname"]))
    return next(masked, "")
