"""公众参与的主要形式与过程: what the notice and the ledger say of it."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.dates import spoken
from tongbu.model.front_matter import ConsultationNotice, Feedback
from tongbu.model.ledger import Ledger
from tongbu.pages.consultation.notice_facts import period
from tongbu.pages.feedback.counts import enumerated, ranked
from tongbu.pages.views.parts import RecordRow


def participation(notice: ConsultationNotice, feedback: Feedback, ledger: Ledger | None) -> tuple[RecordRow, ...]:
    """Period, ways to comment, hearing, and where the opinions came from."""
    return tuple(RecordRow(term, text) for term, text in _facts(notice, feedback, ledger) if text)


def _facts(notice: ConsultationNotice, feedback: Feedback, ledger: Ledger | None) -> Iterator[tuple[str, str]]:
    yield "征求意见期限", period(notice)
    yield "公布途径", "、".join(notice.outlets)
    yield "参与方式", "、".join(dict.fromkeys(channel.kind for channel in notice.channels))
    if hearing := notice.hearing:
        planned = "定于" if hearing.on > feedback.published else ""
        yield "听证会", f"{planned}{spoken(hearing.on)}在{hearing.place}举行"
    if ledger and ledger.opinions:
        yield "意见来自的渠道", enumerated(ranked(opinion.channel for opinion in ledger.opinions))
        yield "提出意见的人", enumerated(ranked(opinion.proposer for opinion in ledger.opinions))
