"""Templates of a portal become pages. They extend the theme's own frame, and stand on the theme's parts."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, pass_context
from jinja2.runtime import Context

from tongbu.pages.text.outward import outward
from tongbu.portal.pages import HOME, PortalPage
from tongbu.portal.views import PortalView
from tongbu.theming import FOLDER

TEMPLATES = Path(__file__).parent / "templates"
ICON = "assets/icon.svg"


def rendered(page: PortalPage, portal: PortalView) -> str:
    """The HTML of a page."""
    domain = portal.website.domain
    context: dict[str, Any] = {
        "frame": "portal/frame.html",
        "tongbu": portal,
        "config": {"site_name": portal.website_name, "theme": {"favicon": ICON}},
        "page": {
            "url": page.url,
            "title": page.title,
            "is_homepage": page.url == HOME.url,
            "canonical_url": f"https://{domain}/{page.url}" if domain and not page.url.endswith(".html") else "",
            "meta": {},
        },
        "column": page.column,
        "view": page.view,
    }
    return _environment().get_template(page.template).render(context) + "\n"


@cache
def _environment() -> Environment:
    templates = {"portal": FileSystemLoader(TEMPLATES)}
    environment = Environment(
        loader=ChoiceLoader([PrefixLoader(templates), FileSystemLoader(FOLDER)]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["url"] = _url
    environment.filters["outward"] = outward
    return environment


@pass_context
def _url(context: Context, address: str) -> str:
    """The way from the page to an address below the portal's root; an absolute one is left as it is.

    A page that is shown at any address (404.html) leads from the root of the server.
    """
    if "://" in address or address.startswith(("#", "/")):
        return address
    here: str = context["page"]["url"]
    up = "/" if here.endswith(".html") else "../" * here.count("/")
    return f"{up}{address}" or "./"
