"""The pages of all documents, in the order of their addresses."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.pages.desk import Desk
from tongbu.pages.page import SitePage
from tongbu.pages.policy_page import policy_page


def document_pages(desk: Desk) -> Iterator[SitePage]:
    """One page per document, and one per comparison."""
    for policy in desk.library.policies.values():
        if not policy.is_draft:
            yield policy_page(desk, policy)
