"""The headers that every answer carries, and how long each kind of file may be kept.

The policy (CSP Level 3) allows what the site's own origin serves and nothing that stands in a page: no script, style
or handler written in HTML runs, whoever wrote it. So what an author or the public put into a page stays text even if
the sanitiser were passed. Other headers as the OWASP Secure Headers Project lists them.
"""

from __future__ import annotations

from typing import NamedTuple

_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "media-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
_REFUSED = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb", "browsing-topics")

HEADERS: dict[str, str] = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in _POLICY.items()),
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _REFUSED),
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Each header with its value, for every answer of the site."""

ASKED_EACH_TIME = "no-cache"
"""How files may be kept whose names say nothing of their content: asked for each time, sent where they have changed."""
FOR_EVER = "public, max-age=31536000, immutable"
"""How those may be kept whose names change with their content."""


class Named(NamedTuple):
    """Files named by their content: a regular expression over the path, and the same as a path with `*`."""

    expression: str
    path: str


NAMED_BY_CONTENT = (
    Named(r"^/assets/stylesheets/tongbu\.[0-9a-f]+\.css$", "/assets/stylesheets/tongbu.*"),
    Named(r"^/assets/javascripts\.[0-9a-f]+/", "/assets/javascripts.*"),
    Named(r"^/search/index/shards/[0-9]+-[0-9a-f]+\.bin$", "/search/index/shards/*"),
    Named(r"^/search/index/facets-[0-9a-f]+\.bin$", "/search/index/facets-*"),
)

TYPES = {"mjs": "text/javascript", "ics": "text/calendar", "csv": "text/csv", "vtt": "text/vtt"}
"""Media types by the ends of names that servers may not know; a browser runs no module of another type."""
