"""All feeds of a site: consultations, altogether and by theme, policies, interpretations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from tongbu.model.library import Library
from tongbu.settings import Settings
from tongbu.syndicating.consultation_news import consultation_news
from tongbu.syndicating.feed import Feed, News, Topic, latest, latest_told
from tongbu.syndicating.interpretation_news import interpretation_news
from tongbu.syndicating.policy_news import policy_news

_CONSULTATIONS = "征求意见的开始、即将截止、截止、公布采纳情况、逾期未反馈和终止"


def feeds(
    library: Library,
    settings: Settings,
    website: str,
    today: date,
    days: Callable[[str], Sequence[date]] | None = None,
) -> Iterator[Feed]:
    """Every feed as it is on the day `today`, with what has happened by then.

    `days` knows the days of news of each document but drafts, by its address; without it all documents are looked at.

    A feed holds the latest 100 events; it is there, without any, as soon as its theme is consulted on.
    """
    consultations = tuple(consultation_news(library, settings.limits))
    title = f"{website}·意见征集"
    yield Feed(
        url="feeds/consultations.xml",
        page="consultations/",
        name="意见征集订阅源",
        title=title,
        subtitle=_CONSULTATIONS,
        news=latest(consultations, today),
    )
    for topic, news in _by_topic(consultations):
        yield Feed(
            url=f"feeds/consultations/{topic.code}.xml",
            page="consultations/",
            name=f"意见征集订阅源（{topic.name}）",
            title=f"{title}（{topic.name}）",
            subtitle=_CONSULTATIONS,
            news=latest(news, today),
            topic=topic.name,
        )
    yield Feed(
        url="feeds/policies.xml",
        page="policies/",
        name="政策文件订阅源",
        title=f"{website}·政策文件",
        subtitle="政策文件的发布、施行、修改、废止和失效",
        news=latest_told(policy_news(library, days), today),
    )
    yield Feed(
        url="feeds/interpretations.xml",
        page="interpretations/",
        name="政策解读订阅源",
        title=f"{website}·政策解读",
        subtitle="政策解读的发布",
        news=latest_told(interpretation_news(library, days), today),
    )


def _by_topic(news: Iterable[News]) -> list[tuple[Topic, list[News]]]:
    found: dict[Topic, list[News]] = defaultdict(list)
    for each in news:
        for topic in each.topics:
            found[topic].append(each)
    return sorted(found.items(), key=lambda item: item[0].code)
