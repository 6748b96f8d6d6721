"""The columns (栏目) of a site, with the kinds that the official meta tags name (国办发〔2017〕47号 annex)."""

from __future__ import annotations

from tongbu.model.disclosure import Disclosure
from tongbu.pages.page import Column

HOME = Column("首页", "首页", "", "政策文件、政策解读和意见征集的统一入口", ("政策文件", "政策解读", "意见征集"))
POLICIES = Column(
    "政策文件", "政策文件", "policies/", "规章、行政规范性文件和其他政策文件", ("规章", "规范性文件", "政策文件")
)
INTERPRETATIONS = Column(
    "政策解读", "政策解读", "interpretations/", "对政策文件的文字、图解、问答等形式的解读", ("政策解读", "图解")
)
CONSULTATIONS = Column(
    "意见征集", "征集调查", "consultations/", "公开征求意见的公告、草案和意见采纳情况", ("征求意见", "意见采纳")
)
DATA = Column("数据", "数据发布", "data/", "政策文件和解读的统计数据", ("统计", "数据"))
RULES = Column("发布规则", "政务公开", "rules/", "文件发布前逐项检查的规则和依据", ("规则", "三同步"))
DISCLOSURE = Column(
    "政务公开",
    "政务公开",
    "disclosure/",
    "政府信息公开指南、主动公开目录、依申请公开、年度报告和任务台账",
    ("政务公开", "信息公开", "依申请公开"),
)
SEARCH = Column("检索", "政策文件", "search/", "全文检索政策文件、政策解读和意见征集", ("检索", "搜索"))
ABOUT = Column("关于本站", "概况信息", "about/", "网站说明", ("说明",))

ALL = (POLICIES, INTERPRETATIONS, CONSULTATIONS, DATA, RULES)
"""The columns shown in the head of every page of any site, in order."""


def columns_of(disclosure: Disclosure) -> tuple[Column, ...]:
    """The columns of a site: 政务公开 only where there is something in it."""
    if disclosure.is_empty:
        return ALL
    return (*(column for column in ALL if column is not RULES), DISCLOSURE, RULES)
