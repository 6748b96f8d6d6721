"""Between a report (意见采纳情况) and the comparison of the draft with what it became: links both ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from tongbu.comparing import Block, Change, Comparison, Row, blocks
from tongbu.consulting.tracing import Trace, has_changed, trace
from tongbu.model.ledger import Opinion
from tongbu.model.policy import Policy
from tongbu.pages.addresses import draft_comparison_url
from tongbu.pages.comparison.pieces import own_label
from tongbu.pages.comparison.rows import Behind
from tongbu.pages.comparison.view import comparison_view, no_opinions
from tongbu.pages.desk import Desk
from tongbu.pages.feedback.places import Places, short_name
from tongbu.pages.views.parts import Link

_NAMED = 10
_WORDS = {Change.ADDED: "新增", Change.DELETED: "删除"}


def is_answered(draft: Policy, day: date) -> bool:
    """Whether the report on a draft is out."""
    notice = draft.meta.consultation
    return bool(notice and notice.feedback and notice.feedback.published <= day)


def opinions_behind(comparison: Comparison, draft: Policy, day: date) -> Behind:
    """For each place of the comparison of a draft with what followed: the opinions because of which it changed."""
    ledger = draft.ledger
    if ledger is None or not is_answered(draft, day):
        return no_opinions
    traced, places = trace(ledger, comparison), Places(draft, ledger)
    return lambda block: tuple(Link(short_name(opinion), places.url(opinion)) for opinion in _behind(traced, block))


def naming_opinions(comparison: Comparison, behind: Behind) -> Comparison:
    """The comparison with the opinions behind each place said among its reasons, as a file on paper needs them."""
    said: dict[int, str] = {}
    for block in (*blocks(comparison.rows), *blocks(comparison.outside)):
        if links := behind(block):
            names = "、".join(link.text for link in links[:_NAMED])
            more = f"等{len(links)}条" if len(links) > _NAMED else ""
            said[id(block.rows[0])] = f"依据{names}{more}意见。"
    return replace(
        comparison,
        rows=tuple(_naming(row, said.get(id(row), "")) for row in comparison.rows),
        outside=tuple(_naming(row, said.get(id(row), "")) for row in comparison.outside),
    )


def _naming(row: Row, said: str) -> Row:
    return replace(row, reason="\n".join(filter(None, (row.reason, said)))) if said else row


def changes_made(desk: Desk, draft: Policy) -> Mapping[int, tuple[Link, ...]]:
    """For each adopted opinion, by its row in the ledger: the places of that comparison that changed because of it."""
    later = desk.library.final_of(draft)
    if draft.ledger is None or later is None or desk.library.draft_of(later) != draft:
        return {}
    comparison = desk.comparisons.of(draft, later, by_default=False)
    traced = trace(draft.ledger, comparison)
    rows = comparison_view(comparison, Link("", ""), Link("", "")).all_rows
    found: dict[int, list[Link]] = defaultdict(list)
    for block, row in zip((*blocks(comparison.rows), *blocks(comparison.outside)), rows, strict=True):
        opinions = _behind(traced, block)
        link = Link(_words(block), f"{draft_comparison_url(later)}#{row.id}") if opinions else None
        for opinion in opinions:
            if link:
                found[opinion.row].append(link)
    return {row: tuple(links) for row, links in found.items()}


def _behind(traced: Trace, block: Block) -> tuple[Opinion, ...]:
    return traced.behind(block.rows) if any(map(has_changed, block.rows)) else ()


def _words(block: Block) -> str:
    """见第三十条修改对照."""
    units = block.new or block.old
    labels = "、".join(filter(None, (own_label(unit) or unit.title for unit in units))) or "正文"
    return f"见{'' if block.new else '草案'}{labels}{_WORDS.get(block.relation, '修改')}对照"
