"""One build of the site, event by event. All state of a build lives here and is set anew by `on_config`."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from tongbu.assets import AssetError
from tongbu.gate_record import NAME as GATE
from tongbu.incremental.refusal import RefusalError
from tongbu.pages import columns
from tongbu.pages.components import in_place
from tongbu.pages.text.outward import outward
from tongbu.pages.text.title_pieces import breakable
from tongbu.progress import observed, step
from tongbu.progress_bar import watcher
from tongbu.site import theme
from tongbu.site.files import download_files, fixed_files, vendor_files
from tongbu.site.findings_page import findings_files
from tongbu.site.gate_record import record_of
from tongbu.site.inspection import Inspection, Telling, inspect, log
from tongbu.site.inventory import Inventory
from tongbu.site.lean_templates import LeanGenerator
from tongbu.site.manifest import Standing
from tongbu.site.pouring.publication import Publishing
from tongbu.site.pouring.published import Published
from tongbu.site.pouring.sharing import Share, parcels, share
from tongbu.site.pouring.shells import Shells
from tongbu.site.pouring.upkeep import Upkeep
from tongbu.site.preview_words import speak_chinese
from tongbu.site.previewing import going_on, refuse_taken
from tongbu.site.redirects import Moved, redirect_files, redirects, tables
from tongbu.site.relative_urls import url
from tongbu.site.scripts import place_scripts
from tongbu.site.searching import search_index
from tongbu.site.site_view import SiteView
from tongbu.site.sitemap import Address, Sitemap
from tongbu.site.staging import Staging
from tongbu.site.taking_away import Office
from tongbu.site.unpublished import drop_unpublished, drop_unreadable
from tongbu.site.watching import watch_natively
from tongbu.site.written import written_pages
from tongbu.system_errors import reason
from tongbu.theming import Scripts, integrity
from tongbu.typesetting.fonts import FontError

PREVIEW = "TONGBU_PREVIEW"
"""Set in the environment, it builds a site that the gate refuses; its gate.json says so."""

PROGRESS = "TONGBU_PROGRESS"
"""Set in the environment by `tongbu build`, which lets MkDocs itself be quiet."""


class Site:
    """The events of MkDocs, bound by `hooks/events.py`."""

    _inspection: Inspection
    _view: SiteView
    _styles: Mapping[str, str]
    _office: Office
    _upkeep: Upkeep
    _shells: Shells
    _published: Published | None
    _moved: Moved
    _sitemap: Sitemap
    _share: Share | None
    _staging: Staging | None = None
    _config: MkDocsConfig | None = None
    _command = ""
    _serves = False

    def __init__(self) -> None:
        """No build is under way, and nobody watches."""
        self._telling = Telling()
        self._watched = ExitStack()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this process serves a preview, or ends with its one build."""
        self._command = command
        if command == "serve":
            speak_chinese()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, check, and refuse what breaks the rules, before anything is written."""
        if self._command == "serve" and not self._serves:
            refuse_taken(*config.dev_addr)
        self._watched.enter_context(observed(watcher() if _wants_progress() else None))
        config_file = Path(config.config_file_path)
        self._inspection = inspect(config_file.parent, config_file, once=self._command == "build")
        preview = self._command == "serve" or bool(os.environ.get(PREVIEW))
        self._telling.tell(self._inspection.findings, enforced=not preview)
        if self._inspection.errors and not preview:
            raise BuildError(f"发布检查没有通过：{self._inspection.errors} 处错误。已发布的网站保持原样。")
        try:
            self._share = share()
        except RefusalError as error:
            raise BuildError(str(error)) from error
        self._view = self._site_view(config, preview=preview)
        theme.install(config)
        self._upkeep = Upkeep(self._inspection, Standing(Path(config.site_dir), self._inspection.store))
        self._sitemap = Sitemap(self._upkeep.before, self._inspection.store)
        self._staging, self._config = Staging(Path(config.site_dir), GATE), config
        config.site_dir = str(self._staging.folder)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the stylesheet, third-party code and files at fixed addresses."""
        inspection = self._inspection
        theme.refuse_absent_logo(inspection.project.settings.website.logo, files)
        self._styles = theme.styles(config)
        theme.drop_unused(files)
        drop_unpublished(files, Path(config.docs_dir))
        drop_unreadable(files, inspection.findings)
        sheet = theme.style_file(config, self._styles.values())
        base, name = config.site_url or "", config.site_name
        self._view = replace(
            self._view,
            stylesheet=sheet.dest_uri,
            stylesheet_integrity=integrity(sheet.content_bytes),
            scripts=place_scripts(files),
            written=written_pages(files),
        )
        try:
            self._office = Office(inspection.project, base, name)
            _ = self._office.own_fonts
            added = [sheet, *vendor_files(config)]
        except (AssetError, FontError) as error:
            raise BuildError(str(error)) from error
        fixed = fixed_files(inspection.project, inspection.day, base, name, preview=self._view.preview)
        for file in (*added, *download_files(fixed, config)):
            if file.src_uri in fixed and file.src_uri in files.src_uris:
                continue
            files.append(file)
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Date each page; MkDocs would date all of them by the clock."""
        page.update_date = self._inspection.day.isoformat()
        return markdown

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Make our templates escape what they print; publish what MkDocs never sees."""
        env.autoescape = theme.escaping(config)
        env.cache = {}  # all templates fit: no need to note which was used last
        env.code_generator_class = LeanGenerator
        env.filters["breakable"] = breakable
        env.filters["in_place"] = in_place
        env.filters["outward"] = outward
        env.filters["url"] = url
        env.trim_blocks = env.lstrip_blocks = True
        env.bytecode_cache = theme.compiled(self._inspection.store)
        try:
            self._published = self._publish(env, config, files)
        except RefusalError as error:
            raise BuildError(str(error)) from error
        published = self._published
        if published is None:
            return env
        led = redirects(self._moved, lambda: published.leaves)
        listed = tables(led, self._moved.files, config.site_url or "")
        for file in (*redirect_files(led, env, self._view, files, config), *download_files(listed, config)):
            files.append(file)
        if self._view.preview:
            found = findings_files(self._inspection.findings, env, self._view, config)
            for file in download_files(found, config):
                files.append(file)
        self._sitemap.prepare(config, files, published)
        return env

    def _publish(self, env: Environment, config: MkDocsConfig, files: Files) -> Published | None:
        """Everything that is not MkDocs' own; hand-written files at the addresses of pages give way, others stay."""
        publishing = Publishing(self._upkeep, config)
        syndicated = publishing.syndicated()
        (offered,), own = (each.offered for each in syndicated.values.values()), {file.dest_uri for file in files}
        self._view = replace(self._view, feeds=offered.feeds, calendars=offered.calendars)
        self._shells = Shells(env, config, self._view)
        if self._share:
            publishing.parcel(self._shells, self._office, self._share)
            return None
        data, self._moved = (publishing.lists(), publishing.schemas()), publishing.moved()
        general = publishing.general(self._shells, self._office, self._styles)
        documents = publishing.documents(self._shells, self._office, parcels())
        published = Published(self._upkeep.before, (syndicated, *data), general, documents, own)
        for file in [file for file in files if published.is_page(file.dest_uri)]:
            log.warning(f"docs/{file.src_uri} 与自动生成的页面地址相同，没有发布。请改名。")
            files.remove(file)
        for uri in {uri for each in data for made in each.values.values() for uri in made.files} & own:
            log.warning(f"docs/{uri} 与开放数据的地址相同，没有生成数据。请改名。")
        return published

    def on_template_context(self, context: dict[str, Any], *, template_name: str, config: MkDocsConfig) -> Any:
        """Values for templates that belong to no page, as 404.html."""
        return {**context, **self._values()}

    def on_page_context(self, context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """The values of a hand-written page."""
        context.update(self._values())
        return context

    def _values(self) -> dict[str, object]:
        none = dict.fromkeys(("view", "article", "machine", "takeaway"))
        return {**none, "tongbu": self._view, "column": columns.ABOUT}

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """A preview hears of changes at once, and goes on when it cannot build."""
        self._serves = True
        server.builder = going_on(server.builder, Path(config.site_dir))
        return watch_natively(server, config)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the folder, sign it off, and put it in the site's place, unless strict mode is about to refuse."""
        if self._published is None:
            self._end()
            return
        folder = Path(config.site_dir)
        if not self._sitemap.standing:
            self._sitemap.write(folder, self._shells.env, self._mapped(), config.site_url or "")
        with step("生成检索数据"):
            searchable = search_index(
                self._published, self._inspection.store, folder, self._inspection.project.settings.search
            )
        self._upkeep.keep_also(searchable.keep)
        self._upkeep.keep_also(self._sitemap.keep)
        with step("登记网站的文件"):
            inventory = Inventory.of(folder, self._published, searchable.gone, self._sitemap.standing)
        record = record_of(self._inspection, inventory.files, preview=self._view.preview)
        (folder / GATE).write_text(record, encoding="utf-8", newline="\n")
        if self._staging and not (config.strict and _warnings()):
            with step("换上新网站"):
                self._put_in_place(self._staging, inventory, record)
            self._end()

    def _mapped(self) -> list[Address]:
        """The addresses of all pages that are to be found; none where the site's own is not known."""
        leaves = self._published.leaves if self._published else ()
        poured = ((self._shells.address(leaf.url), leaf) for leaf in leaves if leaf.indexed)
        return [*map(Address, self._sitemap.written), *(Address(url, leaf.changed) for url, leaf in poured if url)]

    def _put_in_place(self, staging: Staging, inventory: Inventory, record: str) -> None:
        """Put the build in the site's place, and remember what is there for the next one."""
        before = self._upkeep.before
        if before.files is None:
            staging.publish()
        elif self._command == "serve":
            staging.merge_in_place(inventory.gone)
        else:
            staging.merge(inventory.gone)
        if self._upkeep.keep():
            before.left(record, inventory.written)
            if self._command != "serve":
                staging.prepare_next()

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing half-written, and end with words: MkDocs has a line of English for that, or a traceback."""
        self._end()
        if isinstance(error, Abort):
            raise Abort("有警告，严格模式（strict）下不生成网站。请按上面的提示改正。原来的网站没有变。") from error
        if isinstance(error, OSError):
            log.error(f"{error.filename or '读写文件'}：{reason(error)}。")
        elif isinstance(error, BuildError):
            log.error(str(error))
        else:
            return
        raise Abort("没有生成网站，原来的网站没有变。") from error

    def _end(self) -> None:
        """Forget the build's folder; a configuration used again finds its own site folder."""
        self._watched.close()
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
            stylesheet_integrity="",
            scripts=Scripts("", {}),
            preview=preview,
            columns=columns.columns_of(self._inspection.project.disclosure),
        )


def _wants_progress() -> bool:
    """Whether people want to see how far a build is: not after `--quiet`, unless `tongbu build` has said it."""
    return PROGRESS in os.environ or logging.getLogger("mkdocs").isEnabledFor(logging.INFO)


def _warnings() -> bool:
    """Whether MkDocs has counted anything that strict mode refuses; it says so only after `on_post_build`."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))
