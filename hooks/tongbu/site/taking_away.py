"""What readers take away from a document's page: its PDF and Word file, a QR code to it, and its share card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup

from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.pages.sizes import file_size
from tongbu.pages.views.comparison import Download
from tongbu.reading.project import Project
from tongbu.settings import PaperFiles
from tongbu.site.saved_names import saved_name
from tongbu.syndicating import Publisher, publisher_of
from tongbu.typesetting.card import HEIGHT, WIDTH, card_of, share_card
from tongbu.typesetting.composing import Site, compose
from tongbu.typesetting.fonts import fonts
from tongbu.typesetting.policy_pdf import policy_pdf
from tongbu.typesetting.press import Press
from tongbu.typesetting.qr import qr_drawing
from tongbu.typesetting.word import policy_word

STEM, CARD = "yuanwen", "fenxiangtu.png"


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
    """What every page offers, by the page's address, and the files made for it, by theirs."""

    pages: Mapping[str, TakeAway]
    files: Mapping[str, bytes]


def take_aways(project: Project, site_url: str, site_name: str) -> TakeAways:
    """Everything to take away from the pages of documents; linear in documents.

    AssetError before set-up, FontError where the bureau's own fonts are not there.
    """
    paper = project.settings.paper
    maker = _Maker(project, publisher_of(project.settings, site_url, site_name), paper)
    library = project.library
    documents: list[Policy | Interpretation] = [*library.policies.values(), *library.interpretations.values()]
    files: dict[str, bytes] = {}
    pages = {document.url: maker.offer(document, files) for document in documents}
    return TakeAways(MappingProxyType(pages), MappingProxyType(files))


class _Maker:
    """Makes the files of one build."""

    def __init__(self, project: Project, publisher: Publisher, paper: PaperFiles) -> None:
        self._paper = paper
        self._publisher = publisher
        self._root = project.root
        self._site = Site(project.root, publisher.website, publisher.base)
        own = project.root / paper.font_folder if paper.font_folder else None
        self._press = Press(project.root, fonts(own)) if paper.pdf or paper.cards else None

    def offer(self, document: Policy | Interpretation, files: dict[str, bytes]) -> TakeAway:
        offered: list[Download] = []
        if isinstance(document, Policy):
            for word, suffix, content in self._files(document):
                url = f"{document.url}{STEM}{suffix}"
                files[url] = content
                name = saved_name(document.meta.title, suffix)
                offered.append(Download(word, url, name, suffix[1:].upper(), file_size(len(content))))
        address = self._publisher.address(document.url)
        if not address:
            return TakeAway(tuple(offered))
        code = Markup(qr_drawing(address))  # noqa: S704 - a drawing of our own
        return TakeAway(tuple(offered), address, code, self._card(document, address, files))

    def _files(self, policy: Policy) -> Iterator[tuple[str, str, bytes]]:
        if not (self._paper.pdf or self._paper.word):
            return
        manuscript = compose(policy, self._site)
        if self._paper.pdf and self._press:
            yield "PDF 文件", ".pdf", policy_pdf(manuscript, self._press)
        if self._paper.word:
            yield "Word 文档", ".docx", policy_word(manuscript, self._root)

    def _card(self, document: Policy | Interpretation, address: str, files: dict[str, bytes]) -> ShareCard | None:
        if not (self._paper.cards and self._press):
            return None
        url = f"{document.url}{CARD}"
        card = card_of(document, self._publisher.bureau, self._publisher.website, address)
        files[url] = share_card(card, self._press)
        return ShareCard(self._publisher.address(url))
