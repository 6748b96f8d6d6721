"""A policy becomes a manuscript: every word of it once, in the order of GB/T 9704-2012 §7.3."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin

from tongbu.markup.rendering import Resolve
from tongbu.model.dates import spoken
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.model.reference import normalise_number
from tongbu.model.text import LegalText, Unit, UnitLevel
from tongbu.model.vocabulary import PolicyCategory
from tongbu.pages.addresses import Addresses
from tongbu.reading.beside import ProjectFiles
from tongbu.typesetting.manuscript import (
    HEADINGS,
    Annexes,
    Block,
    FurtherText,
    Manuscript,
    Origin,
    Paragraph,
    Role,
    Run,
    Signed,
)
from tongbu.typesetting.rich_text import blocks_of, runs_of
from tongbu.typesetting.title_lines import title_lines

COPY = "本件由网站公开的内容生成，供阅读和引用，不含版头、印章和版记。文件是否有效，以网页显示的为准。"
STANDARD_TEXT = "规章的标准文本是政府公报上刊登的文本。"
DRAFT = "本件是征求意见稿，不是正式文件，没有效力。"
_RANKS = tuple(UnitLevel)


@dataclass(frozen=True, slots=True)
class Site:
    """What a manuscript needs to know of its site; `base` is its absolute address ending in `/`, or ""."""

    beside: ProjectFiles
    website: str
    base: str = ""


def compose(policy: Policy, site: Site) -> Manuscript:
    """The manuscript of a policy or a draft."""
    meta, text = policy.meta, policy.text
    title = text.title or meta.title
    address = f"{site.base}{policy.url}" if site.base else ""
    return Manuscript(
        title=title,
        title_lines=title_lines(title),
        number=_number(policy),
        authors=tuple(organ for organ in (meta.issuer, *meta.joint_issuers) if organ),
        keywords=meta.keywords,
        day=meta.published or meta.drafted,
        blocks=text_blocks(policy, site),
        origin=Origin(site.website, address, tuple(_remarks(policy))),
    )


def text_blocks(document: Policy | Interpretation, site: Site) -> tuple[Block, ...]:
    """The text of a document, every word of it once, in the order it is set."""
    return tuple(_Composer(_resolver(document, site)).blocks(document.text))


def _resolver(document: Policy | Interpretation, site: Site) -> Resolve:
    """Addresses in a document's text as a file needs them.

    Those of the site become absolute, or, as images are, paths below the project's root beginning with `/`.
    """
    page = document.url
    addresses = Addresses(site.beside, document.source.path, page)

    def resolve(written: str) -> str | None:
        found = addresses.resolve(written)
        if found is None or ":" in found.split("/")[0]:
            return found
        path = urljoin(f"/{page}", found)
        if path.lstrip("/") in addresses.files:
            return path
        return f"{site.base.rstrip('/')}{path}" if site.base else None

    return resolve


def _number(policy: Policy) -> str:
    """The 文号, unless a note under the title (题注) tells it already."""
    number = policy.meta.number
    told = normalise_number("".join(policy.text.notes))
    return "" if normalise_number(number) in told else number


def _remarks(policy: Policy) -> Iterator[str]:
    if policy.meta.attachments:
        yield f"随文件公布的附件（在网页下载）：{'；'.join(each.name for each in policy.meta.attachments)}。"
    if policy.is_draft:
        yield DRAFT
    if policy.meta.category is PolicyCategory.REGULATION:
        yield STANDARD_TEXT
    yield COPY


@dataclass(slots=True)
class _Composer:
    """One pass over one text.

    `_open` are the ranks of the headings that stand open; `_closing` is what ends the main text, until it is written.
    """

    resolve: Resolve
    _open: list[int] = field(default_factory=list)
    _closing: list[Block] = field(default_factory=list)
    _closed_at: int | None = None

    def blocks(self, text: LegalText) -> Iterator[Block]:
        for note in text.notes:
            yield Paragraph(Role.NOTE, (Run(note),))
        if text.addressee:
            yield Paragraph(Role.ADDRESSEE, (Run(f"{text.addressee}："),))
        self._closing = list(_closing(text))
        self._closed_at = text.signature.line if text.signature else None
        for unit in text.units:
            yield from self._unit(unit)
        yield from self._close()

    def _close(self) -> Iterator[Block]:
        yield from self._closing
        self._closing = []

    def _unit(self, unit: Unit) -> Iterator[Block]:
        """A unit; a further text, and a remark (附注) after the signature, stand after what closes the main text."""
        if unit.level is UnitLevel.PART or (self._closed_at is not None and unit.line > self._closed_at):
            yield from self._close()
        if unit.level is UnitLevel.BLOCK:
            yield from (self._levelled(each) for each in blocks_of(unit.text, self.resolve))
            return
        if unit.level is UnitLevel.PART:
            lines = title_lines(unit.title)
            yield FurtherText(unit.label, lines, self._level(_RANKS.index(unit.level)) if lines or unit.label else 0)
        elif unit.level is UnitLevel.ARTICLE:
            yield from self._article(unit)
            return
        else:
            yield self._paragraph(unit)
        for child in unit.children:
            yield from self._unit(child)

    def _article(self, unit: Unit) -> Iterator[Block]:
        """An article's number stands at the head of its first 款."""
        rest = unit.children
        runs = runs_of(unit.text, self.resolve) if unit.text else ()
        if not runs and rest and rest[0].level is UnitLevel.PARAGRAPH and not rest[0].label:
            runs = runs_of(rest[0].text, self.resolve)
            below, rest = rest[0].children, rest[1:]
        else:
            below = ()
        yield Paragraph(Role.BODY, runs, unit.label, unit.title)
        for child in (*below, *rest):
            yield from self._unit(child)

    def _paragraph(self, unit: Unit) -> Paragraph:
        runs = runs_of(unit.text, self.resolve) if unit.text else ()
        if unit.title and unit.level in HEADINGS:
            level = self._level(_RANKS.index(unit.level))
            return Paragraph(HEADINGS[unit.level], runs, unit.label, unit.title, level=level)
        return Paragraph(Role.BODY, runs, unit.label, unit.title)

    def _levelled(self, block: Block) -> Block:
        if isinstance(block, Paragraph) and block.role.is_heading:
            return replace(block, level=self._level(_RANKS.index(UnitLevel.HEADING)))
        return block

    def _level(self, rank: int) -> int:
        """The depth of a heading below those that stand open; what ranks no higher is closed by it."""
        while self._open and self._open[-1] >= rank:
            self._open.pop()
        self._open.append(rank)
        return len(self._open)


def _closing(text: LegalText) -> Iterator[Block]:
    """What ends the main text: 附件说明, then 署名 and 成文日期."""
    if text.attachments:
        yield Annexes(text.attachments)
    if text.signature:
        day = spoken(text.signature.date) if text.signature.date else ""
        yield Signed(text.signature.organs, day)
