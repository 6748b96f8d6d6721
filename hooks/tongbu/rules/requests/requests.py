"""What the rules about requests for information (依申请公开) share."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.request import Request, RequestRegister
from tongbu.rules.rule import Authority, Context

REGULATION = "《中华人民共和国政府信息公开条例》"
REGISTER = Authority("本系统规定：登记簿一件申请一行，不写申请人是谁")
ANSWERING = Authority(f"{REGULATION}第三十三条：自收到申请之日起20个工作日内答复，延长不超过20个工作日")
COLUMNS = "编号,收到日期,收到方式,申请人类别,主题"
"""The heading that examples begin with."""
PROVISIONAL = "（暂定：所涉年份的放假安排尚未公布或者录入）"


def requests(context: Context) -> Iterator[tuple[RequestRegister, int, Request]]:
    """Every request of every year, with its register and its place there, from 0."""
    for register in context.disclosure.requests.values():
        for position, request in enumerate(register.rows):
            yield register, position, request


def named(request: Request) -> str:
    """A request as messages call it."""
    return f"申请 {request.number}“{request.topic}”"
