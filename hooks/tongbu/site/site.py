"""One build of the site, event by event. All state of a build lives here and is set anew by `on_config`."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from tongbu.assets import AssetError
from tongbu.incremental.forking import WorkerError
from tongbu.incremental.results import Results
from tongbu.incremental.unread import ChangedFileError
from tongbu.pages import columns
from tongbu.pages.build import general_pages
from tongbu.pages.components import in_place
from tongbu.pages.desk import Desk
from tongbu.pages.page import SitePage
from tongbu.pages.text.outward import outward
from tongbu.pages.text.title_pieces import breakable
from tongbu.site import theme
from tongbu.site.feeds import syndicate
from tongbu.site.files import download_files, page_files, page_uri, vendor_files
from tongbu.site.gate_record import NAME as GATE
from tongbu.site.gate_record import write_record
from tongbu.site.inspection import Inspection, inspect, log, tell
from tongbu.site.machine import MachineReadable
from tongbu.site.manifest import Standing
from tongbu.site.pouring.building import Pouring
from tongbu.site.pouring.documents import Scribe
from tongbu.site.pouring.poured import Leaf, Poured
from tongbu.site.pouring.shells import ForeignFrameError, Shells
from tongbu.site.redirects import moved_files, redirect_files, redirects, tables
from tongbu.site.searching import search_index
from tongbu.site.site_view import SiteView
from tongbu.site.staging import Staging
from tongbu.site.taking_away import Office
from tongbu.site.written import written_pages
from tongbu.typesetting.fonts import FontError

PREVIEW = "TONGBU_PREVIEW"
"""Set in the environment, it builds a site that the gate refuses; its gate.json says so."""


class Site:
    """The events of MkDocs, bound by `hooks/events.py`."""

    _inspection: Inspection
    _pages: dict[str, SitePage]
    _view: SiteView
    _machine: MachineReadable
    _office: Office
    _before: Standing
    _shells: Shells
    _poured: Results[Poured]
    _staging: Staging | None = None
    _config: MkDocsConfig | None = None
    _serving = False

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this process serves a preview."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, check, and refuse what breaks the rules, before anything is written."""
        config_file = Path(config.config_file_path)
        self._inspection = inspect(config_file.parent, config_file)
        preview = self._serving or bool(os.environ.get(PREVIEW))
        tell(self._inspection.findings, enforced=not preview)
        if self._inspection.errors and not preview:
            raise BuildError(f"发布检查没有通过：{self._inspection.errors} 处错误。已发布的网站保持原样。")
        self._view = self._site_view(config, preview=preview)
        theme.install(config)
        self._before = Standing(Path(config.site_dir), self._inspection.store)
        self._staging, self._config = Staging(Path(config.site_dir)), config
        config.site_dir = str(self._staging.folder)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add our pages, the files beside them, the stylesheet and third-party code."""
        inspection = self._inspection
        styles = theme.styles(config)
        desk = Desk(inspection.project, inspection.day, inspection.context.comparisons)
        pages = general_pages(desk, inspection.report.waived, styles)
        self._pages = {page_uri(page): page for page in pages}
        theme.drop_unused(files)
        sheet = theme.stylesheet(config, styles.values())
        self._machine = MachineReadable(inspection.project, inspection.day, config.site_url or "", config.site_name)
        own = self._machine.files(preview=self._view.preview)
        downloads = {uri: content for uri, content in own.items() if uri not in files.src_uris}
        followed = syndicate(inspection.project, inspection.day, config.site_url or "", config.site_name)
        downloads.update(followed.files)
        self._view = replace(self._view, stylesheet=sheet.dest_uri, feeds=followed.feeds, calendars=followed.calendars)
        self._view = replace(self._view, written=written_pages(files))
        try:
            self._office = Office(inspection.project, config.site_url or "", config.site_name)
            _ = self._office.own_fonts
            files_of_pages = page_files(pages, config, inspection.project.root)
            added = [sheet, *files_of_pages, *download_files(downloads, config), *vendor_files(config)]
        except (AssetError, FontError) as error:
            raise BuildError(str(error)) from error
        for file in added:
            if existing := files.get_file_from_path(file.src_uri):
                log.warning(f"docs/{file.src_uri} 与自动生成的页面地址相同，没有发布。请改名。")
                files.remove(existing)
            files.append(file)
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give each page its template, title and date; MkDocs would date all of them by the clock."""
        page.update_date = self._inspection.day.isoformat()
        if ours := self._pages.get(page.file.src_uri):
            page.meta["template"] = ours.template
            page.title = ours.title
            page.meta["lastmod"] = self._machine.changed(ours)
            page.meta["unlisted"] = not ours.indexed
        return markdown

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Make our templates escape what they print; render the pages at former addresses."""
        env.autoescape = theme.escaping(config)
        env.filters["breakable"] = breakable
        env.filters["in_place"] = in_place
        env.filters["outward"] = outward
        env.trim_blocks = env.lstrip_blocks = True
        self._poured = self._pour(env, config)
        self._give_way(files)
        library, paper = self._inspection.project.library, self._inspection.project.settings.paper
        moved = redirects(library, self._leaves())
        led = tables(moved, moved_files(library, paper), config.site_url or "")
        for file in (*redirect_files(moved, env, self._view, files, config), *download_files(led, config)):
            files.append(file)
        return env

    def _pour(self, env: Environment, config: MkDocsConfig) -> Results[Poured]:
        """The pages of documents, which MkDocs never sees."""
        self._shells = Shells(env, config, self._view)
        scribe = Scribe(Path(config.site_dir), self._shells, self._office, config.site_name, self._inspection.store)
        try:
            return Pouring(self._inspection, scribe, self._before).pour()
        except (WorkerError, ChangedFileError, ForeignFrameError) as error:
            raise BuildError(str(error)) from error

    def _leaves(self) -> Iterator[Leaf]:
        return (leaf for poured in self._poured.values.values() for leaf in poured.leaves)

    def _give_way(self, files: Files) -> None:
        """Leave out hand-written pages at the addresses of documents'."""
        taken = {uri for poured in self._poured.values.values() for uri in poured.files}
        for file in [file for file in files if file.dest_uri in taken]:
            log.warning(f"docs/{file.src_uri} 与自动生成的页面地址相同，没有发布。请改名。")
            files.remove(file)

    def on_template_context(self, context: dict[str, Any], *, template_name: str, config: MkDocsConfig) -> Any:
        """Values for templates that belong to no page, such as 404.html."""
        return {
            **context,
            "tongbu": self._view,
            "column": columns.ABOUT,
            "view": None,
            "article": None,
            "takeaway": None,
            "leaves": [(self._shells.address(leaf.url), leaf) for leaf in self._leaves() if leaf.indexed],
        }

    def on_page_context(self, context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """The values of one page."""
        ours = self._pages.get(page.file.src_uri)
        context["tongbu"] = self._view
        context["view"] = ours.view if ours else None
        context["column"] = ours.column if ours else columns.ABOUT
        context["article"] = ours.article if ours else None
        context["machine"] = self._machine.view(ours) if ours else None
        context["takeaway"] = self._office.code(ours.url) if ours and not ours.indexed else None
        return context

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the folder, sign it off, and put it in the site's place, unless strict mode is about to refuse."""
        folder = Path(config.site_dir)
        standing = search_index(self._leaves(), self._inspection.store, folder, self._before)
        self._machine.write(folder)
        poured = standing | {uri: digest for each in self._poured.values.values() for uri, digest in each.files.items()}
        files = write_record(folder, self._inspection, poured, preview=self._view.preview)
        if self._staging and not (config.strict and _warnings()):
            self._publish(self._staging, files)
            self._end()

    def _publish(self, staging: Staging, files: Mapping[str, str]) -> None:
        """Put the build in the site's place, and remember what is there for the next one."""
        if self._before.files is None:
            staging.publish()
        else:
            staging.merge(self._before.files.keys() - files.keys(), GATE)
        self._poured.keep()
        self._before.left()

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing half-written."""
        self._end()

    def _end(self) -> None:
        """Forget the build's folder; a configuration used again finds its own site folder."""
        if self._staging and self._config:
            self._staging.discard()
            self._config.site_dir = str(self._staging.site)
        self._staging = self._config = None

    def _site_view(self, config: MkDocsConfig, *, preview: bool) -> SiteView:
        settings = self._inspection.project.settings
        fixed = settings.demonstration_day
        return SiteView(
            website=settings.website,
            organisation=settings.organisation,
            website_name=settings.website.name or config.site_name,
            day=self._inspection.day.isoformat(),
            demonstration_day=fixed.isoformat() if fixed else "",
            stylesheet="",
            preview=preview,
            findings=self._inspection.findings if preview else (),
        )


def _warnings() -> bool:
    """Whether MkDocs has counted anything that strict mode refuses; it says so only after `on_post_build`."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))
