"""What the search engine is given: documents in sections, each section with its own address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SearchSection:
    """A passage that a hit can lead to: an article, a topic, a heading. `anchor` "" is the page's top."""

    anchor: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One page as search sees it.

    `url` is relative to the site's root; `kind` is the Chinese word for its type (政策文件, 政策解读,
    意见征集, 页面); `facets` maps a facet's Chinese name to this document's value (文件类别, 主题分类,
    年份, 发布机构, 有效性); `day` is the ISO date it is sorted by, or ""; `weight` scales its rank
    (documents no longer in force rank lower).
    """

    url: str
    kind: str
    title: str
    number: str
    day: str
    summary: str
    sections: tuple[SearchSection, ...]
    facets: Mapping[str, str] = field(default_factory=dict)
    keywords: tuple[str, ...] = ()
    weight: float = 1.0
