"""The 修订对照表 of every comparison page, as files to download beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from tongbu.comparing import Comparison
from tongbu.exporting import FORMATS, Table, table
from tongbu.exporting.as_excel import as_excel
from tongbu.exporting.word import as_word
from tongbu.pages.page import SitePage
from tongbu.pages.sizes import file_size
from tongbu.pages.views.comparison import ComparisonView, Download

STEM = "duizhaobiao"
OFFERED: Mapping[str, Callable[[Table], bytes]] = MappingProxyType({"docx": as_word, "xlsx": as_excel})
_NOT_IN_NAMES = re.compile(r"""[\x00-\x1f\x7f\\/:*?"<>|]+""")
_LONGEST = 80


def with_downloads(pages: Iterable[SitePage]) -> tuple[tuple[SitePage, ...], dict[str, bytes]]:
    """The pages, each comparison leading to its files; and those files by their addresses."""
    files: dict[str, bytes] = {}
    return tuple(_offering(page, files) for page in pages), files


def _offering(page: SitePage, files: dict[str, bytes]) -> SitePage:
    if page.comparison is None or not isinstance(page.view, ComparisonView):
        return page
    downloads = []
    shown = table(page.comparison, facts=(page.view.old.note, page.view.new.note))
    for name, write in OFFERED.items():
        form = FORMATS[name]
        url = f"{page.url}{STEM}{form.suffix}"
        content = files[url] = write(shown)
        kind = form.suffix.removeprefix(".").upper()
        downloads.append(Download(form.word, url, _name(page.comparison, form.suffix), kind, file_size(len(content))))
    return replace(page, view=replace(page.view, downloads=tuple(downloads)))


def _name(comparison: Comparison, suffix: str) -> str:
    """What a reader's computer calls the file."""
    title = _NOT_IN_NAMES.sub("", comparison.new_title)[:_LONGEST]
    return f"{title}修订对照表{suffix}"
