"""What readers take away from a document's page: its PDF and Word file, a QR code to it, and its share card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from markupsafe import Markup

from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.pages.machine_addresses import pdf_url, word_url
from tongbu.pages.sizes import file_size
from tongbu.pages.views.comparison import Download
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.project import Project
from tongbu.site.saved_names import saved_name
from tongbu.site.workshop import Job, Workshop
from tongbu.syndicating import publisher_of
from tongbu.typesetting.card import HEIGHT, WIDTH, card_of
from tongbu.typesetting.composing import Site, compose
from tongbu.typesetting.fonts import fonts
from tongbu.typesetting.qr import qr_drawing

CARD = "fenxiangtu.png"


@dataclass(frozen=True, slots=True)
class ShareCard:
    """The image that stands for a page where its link is passed on: absolute address, and size in pixels."""

    address: str
    width: int = WIDTH
    height: int = HEIGHT


@dataclass(frozen=True, slots=True)
class TakeAway:
    """What one page offers; the variable `takeaway` of its template.

    `files` may be empty. `address` is the page's absolute address and `code` its QR code as a drawing; both are ""
    where the site's address is not known, and then there is no card either.
    """

    files: tuple[Download, ...] = ()
    address: str = ""
    code: Markup = Markup("")  # noqa: RUF009 - immutable
    card: ShareCard | None = None


class Office:
    """Makes what the pages of documents offer; AssetError before set-up, FontError where the bureau's fonts are not."""

    def __init__(self, project: Project, site_url: str, site_name: str) -> None:
        """Prepare the workshop once for all documents."""
        self._paper = paper = project.settings.paper
        self._publisher = publisher_of(project.settings, site_url, site_name)
        self._workshop = Workshop(project.root, project.root / paper.font_folder if paper.font_folder else None)

    @cached_property
    def own_fonts(self) -> tuple[object, ...]:
        """What tells the bureau's own fonts from others."""
        return fonts(self._workshop.own_fonts).own if self._paper.pdf or self._paper.cards else ()

    def take_away(
        self, document: Policy | Interpretation, beside: ProjectFiles
    ) -> tuple[TakeAway, Mapping[str, bytes]]:
        """What a document's page offers, and the files made for it, by their addresses."""
        files = {url: self._workshop.make(job) for url, job in self._jobs(document, beside)}
        return self._offer(document, files), files

    def code(self, url: str) -> TakeAway:
        """The QR code to a page."""
        address = self._publisher.address(url)
        return TakeAway(address=address, code=Markup(qr_drawing(address))) if address else TakeAway()  # noqa: S704

    def _jobs(self, document: Policy | Interpretation, beside: ProjectFiles) -> Iterator[tuple[str, Job]]:
        """The files to make, by their addresses."""
        pdf, word = self._addresses(document)
        if isinstance(document, Policy) and (pdf or word):
            manuscript = compose(document, Site(beside, self._publisher.website, self._publisher.base))
            if pdf:
                yield pdf, Job(".pdf", manuscript)
            if word:
                yield word, Job(".docx", manuscript)
        address = self._publisher.address(document.url)
        if self._paper.cards and address:
            card = card_of(document, self._publisher.bureau, self._publisher.website, address)
            yield f"{document.url}{CARD}", Job(".png", card)

    def _offer(self, document: Policy | Interpretation, files: Mapping[str, bytes]) -> TakeAway:
        """What the document's page leads to."""
        offered = replace(self.code(document.url), files=tuple(self._downloads(document, files)))
        url = f"{document.url}{CARD}"
        return replace(offered, card=ShareCard(self._publisher.address(url))) if url in files else offered

    def _downloads(self, document: Policy | Interpretation, files: Mapping[str, bytes]) -> Iterator[Download]:
        pdf, word = self._addresses(document)
        for name, url, suffix in (("PDF 文件", pdf, ".pdf"), ("Word 文档", word, ".docx")):
            if url:
                saved = saved_name(document.meta.title, suffix)
                yield Download(name, url, saved, suffix[1:].upper(), file_size(len(files[url])))

    def _addresses(self, document: Policy | Interpretation) -> tuple[str, str]:
        """Those of the PDF and the Word file; "" for what is not made."""
        if isinstance(document, Interpretation):
            return "", ""
        return pdf_url(document, self._paper), word_url(document, self._paper)
