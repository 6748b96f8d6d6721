"""The page of one published policy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tongbu.model.dates import iso
from tongbu.model.front_matter import InterpretationFrontMatter
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.reference import Relation, RelationKind
from tongbu.model.standing import starts
from tongbu.model.titles import in_title_marks
from tongbu.pages.addresses import Addresses, interpretation_url, policy_url, process_url
from tongbu.pages.columns import POLICIES
from tongbu.pages.comparison.pairs import predecessor_pairs
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.questions.beside import question_links
from tongbu.pages.lists.entries import state_data
from tongbu.pages.page import ArticleTags, SitePage
from tongbu.pages.policy.banners import policy_banners
from tongbu.pages.policy.history import article_lines, comparison_links
from tongbu.pages.policy.previous_wording import changes_since
from tongbu.pages.policy.record import policy_record
from tongbu.pages.search_documents import policy_search
from tongbu.pages.views.parts import Badge, Link, Tab
from tongbu.pages.views.policy import PolicyView, RelationGroup, Version

_OUTGOING = {
    RelationKind.BASED_ON: "制定依据",
    RelationKind.REPLACES: "替代",
    RelationKind.AMENDS: "修改",
    RelationKind.AMENDED_BY: "修改决定",
    RelationKind.REPEALS: "废止",
}
_INCOMING = {
    RelationKind.REPLACES: "被替代",
    RelationKind.AMENDS: "被修改",
    RelationKind.AMENDED_BY: "据此公布的修改后文本",
    RelationKind.REPEALS: "被废止",
    RelationKind.BASED_ON: "作为依据被引用",
}


def policy_page(desk: Desk, policy: Policy) -> SitePage:
    """The page and the files published beside it."""
    meta, url = policy.meta, policy_url(policy)
    addresses = desk.addresses(policy, url)
    view = _view(desk, policy, addresses)
    files = {**addresses.files, **{file.url: file.url for file in view.files}}
    tags = ArticleTags(meta.title, meta.published, meta.published_at or "", meta.issuer, meta.keywords, meta.summary)
    return SitePage(
        url, "policy.html", meta.title, POLICIES, view, tags, policy_search(desk, policy), tuple(sorted(files.items()))
    )


def _view(desk: Desk, policy: Policy, addresses: Addresses) -> PolicyView:
    library, meta = desk.library, policy.meta
    badge = policy_badge(desk, policy)
    readings = tuple(
        Link(reading.meta.title, interpretation_url(reading), _reading_note(reading.meta))
        for reading in library.interpretations_of(policy)
    )
    draft = library.draft_of(policy)
    chain = [version for version in library.chain(policy) if not version.is_draft]
    organs = "、".join(organ for organ in (meta.issuer, *meta.joint_issuers) if organ)
    view = PolicyView(
        title=meta.title,
        number=meta.number,
        badge=badge,
        record=policy_record(policy, badge),
        banners=policy_banners(library, policy, desk.day),
        tabs=(),
        body=desk.policy_body(policy, addresses),
        interpretations=readings,
        questions=question_links(library, desk.project.disclosure, policy),
        comparisons=comparison_links(library, policy),
        draft=Link(draft.meta.title, policy_url(draft)) if draft else None,
        versions=tuple(_version(desk, policy, step) for step in chain) if len(chain) > 1 else (),
        histories=article_lines(desk, policy),
        relations=tuple(_relations(library, policy)),
        files=desk.attachments(policy),
        source_line=f"来源：{organs}" if organs else "",
        citation="，".join(
            part for part in (organs, in_title_marks(meta.title), meta.number, iso(meta.published)) if part
        ),
        changes=tuple(changes_since(library, desk.compared, policy)),
    )
    return _with_tabs(view, process_url(policy))


def policy_badge(desk: Desk, policy: Policy) -> Badge:
    """The state of a policy with its turns."""
    timeline = desk.library.standing(policy)
    state = timeline.at(desk.day).state.value
    return Badge(state, state, state_data(timeline))


def _reading_note(meta: InterpretationFrontMatter) -> str:
    return " · ".join(part for part in ("、".join(meta.forms), f"{meta.stage}阶段", iso(meta.published)) if part)


def _version(desk: Desk, policy: Policy, step: Policy) -> Version:
    comparison = next((pair.url for pair in predecessor_pairs(desk.library, step)), "")
    return Version(
        day=iso(starts(step)),
        title=step.meta.title,
        number=step.meta.number,
        url=policy_url(step),
        badge=policy_badge(desk, step),
        current=step.id == policy.id,
        comparison=comparison,
    )


def _relations(library: Library, policy: Policy) -> Iterator[RelationGroup]:
    """What the policy says of others, then what others say of it."""
    for kind, term in _OUTGOING.items():
        if links := tuple(_named(library, each) for each in library.relations_from(policy) if each.kind is kind):
            yield RelationGroup(term, links)
    for kind, term in _INCOMING.items():
        if others := {other.id: other for other in library.sources(policy, kind)}:
            yield RelationGroup(term, tuple(_link(other) for other in others.values()))


def _named(library: Library, relation: Relation) -> Link:
    """A document on the site with its address; one elsewhere as it was written, without."""
    if relation.target_id:
        return _link(library.policies[relation.target_id])
    return Link(relation.written, relation.written if relation.is_url else "")


def _link(policy: Policy) -> Link:
    return Link(in_title_marks(policy.meta.title), policy_url(policy), policy.meta.number)


def _with_tabs(view: PolicyView, process: str) -> PolicyView:
    tabs = [Tab("原文", "#yuanwen", current=True)]
    if view.interpretations:
        tabs.append(Tab("解读", "#jiedu"))
    if view.questions:
        tabs.append(Tab("问答", "#wenda"))
    if view.comparisons:
        tabs.append(Tab("新旧对照", "#duizhao" if len(view.comparisons) > 1 else view.comparisons[0].url))
    if view.draft:
        tabs.append(Tab("征求意见", view.draft.url))
    if view.versions or view.relations:
        tabs.append(Tab("沿革", "#yange"))
    if view.files:
        tabs.append(Tab("附件", "#fujian"))
    tabs.append(Tab("全流程", process))
    return replace(view, tabs=tuple(tabs))
