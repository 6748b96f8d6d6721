"""A draft, what it became and its ledger, made in memory, and the report on it as pages."""

from datetime import date
from pathlib import Path
from typing import Any

from factories import policy
from tongbu.model.ledger import Ledger, Opinion
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.vocabulary import Disposition
from tongbu.pages.desk import Desk
from tongbu.pages.feedback.page import feedback_pages
from tongbu.pages.page import SitePage
from tongbu.pages.views.feedback import FeedbackView, OpinionRow
from tongbu.reading.body import read_text
from tongbu.reading.project import Project
from tongbu.settings import Settings

DAY = date(2026, 6, 15)
OLD = "第一条　为了护林，制定本办法。\n\n第二条　巡护每月一次。\n\n第三条　本办法由林业局解释。"
NEW = f"{OLD.replace('每月', '每周')}\n\n第四条　巡护员应当佩戴标志。"
NOTICE = {
    "事项类型": "行政规范性文件",
    "开始": "2026-01-05",
    "截止": "2026-02-05",
    "渠道": [{"方式": "信函", "地址": "示例市绿源路1号"}, {"方式": "网上提交", "地址": "https://www.example.gov.cn/"}],
    "反馈": {"发布日期": "2026-03-01", "情况说明": "见意见采纳情况表。"},
}


def opinion(row: int, **values: Any) -> Opinion:
    """One row of a ledger, on the second line of its file or later."""
    given = {
        "number": str(row - 1),
        "received": date(2026, 1, 6),
        "channel": "信函",
        "proposer": "个人",
        "article": "第二条",
        "opinion": "改为每周一次",
        "disposition": Disposition.ADOPTED,
        "reason": "",
    }
    return Opinion(row, **{**given, **values})


def desk(*opinions: Opinion, day: date = DAY, ledger: bool = True, **notice: Any) -> Desk:
    """A draft with these opinions, and the text it became."""
    draft = policy("2026/c", 名称="护林办法（征求意见稿）", 文件类别="征求意见稿", 征求意见={**NOTICE, **notice})
    final = policy("2026/f", 名称="护林办法", 文号="示林规〔2026〕1号", 征求意见稿="2026/c", 发布日期="2026-04-01")
    held = Ledger("policies/2026/c.csv", opinions) if ledger else None
    texts = (
        Policy(draft.id, draft.source, draft.meta, read_text(OLD), held),
        Policy(final.id, final.source, final.meta, read_text(NEW)),
    )
    return Desk(Project(Path(), Settings(), Library.of(texts, []), (), "mkdocs.yml"), day)


def pages(made: Desk) -> list[SitePage]:
    """The pages of the report."""
    return list(feedback_pages(made, made.library.policies["2026/c"]))


def views(*opinions: Opinion, **options: Any) -> list[FeedbackView]:
    """What the pages of the report show."""
    found = [page.view for page in pages(desk(*opinions, **options))]
    assert all(isinstance(view, FeedbackView) for view in found)
    return [view for view in found if isinstance(view, FeedbackView)]


def rows(*opinions: Opinion, **options: Any) -> list[OpinionRow]:
    """The rows of all pages."""
    return [row for view in views(*opinions, **options) for row in view.rows]
