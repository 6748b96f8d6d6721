"""Files that are the same whatever the documents say, as MkDocs wants them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from tongbu.assets import ECHARTS
from tongbu.reading.project import Project
from tongbu.serving import server_files
from tongbu.site.robots import robots
from tongbu.syndicating import publisher_of


def download_files(downloads: Mapping[str, bytes], config: MkDocsConfig) -> Iterator[File]:
    """Files made by the build itself, by their addresses."""
    for uri, content in downloads.items():
        # Not left to MkDocs, which would leave out `.well-known`.
        yield File.generated(config, uri, content=content, inclusion=InclusionLevel.INCLUDED)


def fixed_files(project: Project, day: date, site_url: str, site_name: str, *, preview: bool) -> dict[str, bytes]:
    """What is published at fixed addresses, unless the bureau has a file of its own there."""
    base = publisher_of(project.settings, site_url, site_name).base
    told = server_files(project.settings.organisation.email, base, day)
    return {"robots.txt": robots(base, preview=preview), **{path: text.encode() for path, text in told.items()}}


def vendor_files(config: MkDocsConfig) -> Iterator[File]:
    """Third-party code that pages load from the site itself, with its licence; AssetError before set-up."""
    for _, name in ECHARTS.members:
        uri = f"assets/vendor/{ECHARTS.package}/{name if '.' in name else f'{name}.txt'}"
        yield File.generated(config, uri, abs_src_path=str(ECHARTS.path(name)))
