"""The view of a page 意见采纳情况: what became of the opinions on a draft."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.views.chart import ChartView
from tongbu.pages.views.comparison import Download
from tongbu.pages.views.parts import Banner, Link, RecordRow, Tab


@dataclass(frozen=True, slots=True)
class OpinionRow:
    """One opinion and its answer.

    - `id`: its fragment identifier, unique among all pages of one report; `name`: 第3号意见;
    - `facets`: what the filters go by, in their order, each a value or several;
    - `answer`: why, in the office's words, or "" where it is said with `answered_with`;
    - `answers`: the other opinions that this answer is for; `more_answers` counts those not listed;
    - `changes`: what it changed from the draft to the text that followed.
    """

    id: str
    name: str
    number: str
    received: str
    channel: str
    proposer: str
    article: str
    article_url: str
    facets: tuple[tuple[str, ...], ...]
    opinion: str
    disposition: str
    answer: str
    answered_with: Link | None
    with_number: str
    answers: tuple[Link, ...]
    more_answers: int
    changes: tuple[Link, ...]

    @property
    def like(self) -> bool:
        """Whether it shares another opinion's answer."""
        return self.answered_with is not None


@dataclass(frozen=True, slots=True)
class ArticleHeat:
    """How many opinions speak of an article of the draft, and how many of those were adopted, also in part.

    `level` is from 0 (none) to 4 (most); `url` is "" for what is no article (未指明条文).
    """

    label: str
    url: str
    received: int
    adopted: int
    level: int


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to narrow the table: (value, how many opinions) over all pages."""

    name: str
    options: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Pager:
    """This page among those that the opinions fill: `pages` are all in order, `first` and `last` count opinions."""

    page: int
    pages: tuple[Link, ...]
    first: int
    last: int

    @property
    def previous(self) -> Link | None:
        """The page before."""
        return self.pages[self.page - 2] if self.page > 1 else None

    @property
    def next(self) -> Link | None:
        """The page after."""
        return self.pages[self.page] if self.page < len(self.pages) else None


@dataclass(frozen=True, slots=True)
class FeedbackView:
    """The report; a further page of opinions has only `title`, `banners`, `tabs` and what belongs to the table.

    - `process`: 公众参与的形式与过程 in the office's words; `facts`: what the files say of it;
    - `statement`: 情况说明; `sentence`: what came in and what became of it, in words, or "" where nobody says;
    - `totals`: (处理, how many, share in words), which add up to `received`, None where nobody says;
    - `heat`: the draft's articles; `charts`: the same opinions otherwise counted;
    - `filters`, `rows`, `pager`: the table; `downloads`: it as files.
    """

    title: str
    banners: tuple[Banner, ...]
    tabs: tuple[Tab, ...]
    record: tuple[RecordRow, ...]
    process: tuple[str, ...]
    facts: tuple[RecordRow, ...]
    statement: tuple[str, ...]
    sentence: str
    received: int | None
    totals: tuple[tuple[str, int, str], ...]
    heat: tuple[ArticleHeat, ...]
    charts: tuple[ChartView, ...]
    filters: tuple[Filter, ...]
    rows: tuple[OpinionRow, ...]
    pager: Pager
    downloads: tuple[Download, ...] = ()
