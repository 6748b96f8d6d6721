"""The overview of public consultations (意见征集): what is open, what waits for an answer, what is overdue."""

from __future__ import annotations

from datetime import date

from tongbu.model.dates import spoken
from tongbu.model.front_matter import ConsultationNotice
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.vocabulary import ConsultationState
from tongbu.pages.columns import CONSULTATIONS
from tongbu.pages.consultation.answers import Response, answers, by_year, response
from tongbu.pages.consultation.rows import consultation_row
from tongbu.pages.lists.entries import Entry
from tongbu.pages.lists.facets import facets_of
from tongbu.pages.lists.rows import Rows
from tongbu.pages.lists.sheets import is_long
from tongbu.pages.lists.shelf_pages import ShelvedColumn, search_of
from tongbu.pages.page import SitePage
from tongbu.pages.views.consultations import ConsultationsView, ResponseRow, ResponseView, Stage

_LEAD = "向社会公开征求意见的事项，从公告、草案到意见采纳情况。状态和天数按打开页面的当天计算。"
_NOTHING_OPEN = (
    "目前没有正在征求意见的事项。新的公告发布后列在这里，可以在本页末尾订阅；以往的事项和采纳情况见下面各组。"
)
_STAGES = (
    ("zhengji", ConsultationState.OPEN, ConsultationState.OPEN.value, "", _NOTHING_OPEN),
    (
        "jijiang",
        ConsultationState.UPCOMING,
        ConsultationState.UPCOMING.value,
        "",
        "目前没有即将开始的事项。公告已经发布、期限还没有开始的列在这里。",
    ),
    (
        "daifankui",
        ConsultationState.CLOSED,
        "已截止待反馈",
        "",
        "目前没有等待反馈的事项。已经截止、采纳情况还在研究办理的列在这里。",
    ),
    (
        "yuqi",
        ConsultationState.OVERDUE,
        "逾期未反馈",
        "超过期限还没有公布意见采纳情况的事项，全部在此公开。",
        "目前没有逾期未反馈的事项。",
    ),
    ("yifankui", ConsultationState.ANSWERED, "已反馈", "", "目前没有已反馈的事项。意见采纳情况公布以后列在这里。"),
    (
        "yizhongzhi",
        ConsultationState.TERMINATED,
        "已终止",
        "",
        "目前没有已终止的事项。公告以后决定不再继续征求意见的列在这里，并写明原因。",
    ),
)


_LATEST_FIRST = (ConsultationState.ANSWERED, ConsultationState.TERMINATED)


def consultations_page(rows: Rows) -> SitePage:
    """The page at `consultations/`; where there are very many, of those that are over only the last, and the years."""
    library, day, entries = rows.library, rows.day, rows.consultations
    drafts = {draft.url: draft for draft in library.drafts}
    pairs = [(drafts[entry.url], entry) for entry in entries]
    days = rows.settings.limits.feedback_days
    long = is_long(len(entries), rows.size)
    stages = [_stage(library, pairs, each, day, days, rows.size if long else None) for each in _STAGES]
    if unnoticed := [entry for entry in entries if not entry.states]:
        found = tuple(consultation_row(library, drafts[entry.url], entry, "", day, days) for entry in unnoticed)
        stages.append(Stage("weigonggao", "", "尚无公告", "草案没有征求意见公告。", "", found, len(found)))
    view = ConsultationsView(
        _LEAD,
        tuple(stages),
        () if long else facets_of(entries),
        len(entries),
        _response(library, day, days),
        ShelvedColumn(CONSULTATIONS, entries, rows.size).shelves if long else (),
        search_of(CONSULTATIONS) if long else None,
    )
    return SitePage(CONSULTATIONS.url, "consultations.html", CONSULTATIONS.name, CONSULTATIONS, view)


def _stage(
    library: Library,
    pairs: list[tuple[Policy, Entry]],
    stage: tuple[str, ConsultationState, str, str, str],
    day: date,
    feedback_days: int,
    most: int | None,
) -> Stage:
    """Every draft that is in the state, or comes to it on a later day; of those that are over, the last `most`."""
    code, state, heading, lead, empty = stage
    here = [(draft, entry) for draft, entry in pairs if state in entry.coming]
    here.sort(key=lambda pair: _place(pair[0].meta.consultation, state), reverse=state in _LATEST_FIRST)
    reached = [entry.url for _, entry in here if entry.state == state]
    left = set(reached[most:]) if most and state in _LATEST_FIRST else set()
    shown = [(draft, entry) for draft, entry in here if entry.url not in left]
    rows = tuple(consultation_row(library, draft, entry, state, day, feedback_days) for draft, entry in shown)
    return Stage(code, state, heading, lead, empty, rows, len(reached), len(left))


def _place(notice: ConsultationNotice | None, state: ConsultationState) -> date:
    """The day that a section is ordered by."""
    if notice is None:
        return date.max
    feedback, ended = notice.feedback, notice.termination
    if state is ConsultationState.UPCOMING:
        return notice.opens or date.max
    if state is ConsultationState.ANSWERED and feedback:
        return feedback.published
    if state is ConsultationState.TERMINATED and ended:
        return ended.on
    return notice.closes or date.max


def _response(library: Library, day: date, feedback_days: int) -> ResponseView:
    found = answers(library, day, feedback_days)
    total = response(found)
    if total is None:
        return ResponseView(spoken(day), ("还没有公布采纳情况的事项。",), ())
    rows = [ResponseRow(f"{year}年", _cells(told)) for year, told in by_year(found).items()]
    if len(rows) > 1:
        rows.append(ResponseRow("合计", _cells(total)))
    return ResponseView(spoken(day), tuple(_summary(total, feedback_days)), tuple(rows))


def _summary(told: Response, feedback_days: int) -> list[str]:
    spent = f"用时中位数{told.median_days:g}天，最长{told.longest_days}天"
    kept = f"在{feedback_days}日期限内反馈{told.in_time}件，占{told.share_in_time:.0%}"
    sentences = [f"共反馈{told.answered}件。从截止到公布采纳情况，{spent}；{kept}。"]
    if told.counted and told.share_adopted is None:
        sentences.append("未收到意见。")
    elif told.share_adopted is not None:
        sentences.append(
            f"共收到意见{told.received}条，采纳{told.adopted}条，部分采纳{told.partly}条，"
            f"采纳和部分采纳的占{told.share_adopted:.0%}。"
        )
    if told.counted < told.answered:
        sentences.append(f"另有{told.answered - told.counted}件没有载明意见数量，不计入意见的统计。")
    return sentences


def _cells(told: Response) -> tuple[tuple[str, str], ...]:
    counted = bool(told.counted)
    return (
        ("已反馈", f"{told.answered}件"),
        ("用时中位数", f"{told.median_days:g}天"),
        ("最长用时", f"{told.longest_days}天"),
        ("期限内反馈", f"{told.in_time}件（{told.share_in_time:.0%}）"),
        ("收到意见", f"{told.received}条" if counted else "—"),
        ("采纳", f"{told.adopted}条" if counted else "—"),
        ("部分采纳", f"{told.partly}条" if counted else "—"),
        ("采纳比例", "—" if told.share_adopted is None else f"{told.share_adopted:.0%}"),
    )
