"""What a generated page is: an address, a template, the values it shows and what search knows of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from tongbu.comparing import Comparison
from tongbu.model.ledger import Ledger
from tongbu.pages.disclosure.table import DataTable
from tongbu.search.document import SearchDocument


@dataclass(frozen=True, slots=True)
class Column:
    """栏目: the column a page belongs to, for breadcrumb and official meta tags (国办发〔2017〕47号 annex)."""

    name: str
    kind: str
    url: str
    description: str
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleTags:
    """The official meta tags of an article page: ArticleTitle, PubDate, ContentSource, Keywords, Description."""

    title: str
    published: date | None
    published_at: str
    source: str
    keywords: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class SitePage:
    """One generated page.

    `url` is relative to the site's root and ends in `/` (`policies/2024/lin-gui-1/`); `template` is a
    file of the theme; `view` is the frozen dataclass that the template documents itself by; `files`
    are published beside the page: (path relative to the site's root, path relative to the project);
    `comparison`, `ledger` and `table` are published beside it too, as files that the view's `downloads` lead to;
    one that is not `indexed` is for those who know its address: no sitemap lists it, search engines are asked to pass.
    What is a further page of a list has in `continues` the address of the first.
    """

    url: str
    template: str
    title: str
    column: Column
    view: object
    article: ArticleTags | None = None
    search: SearchDocument | None = None
    files: tuple[tuple[str, str], ...] = field(default=())
    comparison: Comparison | None = None
    ledger: Ledger | None = None
    table: DataTable | None = None
    indexed: bool = True
    continues: str | None = None
