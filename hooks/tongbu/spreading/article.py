"""A document as an article: its title, who says it and when, its words, and where the whole of it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tongbu.model.dates import spoken
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.titles import in_title_marks
from tongbu.pages.consultation import notice_facts
from tongbu.pages.consultation.commenting import Ways
from tongbu.settings import Limits
from tongbu.typesetting.composing import Site, text_blocks
from tongbu.typesetting.manuscript import Block, Paragraph, Picture, Role, Run


@dataclass(frozen=True, slots=True)
class Article:
    """An article.

    - `kind`: 政策解读, 公开征求意见 or 政策文件; `facts`: terms and values that stand before the words;
    - `source`: the bureau or office that says it; `address`: of its page, absolute, or "" where none is known.
    """

    kind: str
    title: str
    facts: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    source: str
    website: str
    address: str

    def images(self) -> tuple[str, ...]:
        """The images to put in by hand: their paths below the project's root, in order, each once."""
        return tuple(dict.fromkeys(block.path for block in self.blocks if isinstance(block, Picture)))


def article_of(document: Policy | Interpretation, library: Library, limits: Limits, site: Site) -> Article:
    """The article of an interpretation, a notice of consultation or a policy; nothing in it depends on the day."""
    blocks = text_blocks(document, site)
    if isinstance(document, Interpretation):
        kind, source, facts = "政策解读", document.meta.unit, _reading_facts(document, library)
    elif document.is_draft:
        kind, source, facts = "公开征求意见", document.meta.issuer, _notice_facts(document, limits)
        blocks = (*_explanation(document), *blocks)
    else:
        kind, source, facts = "政策文件", _organs(document), _policy_facts(document)
    files = "；".join(each.name for each in document.meta.attachments)
    return Article(
        kind=kind,
        title=document.meta.title,
        facts=tuple((term, value) for term, value in (*facts, ("附件（在网页下载）", files)) if value),
        blocks=blocks,
        source=source or site.website,
        website=site.website,
        address=f"{site.base}{document.url}" if site.base else "",
    )


def _organs(policy: Policy) -> str:
    return "、".join(organ for organ in (policy.meta.issuer, *policy.meta.joint_issuers) if organ)


def _reading_facts(reading: Interpretation, library: Library) -> Iterator[tuple[str, str]]:
    named = []
    for relation in library.relations_from(reading):
        if relation.target_id:
            meta = library.policies[relation.target_id].meta
            named.append(in_title_marks(meta.title) + (f"（{meta.number}）" if meta.number else ""))
        else:
            named.append(relation.written)
    yield "解读文件", "；".join(named)
    yield "解读单位", reading.meta.unit
    yield "发布日期", spoken(reading.meta.published) if reading.meta.published else ""
    yield "咨询", reading.meta.contact


def _notice_facts(draft: Policy, limits: Limits) -> Iterator[tuple[str, str]]:
    notice = draft.meta.consultation
    if notice is None:
        return
    if ended := notice.termination:
        yield "终止", f"本次征求意见于{spoken(ended.on)}终止：{ended.reason}"
    yield "征求意见期限", notice_facts.period(notice)
    yield "缩短期限的理由", notice.shortened
    for way in Ways(draft.meta.title, notice.channels).views():
        yield way.kind, way.address
    yield "联系方式", notice.contact
    yield from ((row.term, row.text) for row in notice_facts.hearing(notice))
    yield "意见的反馈", notice_facts.afterwards(notice, limits)


def _explanation(draft: Policy) -> Iterator[Block]:
    """起草说明 before the draft itself, each under its heading."""
    notice = draft.meta.consultation
    lines = [line.strip() for line in notice.explanation.splitlines()] if notice else []
    if any(lines):
        yield Paragraph(Role.HEADING, title="起草说明", level=1)
        yield from (Paragraph(Role.BODY, (Run(line),)) for line in lines if line)
    yield Paragraph(Role.HEADING, title="草案", level=1)


def _policy_facts(policy: Policy) -> Iterator[tuple[str, str]]:
    meta = policy.meta
    days = (("成文日期", meta.drafted), ("发布日期", meta.published), ("施行日期", meta.effective))
    yield "发文字号", meta.number
    yield from ((term, spoken(day)) for term, day in days if day)
    yield "有效期至", spoken(meta.expires) if meta.expires else ""
