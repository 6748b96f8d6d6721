"""Where a page stands (当前位置), as schema.org's BreadcrumbList."""

from __future__ import annotations

from typing import Any

from tongbu.linking.node import node
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.pages.page import SitePage
from tongbu.syndicating import Publisher


def trail(page: SitePage, above: Policy | Interpretation | None, publisher: Publisher) -> dict[str, Any]:
    """From the home page over the column, and the document that the page stands below, to the page itself."""
    steps = [("首页", ""), (page.column.name, page.column.url)]
    if above:
        steps.append((above.meta.title, above.url))
    if page.url != page.column.url:
        steps.append((page.title, page.url))
    items = [
        node("ListItem", position=position, name=name, item=publisher.address(url))
        for position, (name, url) in enumerate(steps, 1)
    ]
    return node("BreadcrumbList", publisher.permanent(f"{page.url}#trail"), itemListElement=items)
