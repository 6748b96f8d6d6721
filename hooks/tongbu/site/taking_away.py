"""What readers take away from a document's page: its PDF and Word file, a QR code to it, and its share card."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup

from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.pages.sizes import file_size
from tongbu.pages.views.comparison import Download
from tongbu.reading.project import Project
from tongbu.site.saved_names import saved_name
from tongbu.syndicating import Publisher, publisher_of
from tongbu.typesetting.card import HEIGHT, WIDTH, card_of, share_card
from tongbu.typesetting.composing import Site, compose
from tongbu.typesetting.fonts import fonts
from tongbu.typesetting.manuscript import Manuscript
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
    """What every page offers, by the page's address, and the files made for it, by theirs.

    `made` holds the same files by what they were made from.
    """

    pages: Mapping[str, TakeAway]
    files: Mapping[str, bytes]
    made: Mapping[Hashable, bytes]


def take_aways(
    project: Project, site_url: str, site_name: str, before: Mapping[Hashable, bytes] = MappingProxyType({})
) -> TakeAways:
    """Everything to take away from the pages of documents; linear in documents.

    What an earlier build in this process has `made` of the same is not made again, so that a preview stays quick.
    AssetError before set-up, FontError where the bureau's own fonts are not there.
    """
    maker = _Maker(project, publisher_of(project.settings, site_url, site_name), before)
    library = project.library
    documents: list[Policy | Interpretation] = [*library.policies.values(), *library.interpretations.values()]
    files: dict[str, bytes] = {}
    pages = {document.url: maker.offer(document, files) for document in documents}
    return TakeAways(MappingProxyType(pages), MappingProxyType(files), MappingProxyType(maker.made))


class _Maker:
    """Makes the files of one build."""

    def __init__(self, project: Project, publisher: Publisher, before: Mapping[Hashable, bytes]) -> None:
        self.made: dict[Hashable, bytes] = {}
        self._before = before
        self._paper = paper = project.settings.paper
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
        of = (manuscript, self._stamps(manuscript))
        if self._paper.pdf and (press := self._press):
            yield "PDF 文件", ".pdf", self._once(("pdf", press.fonts.own, of), lambda: policy_pdf(manuscript, press))
        if self._paper.word:
            yield "Word 文档", ".docx", self._once(("word", of), lambda: policy_word(manuscript, self._root))

    def _card(self, document: Policy | Interpretation, address: str, files: dict[str, bytes]) -> ShareCard | None:
        if not (self._paper.cards and (press := self._press)):
            return None
        url = f"{document.url}{CARD}"
        card = card_of(document, self._publisher.bureau, self._publisher.website, address)
        files[url] = self._once(("card", press.fonts.own, card), lambda: share_card(card, press))
        return ShareCard(self._publisher.address(url))

    def _once(self, of: Hashable, make: Callable[[], bytes]) -> bytes:
        found = self._before.get(of)
        content = self.made[of] = make() if found is None else found
        return content

    def _stamps(self, manuscript: Manuscript) -> tuple[tuple[int, int], ...]:
        """What tells whether an image has changed since."""
        files = ((self._root / picture.path).stat() for picture in manuscript.pictures())
        return tuple((file.st_mtime_ns, file.st_size) for file in files)
