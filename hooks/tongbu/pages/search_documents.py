"""What search is given of each document: one section per article, topic or heading, with its address."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tongbu.model.dates import iso
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.model.text import LegalText, Unit, UnitLevel
from tongbu.model.vocabulary import ConsultationState, PolicyCategory, PolicyState
from tongbu.pages.addresses import interpretation_url, policy_url
from tongbu.pages.desk import Desk
from tongbu.pages.lists.entries import Entry, consultation_entry, interpretation_entry, policy_entry
from tongbu.pages.views.feedback import FeedbackView
from tongbu.search.document import SearchDocument, SearchSection

_SECTIONS = (UnitLevel.ARTICLE, UnitLevel.TOPIC_1, UnitLevel.TOPIC_2, UnitLevel.HEADING)
_WEIGHTS = {PolicyState.REPEALED: 0.6, PolicyState.EXPIRED: 0.6, PolicyState.AMENDED: 0.7}
_RANKS = {PolicyCategory.REGULATION: 1.1, PolicyCategory.NORMATIVE: 1.05}
"""Of texts that say the same, the one of higher force comes first."""
_WEIGHT_DECISION = 0.8
_WEIGHT_CLOSED_DRAFT = 0.7
_WEIGHT_REPORT = 0.5


def policy_search(desk: Desk, policy: Policy) -> SearchDocument:
    """A published policy; below it ranks one of lower force, or no longer in force, or not as it reads."""
    weight = _weight(desk, policy)
    return _document(policy_entry(desk.library, policy, desk.day), policy, policy_url(policy), weight)


def _weight(desk: Desk, policy: Policy) -> float:
    state = desk.library.standing(policy).at(desk.day).state
    in_force = _WEIGHT_DECISION if policy.meta.amends else _RANKS.get(policy.meta.category, 1.0)
    return _WEIGHTS.get(state, in_force)


def consultation_search(desk: Desk, draft: Policy) -> SearchDocument:
    """A draft under consultation; once closed it ranks lower, so that the text it became comes first."""
    entry = consultation_entry(draft, desk.day, desk.settings.limits.feedback_days)
    weight = 1.0 if entry.state == ConsultationState.OPEN else _WEIGHT_CLOSED_DRAFT
    return _document(entry, draft, policy_url(draft), weight)


def feedback_search(desk: Desk, draft: Policy, day: date, title: str, url: str, view: FeedbackView) -> SearchDocument:
    """One page of a report (意见采纳情况): what it says as a whole, and each opinion with its answer."""
    whole = "\n".join((*view.process, *view.statement))
    entry = consultation_entry(draft, desk.day, desk.settings.limits.feedback_days)
    return SearchDocument(
        url=url,
        kind=entry.kind,
        title=title,
        number="",
        day=day.isoformat(),
        summary=view.sentence,
        sections=(
            *([SearchSection("", "", whole)] if whole else []),
            *(SearchSection(row.id, row.name, f"{row.opinion}\n{row.answer}".strip()) for row in view.rows),
        ),
        facets={name: values[0] for name, values in entry.facets if values},
        keywords=draft.meta.keywords,
        weight=_WEIGHT_REPORT,
    )


def interpretation_search(desk: Desk, reading: Interpretation) -> SearchDocument:
    """An interpretation; it ranks with what it interprets."""
    policies = (desk.library.policies.get(each.target_id or "") for each in desk.library.relations_from(reading))
    weights = [_weight(desk, policy) for policy in policies if policy and not policy.is_draft]
    return _document(interpretation_entry(reading), reading, interpretation_url(reading), max(weights, default=1.0))


def _document(entry: Entry, document: Policy | Interpretation, url: str, weight: float) -> SearchDocument:
    return SearchDocument(
        url=url,
        kind=entry.kind,
        title=entry.title,
        number=entry.number,
        day=entry.day or iso(document.meta.published),
        summary=entry.summary,
        sections=tuple(_sections(document.text)),
        facets={name: values[0] for name, values in entry.facets if values},
        keywords=document.meta.keywords,
        weight=weight,
    )


def _sections(text: LegalText) -> Iterator[SearchSection]:
    """Every word of the text once: in the nearest section above it, else at the page's top."""
    opening: list[str] = [*text.notes, text.addressee]
    found: list[SearchSection] = []
    for unit in text.units:
        _gather(unit, opening, found)
    words = "\n".join(part for part in opening if part)
    if words:
        yield SearchSection("", "", words)
    yield from found


def _gather(unit: Unit, above: list[str], found: list[SearchSection]) -> None:
    if unit.level is UnitLevel.ARTICLE:
        found.append(SearchSection(unit.anchor, unit.label, unit.plain()))
        return
    own = above
    place = len(found)
    section = unit.level in _SECTIONS and bool(unit.anchor)
    if section:
        own = []
        found.append(SearchSection(unit.anchor, f"{unit.label}{unit.title}", ""))
    own.append(f"{unit.label}{unit.title}{unit.text}")
    for child in unit.children:
        _gather(child, own, found)
    if section:
        label = found[place].label
        found[place] = SearchSection(unit.anchor, label, "\n".join(part for part in own if part))
