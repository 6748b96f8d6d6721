"""The 新旧对照 page of a policy and one it replaces or amends."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tongbu.comparing import compare_policies
from tongbu.model.policy import Policy
from tongbu.pages.addresses import comparison_url, policy_url
from tongbu.pages.columns import POLICIES
from tongbu.pages.comparison_view import comparison_view
from tongbu.pages.desk import Desk
from tongbu.pages.page import ArticleTags, SitePage
from tongbu.pages.titles import in_title_marks
from tongbu.pages.views.parts import Link


def comparison_pages(desk: Desk, policy: Policy) -> Iterator[SitePage]:
    """One page for each predecessor on the site."""
    for position, old in enumerate(desk.library.predecessors(policy)):
        yield _page(old, policy, position)


def _page(old: Policy, new: Policy, position: int) -> SitePage:
    title = f"新旧对照：{new.meta.title}"
    view = comparison_view(
        compare_policies(old, new, by_default=position == 0),
        Link(in_title_marks(old.meta.title), policy_url(old), old.meta.number),
        Link(in_title_marks(new.meta.title), policy_url(new), new.meta.number),
        partial(policy_url, old),
        partial(policy_url, new),
        title=title,
    )
    tags = ArticleTags(title, new.meta.published, new.meta.published_at or "", new.meta.issuer)
    return SitePage(comparison_url(new, position), "comparison.html", title, POLICIES, view, tags)
