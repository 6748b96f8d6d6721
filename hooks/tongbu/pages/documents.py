"""The pages of all documents, in the order of their addresses."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
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
        yield from pages_of(desk, policy)
    for reading in desk.library.interpretations.values():
        yield from pages_of(desk, reading)


def pages_of(desk: Desk, document: Policy | Interpretation) -> Iterator[SitePage]:
    """The page of one document, then those below it."""
    if isinstance(document, Interpretation):
        yield interpretation_page(desk, document)
        return
    yield consultation_page(desk, document) if document.is_draft else policy_page(desk, document)
    yield from comparison_pages(desk, document)
    yield from feedback_pages(desk, document)
    yield from process_pages(desk, document)
