"""Where the same documents are published for programs."""

from __future__ import annotations

from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy

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
