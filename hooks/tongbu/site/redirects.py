"""Pages at former addresses (曾用地址) that lead to where a document is now, and tables of them for servers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import get_relative_url

from tongbu.model.former import former_addresses
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.pages import columns
from tongbu.pages.addresses import relative
from tongbu.pages.machine_addresses import akoma_ntoso_url, api_url, pdf_url, word_url
from tongbu.settings import PaperFiles
from tongbu.site.inspection import log
from tongbu.site.pouring.poured import Leaf
from tongbu.site.site_view import SiteView

SERVER_TABLE = "_redirects"
_FOLDERS = ("policies/", "interpretations/")
NGINX_TABLE = "redirects.map"


@dataclass(frozen=True, slots=True)
class Redirect:
    """From an address relative to the site's root to the page that is there now."""

    old: str
    page: Leaf


class Moved(NamedTuple):
    """Where documents were before.

    `pages` are former addresses, each as the address of the document now and the former one or None where no page can
    be there; `files` are the former and the present address of each moved document's files, which only a server can
    lead on from.
    """

    pages: tuple[tuple[str, str | None], ...]
    files: tuple[tuple[str, str], ...]


def moved(library: Library, paper: PaperFiles) -> Moved:
    """What all documents say of that."""
    pages = tuple((former.document.url, former.path) for former in former_addresses(library))
    return Moved(pages, tuple(_moved_files(library, paper)))


def redirects(moved: Moved, pages: Callable[[], Iterable[Leaf]]) -> tuple[Redirect, ...]:
    """One for each former address, and for each page below it that the document has today (对照、全流程…)."""
    below = _by_document(moved, pages) if moved.pages else {}
    found = []
    for url, former in moved.pages:
        for page in below[url]:
            rest = page.url.removeprefix(url)
            if former and (not rest or former.endswith("/")):
                found.append(Redirect(f"{former}{rest}", page))
    return tuple(found)


def _by_document(moved: Moved, pages: Callable[[], Iterable[Leaf]]) -> dict[str, list[Leaf]]:
    """The pages of each document that has moved, itself first."""
    found: dict[str, list[Leaf]] = {url: [] for url, _ in moved.pages}
    for page in pages():
        parts = page.url.rstrip("/").split("/")
        for length in range(len(parts), 1, -1):
            if (url := f"{'/'.join(parts[:length])}/") in found:
                found[url].append(page)
                break
    return found


def _moved_files(library: Library, paper: PaperFiles) -> Iterator[tuple[str, str]]:
    for former in former_addresses(library):
        document, path = former.document, former.path or ""
        urls = [api_url(document)]
        if isinstance(document, Policy):
            urls += [akoma_ntoso_url(document), pdf_url(document, paper), word_url(document, paper)]
        for url in filter(None, urls):
            if url.startswith(document.url) and path.endswith("/"):
                yield f"{path}{url.removeprefix(document.url)}", url
            elif path.startswith(_FOLDERS):
                yield url.replace(f"/{document.id}.json", f"/{path.split('/', 1)[1].removesuffix('/')}.json"), url


def tables(led: Iterable[Redirect], files: Iterable[tuple[str, str]], site_url: str) -> dict[str, bytes]:
    """The redirects for servers that can send them themselves (301), so that no reader sees the page between.

    `files` are the former and present addresses of what is no page.
    `_redirects` is read by Netlify, Cloudflare Pages and others; `redirects.map` goes into a `map` of nginx.
    """
    base = f"/{urlsplit(site_url).path.strip('/')}/".replace("//", "/")
    every = [*((each.old, each.page.url) for each in led), *files]
    pairs = [(f"{base}{old}", quote(f"{base}{new}")) for old, new in every]
    if not pairs:
        return {}
    lines = [f"{quote(old)} {new} 301" for old, new in pairs]
    entries = [f'"{old}" "{new}";' for old, new in pairs]
    return {
        SERVER_TABLE: ("\n".join(lines) + "\n").encode("utf-8"),
        NGINX_TABLE: ("\n".join(entries) + "\n").encode("utf-8"),
    }


def redirect_files(
    led: Iterable[Redirect], env: Environment, view: SiteView, files: Files, config: MkDocsConfig
) -> Iterator[File]:
    """A page at each former address where nothing else is published, in the site's own frame."""
    template = env.get_template("moved.html")
    taken = {file.dest_uri for file in files}
    for each in led:
        uri = f"{each.old}index.html" if each.old.endswith("/") else each.old
        if uri in taken:
            log.warning(f"曾用地址 {each.old} 已有别的页面，没有生成转到 {each.page.url} 的页面。请改掉其中一个地址。")
            continue
        taken.add(uri)
        context = get_context(Navigation([], []), files, config, base_url=get_relative_url(".", each.old))
        shown = {
            "tongbu": view,
            "column": columns.ABOUT,
            "old": each.old,
            "title": each.page.title,
            "target": relative(each.page.url, each.old[: each.old.rfind("/") + 1]),
            "address": f"{config.site_url}{quote(each.page.url)}" if config.site_url else "",
        }
        yield File.generated(config, uri, content=template.render({**context, **shown}))
