"""The page of one interpretation."""

from __future__ import annotations

from collections import defaultdict

from tongbu.model.dates import iso
from tongbu.model.interpretation import Interpretation
from tongbu.model.text import Unit
from tongbu.model.titles import in_title_marks
from tongbu.pages.addresses import Addresses, interpretation_url, policy_url
from tongbu.pages.columns import INTERPRETATIONS
from tongbu.pages.desk import Desk
from tongbu.pages.interpretation.guides import guide_of, with_steps
from tongbu.pages.interpretation.media import media_of, pictures_of
from tongbu.pages.interpretation.questions import questions_of
from tongbu.pages.interpretation.ties import ties_of, without_tie
from tongbu.pages.page import ArticleTags, SitePage
from tongbu.pages.policy.page import policy_badge
from tongbu.pages.search_documents import interpretation_search
from tongbu.pages.text.body import BodyWriter
from tongbu.pages.views.interpretation import InterpretationView, Subject
from tongbu.pages.views.parts import BodyView, Link, RecordRow


def interpretation_page(desk: Desk, reading: Interpretation) -> SitePage:
    """The page and the files published beside it."""
    meta, url = reading.meta, interpretation_url(reading)
    addresses = desk.addresses(reading, url)
    body = with_steps(_body(desk, reading, addresses), reading)
    media = media_of(desk, reading)
    view = InterpretationView(
        title=meta.title,
        facts=tuple(
            part for part in ("、".join(meta.forms), f"{meta.stage}阶段", meta.unit, iso(meta.published)) if part
        ),
        subjects=_subjects(desk, reading),
        record=_record(reading),
        body=body,
        files=desk.attachments(reading),
        siblings=_siblings(desk, reading),
        source_line=f"来源：{meta.unit}" if meta.unit else "",
        questions=questions_of(reading),
        media=media,
        pictures=pictures_of(desk, reading),
        guide=guide_of(reading),
    )
    captions = (each.captions for each in media if each.captions)
    files = {**addresses.files, **{url: url for url in (*(file.url for file in view.files), *captions)}}
    source = meta.unit or desk.settings.organisation.name
    tags = ArticleTags(meta.title, meta.published, meta.published_at or "", source, meta.keywords, meta.summary)
    search = interpretation_search(desk, reading)
    return SitePage(
        url, "interpretation.html", meta.title, INTERPRETATIONS, view, tags, search, tuple(sorted(files.items()))
    )


def _subjects(desk: Desk, reading: Interpretation) -> tuple[Subject, ...]:
    """What it interprets: policies on the site, or documents elsewhere by their address."""
    found = []
    for relation in desk.library.relations_from(reading):
        if relation.target_id:
            policy = desk.library.policies[relation.target_id]
            link = Link(in_title_marks(policy.meta.title), policy_url(policy), policy.meta.number)
            found.append(Subject(link, None if policy.is_draft else policy_badge(desk, policy)))
        else:
            found.append(Subject(Link(relation.written, relation.written if relation.is_url else "")))
    return tuple(found)


def _record(reading: Interpretation) -> tuple[RecordRow, ...]:
    meta, plan = reading.meta, reading.meta.plan
    rows = [
        ("解读形式", "、".join(meta.forms)),
        ("解读阶段", meta.stage.value),
        ("解读单位", meta.unit),
        ("解读人", meta.interpreter),
        ("发布日期", iso(meta.published)),
        ("联系方式", meta.contact),
        ("主题词", "、".join(meta.keywords)),
    ]
    if plan:
        rows += [("发布渠道", plan.channel)]
    return tuple(RecordRow(term, value) for term, value in rows if value)


def _body(desk: Desk, reading: Interpretation, addresses: Addresses) -> BodyView:
    url = interpretation_url(reading)
    tied: dict[str, dict[str, Link]] = defaultdict(dict)
    for tie in ties_of(reading, desk.index):
        tied[tie.anchor].setdefault(tie.target, Link(tie.cited, tie.target))

    def notes(unit: Unit) -> tuple[Link, ...]:
        return tuple(tied[unit.anchor].values()) if unit.title and unit.anchor in tied else ()

    return BodyWriter(addresses.resolve, desk.cite(reading, url), notes, without_tie, size=addresses.size).write(
        reading.text
    )


def _siblings(desk: Desk, reading: Interpretation) -> tuple[Link, ...]:
    """Other interpretations of the same policies."""
    found = {
        other.id: Link(other.meta.title, interpretation_url(other), "、".join(other.meta.forms))
        for relation in desk.library.relations_from(reading)
        if relation.target_id
        for other in desk.library.interpretations_of(desk.library.policies[relation.target_id])
        if other.id != reading.id
    }
    return tuple(found.values())
