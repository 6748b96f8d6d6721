"""The records of a whole library: of every page that the site's own search finds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain

from tongbu.opensearch.records import Record, records
from tongbu.pages.build import general_pages
from tongbu.pages.desk import Desk
from tongbu.pages.documents import document_pages
from tongbu.progress import followed
from tongbu.reading.project import Project
from tongbu.syndicating import Publisher


class NoAddressError(ValueError):
    """The site has no address of its own, without which records of several sites cannot be told apart."""


def library_records(project: Project, day: date, publisher: Publisher) -> Iterator[Record]:
    """All records as of a day, one page after another; NoAddressError where the site's address is not known."""
    if not publisher.base:
        raise NoAddressError("没有网站地址。请在 mkdocs.yml 里填写 site_url：几个网站的文件放在一起，要靠网址区分。")
    desk = Desk(project, day)
    documents = len(project.library.policies) + len(project.library.interpretations)
    for page in followed(chain(general_pages(desk), document_pages(desk)), "导出", documents):
        if page.search is not None:
            yield from records(page.search, publisher.address, publisher.website)
