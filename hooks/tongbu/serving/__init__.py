"""What a web server is to be told about the site: headers, how long to keep files, whom to tell of a weakness."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tongbu.serving.caddy import caddy_snippet
from tongbu.serving.edge import edge_headers
from tongbu.serving.headers import HEADERS, TYPES
from tongbu.serving.nginx import keeping_map, nginx_snippet
from tongbu.serving.security_txt import security_txt

__all__ = ["HEADERS", "TYPES", "server_files"]


def server_files(email: str, base: str, day: date) -> Mapping[str, str]:
    """The texts of all these files by their paths in the site; `email` and `base` are "" where they are not known."""
    files = {
        "server/nginx.conf": nginx_snippet(),
        "server/keeping.map": keeping_map(),
        "server/Caddyfile": caddy_snippet(),
        "_headers": edge_headers(),
    }
    told = security_txt(email, base, day)
    return {**files, ".well-known/security.txt": told} if told else files
