"""What the head of a page says to programs: JSON-LD, and where else the same document is published."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from tongbu.akoma_ntoso import AkomaNtoso
from tongbu.linking import Linker, script_text
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.open_data import (
    Describing,
    Row,
    Rows,
    catalogue_csv,
    catalogue_json,
    document_file,
    list_files,
    row_of,
    schema_files,
)
from tongbu.pages.machine_addresses import CATALOGUE_CSV, CATALOGUE_JSON, akoma_ntoso_url, api_url
from tongbu.pages.page import SitePage
from tongbu.pages.text.citing import CitationIndex
from tongbu.reading.project import Project
from tongbu.syndicating import publisher_of


@dataclass(frozen=True, slots=True)
class Alternate:
    """The document in another format; `url` is relative to the site's root."""

    type: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class MachineView:
    """The variable `machine` of a page's template: `json_ld` is safe inside a `<script>` element, or ""."""

    json_ld: Markup
    alternates: tuple[Alternate, ...] = ()


class MachineReadable:
    """What pages say to programs; JSON-LD needs the site's address, without which there is none."""

    def __init__(
        self, project: Project, day: date, site_url: str, site_name: str, index: CitationIndex | None = None
    ) -> None:
        """Nothing is made before it is asked for; `index` is of the project's articles, if there is one already."""
        self._index = index
        self._publisher = publisher_of(project.settings, site_url, site_name)
        self._linker = Linker(project.library, project.settings, self._publisher, day)
        self._project, self._day = project, day

    @property
    def _describing(self) -> Describing:
        return Describing(self._project.library, self._project.settings, self._publisher, self._day)

    def view(self, page: SitePage) -> MachineView:
        """What the head of a page says."""
        text = script_text(self._linker.graph(page)) if self._publisher.base else ""
        alternates = _alternates(self._project.library.at(page.url))
        return MachineView(Markup(text), alternates)  # noqa: S704 - escaped by script_text

    def document_files(self, document: Policy | Interpretation) -> Iterator[tuple[str, bytes]]:
        """The data of one document by their addresses."""
        yield document_file(self._describing, document)
        if isinstance(document, Policy):
            akoma_ntoso = AkomaNtoso(self._project.library, self._publisher, self._index)
            yield akoma_ntoso_url(document), akoma_ntoso.document(document)


def data_row(project: Project, day: date, site_url: str, site_name: str, url: str) -> Row:
    """What lists say of the document at an address."""
    return row_of(_describing(project, day, site_url, site_name), project.library[url])


def data_lists(
    project: Project, day: date, site_url: str, site_name: str, described: Callable[[str], Row]
) -> Iterator[tuple[str, bytes]]:
    """The lists of all documents as data, by their addresses, made of what is said of each."""
    context = _describing(project, day, site_url, site_name)
    rows = Rows.of(context, described)
    yield CATALOGUE_JSON, catalogue_json(context, rows)
    yield CATALOGUE_CSV, catalogue_csv(rows)
    yield from list_files(context, rows)


def data_schemas(project: Project, day: date, site_url: str, site_name: str) -> Iterator[tuple[str, bytes]]:
    """The schemas of all published data, by their addresses; nothing in them is of a document."""
    return schema_files(_describing(project, day, site_url, site_name))


def _describing(project: Project, day: date, site_url: str, site_name: str) -> Describing:
    publisher = publisher_of(project.settings, site_url, site_name)
    return Describing(project.library, project.settings, publisher, day)


def _alternates(document: Policy | Interpretation | None) -> tuple[Alternate, ...]:
    if document is None:
        return ()
    json = Alternate("application/json", "JSON", api_url(document))
    if isinstance(document, Interpretation):
        return (json,)
    return Alternate("application/akn+xml", "Akoma Ntoso", akoma_ntoso_url(document)), json
