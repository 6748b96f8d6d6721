"""The pages of all documents, in the order of their addresses."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.pages.comparison.page import comparison_pages
from tongbu.pages.consultation.page import consultation_page
from tongbu.pages.desk import Desk
from tongbu.pages.feedback.page import feedback_pages
from tongbu.pages.interpretation.page import interpretation_page
from tongbu.pages.page import SitePage
from tongbu.pages.policy.page import policy_page
from tongbu.pages.process.page import process_pages


def document_pages(desk: Desk) -> Iterator[SitePage]:
    """One page per document, one per comparison and course of a policy (全流程), and the answers to consultations."""
    for policy in desk.library.policies.values():
        yield consultation_page(desk, policy) if policy.is_draft else policy_page(desk, policy)
        yield from comparison_pages(desk, policy)
        yield from feedback_pages(desk, policy)
        yield from process_pages(desk, policy)
    for reading in desk.library.interpretations.values():
        yield interpretation_page(desk, reading)
