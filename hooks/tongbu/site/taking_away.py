"""What readers take away from a document's page: its PDF and Word file, a QR code to it, and its share card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from markupsafe import Markup

from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.pages.machine_addresses import pdf_url, word_url
from tongbu.pages.sizes import file_size
from tongbu.pages.views.comparison import Download
from tongbu.reading.project import Project
from tongbu.site.saved_names import saved_name
from tongbu.site.workshop import Job, Workshop
from tongbu.syndicating import Publisher, publisher_of
from tongbu.typesetting.card import HEIGHT, WIDTH, card_of
from tongbu.typesetting.composing import Site, compose
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


@dataclass(frozen=True, slots=True)
class TakeAways:
    """What every page offers, by the page's address, and the files made for it, by theirs.

    `made` holds the same files by the jobs that made them.
    """

    pages: Mapping[str, TakeAway]
    files: Mapping[str, bytes]
    made: Mapping[Job, bytes]


def take_aways(
    project: Project,
    site_url: str,
    site_name: str,
    before: Mapping[Job, bytes] = MappingProxyType({}),
    others: Iterable[str] = (),
) -> TakeAways:
    """Everything to take away from the pages of documents, and the QR codes to `others`; linear in documents.

    What an earlier build in this process has `made` of the same is not made again, so that a preview stays quick.
    AssetError before set-up, FontError where the bureau's own fonts are not there.
    """
    office = _Office(project, publisher_of(project.settings, site_url, site_name))
    library = project.library
    documents: list[Policy | Interpretation] = [*library.policies.values(), *library.interpretations.values()]
    jobs = {url: job for document in documents for url, job in office.jobs(document)}
    made = {job: before[job] if job in before else office.workshop.make(job) for job in jobs.values()}
    files = {url: made[job] for url, job in jobs.items()}
    pages = {url: office.code(url) for url in others}
    pages |= {document.url: office.offer(document, files) for document in documents}
    return TakeAways(MappingProxyType(pages), MappingProxyType(files), MappingProxyType(made))


class _Office:
    """Says which files a document is to have, and offers them on its page."""

    def __init__(self, project: Project, publisher: Publisher) -> None:
        self._paper = paper = project.settings.paper
        self._publisher = publisher
        self._site = Site(project.root, publisher.website, publisher.base)
        self.workshop = Workshop(project.root, project.root / paper.font_folder if paper.font_folder else None)
        self._fonts = self.workshop.press.fonts.own if paper.pdf or paper.cards else ()

    def jobs(self, document: Policy | Interpretation) -> Iterator[tuple[str, Job]]:
        """The files to make, by their addresses."""
        pdf, word = self._addresses(document)
        if isinstance(document, Policy) and (pdf or word):
            manuscript = compose(document, self._site)
            images = tuple(self._stamp(picture.path) for picture in manuscript.pictures())
            if pdf:
                yield pdf, Job(".pdf", manuscript, (images, self._fonts))
            if word:
                yield word, Job(".docx", manuscript, images)
        address = self._publisher.address(document.url)
        if self._paper.cards and address:
            card = card_of(document, self._publisher.bureau, self._publisher.website, address)
            yield f"{document.url}{CARD}", Job(".png", card, self._fonts)

    def offer(self, document: Policy | Interpretation, files: Mapping[str, bytes]) -> TakeAway:
        """What the document's page leads to."""
        offered = replace(self.code(document.url), files=tuple(self._downloads(document, files)))
        url = f"{document.url}{CARD}"
        return replace(offered, card=ShareCard(self._publisher.address(url))) if url in files else offered

    def code(self, url: str) -> TakeAway:
        """The QR code to a page."""
        address = self._publisher.address(url)
        return TakeAway(address=address, code=Markup(qr_drawing(address))) if address else TakeAway()  # noqa: S704

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

    def _stamp(self, path: str) -> tuple[int, int]:
        """What tells whether an image has changed since."""
        file = (self._site.root / path).stat()
        return file.st_mtime_ns, file.st_size
