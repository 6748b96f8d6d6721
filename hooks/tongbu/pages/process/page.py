"""The trace page (全流程): everything that happened to a policy, from its draft to its end, in one line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tongbu.model.consultation import consultation_stages
from tongbu.model.dates import iso
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.standing import starts
from tongbu.model.vocabulary import PolicyCategory
from tongbu.pages.addresses import feedback_url, policy_url, process_url
from tongbu.pages.columns import CONSULTATIONS, POLICIES
from tongbu.pages.desk import Desk
from tongbu.pages.lists.entries import state_data
from tongbu.pages.page import ArticleTags, SitePage
from tongbu.pages.process.drafts import comparison_moment, draft_moments, rounds
from tongbu.pages.process.policies import policy_moments
from tongbu.pages.process.replies import reply_moments
from tongbu.pages.process.step import Moment, Stage, undated
from tongbu.pages.state_words import state_words
from tongbu.pages.views.parts import Badge, Tab
from tongbu.pages.views.process import ProcessView

_CONSULTED = (PolicyCategory.REGULATION, PolicyCategory.NORMATIVE)


def traced_policy(library: Library, policy: Policy) -> Policy:
    """Whose trace page tells the course of a document: a draft's is that of what it became, if it became one."""
    seen = {policy.id}
    while (final := library.final_of(policy)) and final.id not in seen:
        policy = final
        seen.add(policy.id)
    return policy


def process_pages(desk: Desk, policy: Policy) -> Iterator[SitePage]:
    """The trace page of a policy, or of a draft that has not become one; none for another draft."""
    if policy.is_draft and desk.library.final_of(policy):
        return
    meta = policy.meta
    number = f"（{meta.number}）" if meta.number else ""
    title = f"全流程：{meta.title}{number}"
    moments = sorted(_moments(desk, policy), key=lambda moment: moment.place)
    notice = policy.meta.consultation if policy.is_draft else None
    tabs = (
        Tab("公告和草案" if policy.is_draft else "原文", policy_url(policy)),
        *([Tab("意见采纳情况", feedback_url(policy))] if notice and notice.feedback else []),
        Tab("全流程", process_url(policy), current=True),
    )
    view = ProcessView(title, _badge(desk, policy), tabs, tuple(moment.step for moment in moments))
    tags = ArticleTags(title, meta.published, meta.published_at or "", meta.issuer)
    yield SitePage(
        process_url(policy), "process.html", title, CONSULTATIONS if policy.is_draft else POLICIES, view, tags
    )


def _moments(desk: Desk, policy: Policy) -> Iterator[Moment]:
    drafts = rounds(desk, policy)
    own = (policy,) if policy.is_draft else ()
    for draft in (*drafts, *own):
        yield from draft_moments(desk, draft)
    for draft, later in pairwise((*drafts, policy)):
        yield comparison_moment(desk, draft, later)
    if not policy.is_draft:
        yield from policy_moments(desk, policy)
        yield from reply_moments(desk, policy)
        if not drafts and policy.meta.category in _CONSULTED:
            yield undated(Stage.CONSULTATION, "本文件没有关联征求意见稿。", policy.meta.drafted or starts(policy))
    elif not (policy.meta.consultation and policy.meta.consultation.termination):
        yield undated(Stage.PUBLICATION, "尚未形成正式文件。", None)


def _badge(desk: Desk, policy: Policy) -> Badge:
    if not policy.is_draft:
        timeline = desk.library.standing(policy)
        state = timeline.at(desk.day).state.value
        return Badge(state, state, state_data(timeline))
    notice = policy.meta.consultation
    if notice is None:
        return Badge("", "", ())
    stages = consultation_stages(notice, desk.settings.limits.feedback_days)
    state = stages.at(desk.day).state.value
    return Badge(state, state_words(state, notice.closes, desk.day), state_data(stages), iso(notice.closes))
