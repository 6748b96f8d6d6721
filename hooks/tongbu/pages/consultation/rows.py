"""What a list says of a consultation in each of its states: the days that matter, and what came of it."""

from __future__ import annotations

from datetime import date

from tongbu.model.consultation import feedback_due
from tongbu.model.dates import iso
from tongbu.model.front_matter import ConsultationNotice
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.titles import in_title_marks
from tongbu.model.vocabulary import ConsultationState
from tongbu.pages.addresses import feedback_url, policy_url, process_url
from tongbu.pages.consultation.answers import outcome, outcome_words
from tongbu.pages.lists.entries import Entry
from tongbu.pages.process.page import traced_policy
from tongbu.pages.views.consultations import ConsultationRow, Fact
from tongbu.pages.views.parts import Link


def consultation_row(
    library: Library, draft: Policy, entry: Entry, state: str, day: date, feedback_days: int
) -> ConsultationRow:
    """The row of a draft in the section of one state, with numbers of days as of `day`."""
    notice = draft.meta.consultation
    if notice is None:
        return ConsultationRow(entry, ())
    return ConsultationRow(entry, _facts(draft, notice, state, day, feedback_days), _links(library, draft, state))


def _facts(draft: Policy, notice: ConsultationNotice, state: str, day: date, feedback_days: int) -> tuple[Fact, ...]:
    opens, closes, feedback, ended = notice.opens, notice.closes, notice.feedback, notice.termination
    if state == ConsultationState.UPCOMING and opens:
        begins = Fact("自", iso(opens), "开始", abs((opens - day).days), "还有", "天")
        return (begins, Fact("至", iso(closes), "截止")) if closes else (begins,)
    if state == ConsultationState.OPEN and closes:
        ends = (Fact("截止", iso(closes)),)
        return (*ends, Fact("听证会", iso(notice.hearing.on))) if notice.hearing else ends
    if state in (ConsultationState.CLOSED, ConsultationState.OVERDUE) and closes:
        due = feedback_due(closes, feedback_days)
        days = abs((due - day).days)
        closed = Fact("截止", iso(closes))
        if state == ConsultationState.CLOSED:
            later = notice.hearing and notice.hearing.on > closes
            hearing = (Fact("听证会", iso(notice.hearing.on)),) if notice.hearing and later else ()
            return closed, Fact("采纳情况最迟", iso(due), "公布", days, "还剩", "天", left=True), *hearing
        return closed, Fact("应于", iso(due), "以前公布采纳情况", days, "已逾期", "天")
    if state == ConsultationState.ANSWERED and feedback:
        answered = Fact("", iso(feedback.published), "公布采纳情况" + _after(closes, feedback.published, feedback_days))
        told = outcome(draft)
        return (answered, Fact(outcome_words(told))) if told else (answered,)
    if state == ConsultationState.TERMINATED and ended:
        return Fact("", iso(ended.on), "终止"), Fact(f"原因：{ended.reason}")
    return ()


def _after(closes: date | None, answered: date, feedback_days: int) -> str:
    days = (answered - closes).days if closes else 0
    late = f"，超过{feedback_days}日的期限" if closes and answered > feedback_due(closes, feedback_days) else ""
    return f"（截止后第{days}天{late}）" if days > 0 else ""


def _links(library: Library, draft: Policy, state: str) -> tuple[Link, ...]:
    final = library.final_of(draft)
    links = []
    if state == ConsultationState.OPEN:
        links.append(Link("查看草案，提出意见", policy_url(draft)))
    if state == ConsultationState.ANSWERED:
        links.append(Link("意见采纳情况", feedback_url(draft)))
    if final:
        links.append(Link(f"正式文件{in_title_marks(final.meta.title)}", policy_url(final), final.meta.number))
    return (*links, Link("全流程", process_url(traced_policy(library, draft))))
