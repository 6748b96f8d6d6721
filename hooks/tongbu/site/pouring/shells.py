"""Shells: what all pages of one column at one depth share, rendered once, with holes for what differs."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from jinja2 import Environment
from markupsafe import escape
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from tongbu.incremental.refusal import RefusalError
from tongbu.pages.page import SitePage
from tongbu.site.site_view import SiteView

_HOLES = 4
"""Of shell.html and parts.html: head, title, content and scripts."""


@dataclass(frozen=True, slots=True)
class PouredPage:
    """The variable `page` of a poured page's template, as far as MkDocs' own has the same."""

    url: str
    title: str
    canonical_url: str | None
    meta: Mapping[str, Any]
    is_homepage: bool = False


class ForeignFrameError(RefusalError):
    """The frame of pages does not come from our main.html, so that nothing can be poured into it."""


@dataclass
class Shells:
    """The shells of one build, each made when it is first asked for."""

    env: Environment
    config: MkDocsConfig
    view: SiteView
    _made: dict[tuple[str, int], list[str]] = field(default_factory=dict)
    _hole: str = field(default_factory=lambda: f"\x00{secrets.token_hex(8)}\x00")
    _own_address: str = field(default_factory=lambda: f"\x00{secrets.token_hex(8)}\x00")

    def page(self, page: SitePage, values: Mapping[str, object]) -> str:
        """The whole page, the same to the byte as MkDocs would render it; `values` are those of its template."""
        poured = PouredPage(
            quote(page.url), page.title, self.address(page.url), {"unlisted": not page.indexed}, not page.url
        )
        context = {**self._shared(page.url), **_values(page), **values, "page": poured}
        parts = self._rendered(page.template, {**context, "frame": "parts.html"})
        shell = self._shell(page)
        whole = shell[0] + "".join(part + after for part, after in zip(parts, shell[1:], strict=True))
        return whole.replace(self._own_address, str(escape(poured.canonical_url or "")))

    def whole(self, page: SitePage, values: Mapping[str, object]) -> str:
        """The same for a page to which frames lead, or which has one of its own: rendered in one piece."""
        stand_in = self._stand_in(page)
        stand_in.title, stand_in.content = page.title, ""
        stand_in.meta = {"unlisted": not page.indexed}
        context = {**self._shared(page.url), **_values(page), **values, "page": stand_in}
        return self.env.get_template(page.template).render(context)

    def address(self, url: str) -> str | None:
        """The absolute address of a page; None where the site's own is not known."""
        base = self.config.site_url
        return f"{base.rstrip('/')}/{quote(url)}" if base else None

    def _shell(self, page: SitePage) -> list[str]:
        key = page.column.url, page.url.count("/")
        if key not in self._made:
            stand_in = self._stand_in(page)
            stand_in.canonical_url = self._own_address if self.config.site_url else None
            context = {**self._shared(page.url), "view": None, "article": None, "machine": None, "takeaway": None}
            shell = self._rendered("shell.html", {**context, "column": page.column, "page": stand_in})
            self._made[key] = shell
        return self._made[key]

    def _stand_in(self, page: SitePage) -> Page:
        """What MkDocs would have in the page's place."""
        return Page("", File.generated(self.config, f"{page.url}index.md", content=""), self.config)

    def _rendered(self, template: str, context: Mapping[str, object]) -> list[str]:
        """What stands between the holes, or fills them."""
        found = self.env.get_template(template).render({**context, "mark": self._hole}).split(self._hole)
        if len(found) != (_HOLES + 1 if template == "shell.html" else _HOLES):
            raise ForeignFrameError(
                f"模板 {template} 没有用本站的页面框架（main.html），无法生成文件页面。\n"
                "  怎么改：overrides/ 里自己的 main.html 以本站的为基础修改，保留其中的 extends 和各个 block。"
            )
        return found

    def _shared(self, url: str) -> dict[str, Any]:
        base = get_relative_url(".", quote(url))
        return {**get_context(Navigation([], []), Files([]), self.config, base_url=base), "tongbu": self.view}


def _values(page: SitePage) -> dict[str, object]:
    return {"column": page.column, "view": page.view, "article": page.article}
