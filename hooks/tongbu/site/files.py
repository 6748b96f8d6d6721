"""Pages and the files beside them, as MkDocs wants them. No page is in the nav: that would be quadratic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from tongbu.assets import ECHARTS
from tongbu.pages.page import SitePage


def page_uri(page: SitePage) -> str:
    """Where MkDocs believes a generated page to lie below `docs/`."""
    return f"{page.url}index.md"


def page_files(pages: Iterable[SitePage], config: MkDocsConfig, root: Path) -> Iterator[File]:
    """One empty virtual page for each of ours, then the files published beside it."""
    for page in pages:
        file = File.generated(config, page_uri(page), content="", inclusion=InclusionLevel.NOT_IN_NAV)
        file.edit_uri = None
        yield file
        for uri, source in page.files:
            yield File.generated(config, uri, abs_src_path=str(root / source))


def download_files(downloads: Mapping[str, bytes], config: MkDocsConfig) -> Iterator[File]:
    """Files made by the build itself, by their addresses."""
    for uri, content in downloads.items():
        yield File.generated(config, uri, content=content)


def vendor_files(config: MkDocsConfig) -> Iterator[File]:
    """Third-party code that pages load from the site itself, with its licence; AssetError before set-up."""
    for _, name in ECHARTS.members:
        uri = f"assets/vendor/{ECHARTS.package}/{name if '.' in name else f'{name}.txt'}"
        yield File.generated(config, uri, abs_src_path=str(ECHARTS.path(name)))
