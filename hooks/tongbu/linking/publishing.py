"""Who publishes the site, and the site itself, as schema.org describes them."""

from __future__ import annotations

from typing import Any

from tongbu.linking.node import node
from tongbu.settings import Settings
from tongbu.syndicating import Publisher

LANGUAGE = "zh-CN"


def organisation_id(publisher: Publisher) -> str:
    """The name by which every page means the bureau."""
    return publisher.permanent("#organisation")


def organisation(settings: Settings, publisher: Publisher) -> dict[str, Any]:
    """The bureau with its official contact data."""
    bureau = settings.organisation
    return node(
        "GovernmentOrganization",
        organisation_id(publisher),
        name=bureau.name or publisher.bureau,
        alternateName=bureau.short_name,
        identifier=bureau.credit_code,
        url=publisher.base,
        telephone=bureau.telephone,
        email=bureau.email,
        address=node("PostalAddress", streetAddress=bureau.address, postalCode=bureau.post_code, addressCountry="CN")
        if bureau.address
        else None,
    )


def organ(name: str, settings: Settings, publisher: Publisher) -> dict[str, Any] | None:
    """An organ by its name; the bureau itself by its identifier too."""
    if not name:
        return None
    identity = organisation_id(publisher) if name == settings.organisation.name else ""
    return node("GovernmentOrganization", identity, name=name)


def website(publisher: Publisher, description: str) -> dict[str, Any]:
    """The site, and how its search is asked."""
    target = f"{publisher.address('search/')}?q={{search_term_string}}"
    search = node(
        "SearchAction",
        target=node("EntryPoint", urlTemplate=target),
        **{"query-input": "required name=search_term_string"},
    )
    return node(
        "WebSite",
        publisher.permanent("#website"),
        url=publisher.base,
        name=publisher.website,
        description=description,
        inLanguage=LANGUAGE,
        publisher={"@id": organisation_id(publisher)},
        potentialAction=search,
    )
