"""What is at the addresses that items and columns are bound to (页面)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import unquote, urlsplit

from tongbu.cataloguing.data_pages import day_of
from tongbu.cataloguing.pages import Page
from tongbu.rules.disclosure.places import fault_of
from tongbu.rules.rule import Context

DAY_KEYS = ("更新日期", "发布日期")
"""The keys by which a hand-written page says in its metadata of what day it is; the first that is there counts."""
_LOOKED_AT = 4096
_METADATA = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*$", re.MULTILINE | re.DOTALL)
_DAY = r"^{key}[:：][ \t]*['\"]?(\d{{4}}-\d\d-\d\d)\b"


@dataclass(frozen=True, slots=True)
class SitePages:
    """The pages of a project, as far as its files tell."""

    context: Context

    def page(self, written: str) -> Page:
        """What is at an address as written."""
        if fault := fault_of(self.context, written):
            return Page(written, fault=fault)
        parts = urlsplit(written)
        own = self.context.settings.website.domain.lower()
        if parts.netloc and parts.netloc.lower() != own:
            return Page(written, living=True)
        place = unquote(parts.path).strip("/")
        return replace(self._inside(written, place), place=place)

    def _inside(self, written: str, place: str) -> Page:
        if day := self._document(place) or day_of(self.context.disclosure, f"{place}/", self.context.today):
            return Page(written, day=day)
        for path in (f"docs/{place}.md", f"docs/{place}/index.md"):
            if self.context.files.there(path, "docs"):
                return Page(written, day=self._said(path))
        return Page(written, living="." not in place.rpartition("/")[2])

    def _document(self, place: str) -> date | None:
        """The day of the document whose page, or a page of whose, is at a place."""
        names = place.split("/")
        for length in range(len(names), 1, -1):
            if document := self.context.library.at(f"{'/'.join(names[:length])}/"):
                return document.meta.published
        return None

    def _said(self, path: str) -> date | None:
        text = self.context.files.content(path, _LOOKED_AT).decode("utf-8-sig", "replace").replace("\r\n", "\n")
        metadata = _METADATA.match(text)
        for key in DAY_KEYS if metadata else ():
            if found := re.search(_DAY.format(key=key), metadata[1] if metadata else "", re.MULTILINE):
                try:
                    return date.fromisoformat(found[1])
                except ValueError:
                    return None
        return None
