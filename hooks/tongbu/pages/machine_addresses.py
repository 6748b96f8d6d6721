"""Where the same documents are published as files: for programs, and to take away."""

from __future__ import annotations

from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.settings import PaperFiles

API = "api/v1/"
CATALOGUE_JSON = "catalog.json"
CATALOGUE_CSV = "catalog.csv"


def akoma_ntoso_url(policy: Policy) -> str:
    """The text of a policy or a draft as Akoma Ntoso, beside its page."""
    return f"{policy.url}akn.xml"


def api_url(document: Policy | Interpretation) -> str:
    """The document in the JSON API."""
    if isinstance(document, Interpretation):
        return f"{API}interpretations/{document.id}.json"
    return f"{API}{'consultations' if document.is_draft else 'policies'}/{document.id}.json"


def pdf_url(policy: Policy, paper: PaperFiles) -> str:
    """The policy in its official layout; "" where the bureau makes none."""
    return f"{policy.url}yuanwen.pdf" if paper.pdf else ""


def word_url(policy: Policy, paper: PaperFiles) -> str:
    """The policy for Word; "" where the bureau makes none."""
    return f"{policy.url}yuanwen.docx" if paper.word else ""
