"""A register that says who somebody is."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.request import Request
from tongbu.model.finding import Finding, Level
from tongbu.model.persons import person_in
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
                if told := person_in(words, alone=key == "编号"):
                    message = f"第 {position + 1} 件申请的“{key}”里像是写了人：{told}。"
                    yield self.finding(register, position, key, message=message)


def _words(request: Request) -> tuple[tuple[str, str], ...]:
    return ("编号", request.number), ("主题", request.topic), ("内容", request.wanted)
