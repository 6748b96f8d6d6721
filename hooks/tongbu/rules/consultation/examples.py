"""Pieces that the examples of this family are made of."""

from __future__ import annotations

HEADER = "编号,日期,渠道,提出人类别,条文,意见,处理,理由\n"
DRAFT = "policies/2026/draft.md"
LEDGER = "policies/2026/draft.csv"
FINAL = "policies/2026/f.md"

_BODY = """第一条　为了规范湿地公园管理，根据《中华人民共和国湿地保护法》，结合本市实际，制定本办法。

第二条　本市行政区域内湿地公园的设立、保护和利用，适用本办法。

第三条　设立湿地公园，应当具备下列条件：

（一）湿地面积{area}公顷以上；

（二）土地权属清楚；

（三）管护人员和经费已经落实。

第四条　湿地公园内不得从事下列活动：

（一）开垦、填埋或者排干湿地；

（二）排放污水、倾倒固体废物；

（三）捕捞鱼类以外的野生动物。

第五条　本办法自公布之日起三十日后施行，有效期五年。
"""


def report(statement: str, published: str = "2026-06-12") -> str:
    """The draft with its consultation over and answered."""
    return f"""---
发布日期: 2026-04-01
征求意见:
  开始: 2026-04-01
  截止: 2026-05-06
  反馈:
    发布日期: {published}
    情况说明: {statement}
---
"""


def row(disposition: str = "采纳", article: str = "第三条", reason: str = "", **more: str) -> str:
    """A ledger of one opinion on the area in the third article; `more` are further columns."""
    head = ",".join((HEADER.strip(), *more))
    cells = ("1", "2026-04-08", "电子邮件", "个人", article, "建议把面积放宽到五公顷。", disposition, reason)
    return f"{head}\n{','.join((*cells, *more.values()))}\n"


def final(area: str, notes: str = "") -> str:
    """The policy issued after the draft, with the area its third article asks for."""
    return f"""---
名称: 示例市湿地公园管理办法
文件类别: 行政规范性文件
发布日期: 2026-06-12
征求意见稿: 2026/draft
{notes}---

{_BODY.format(area=area)}"""
