"""A consultation and its feeds, for tests."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import feedparser

from factories import policy
from syndicating.atom_rules import check
from tongbu.model.interpretation import Interpretation
from tongbu.model.ledger import Ledger
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.settings import Settings
from tongbu.syndicating import Feed, Publisher, feeds, publisher_of, write_feed

FORESTRY = "农业、林业、水利\\林业"
SETTINGS = Settings.model_validate(
    {
        "机关": {"名称": "示例市林业局"},
        "网站": {"名称": "示例市林业局政策文件库", "域名": "ly.example.gov.cn"},
        "限值": {"反馈期限": 30, "临近截止": 3},
    }
)
PUBLISHER = publisher_of(SETTINGS)


def draft(id: str = "2026/a-cao", *, ledger: Ledger | None = None, **notice: Any) -> Policy:  # noqa: A002
    """A draft under consultation from 1 to 20 September 2026, unless the notice says otherwise."""
    period = {"事项类型": "行政规范性文件", "开始": date(2026, 9, 1), "截止": date(2026, 9, 20), **notice}
    made = policy(
        id,
        文件类别="征求意见稿",
        名称=f"示例办法{id}（征求意见稿）",
        内容概述="就示例事项公开征求意见。",
        发布机构="示例市林业局",
        主题分类=FORESTRY,
        征求意见=period,
    )
    return replace(made, ledger=ledger)


def library(*documents: Policy | Interpretation) -> Library:
    return Library.of(
        [each for each in documents if isinstance(each, Policy)],
        [each for each in documents if isinstance(each, Interpretation)],
    )


def all_feeds(documents: Iterable[Policy | Interpretation], today: date) -> dict[str, Feed]:
    made = feeds(library(*documents), SETTINGS, PUBLISHER.website, today)
    return {feed.url.removeprefix("feeds/").removesuffix(".xml"): feed for feed in made}


def read(
    name: str, *documents: Policy | Interpretation, today: date, publisher: Publisher = PUBLISHER
) -> feedparser.FeedParserDict:
    """One feed as a reader's program sees it, checked against the standard."""
    return check(write_feed(all_feeds(documents, today)[name], publisher, today))
