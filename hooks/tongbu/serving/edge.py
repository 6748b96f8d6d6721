"""`_headers`, as static hosts and their like read it (Cloudflare Pages, Netlify)."""

from __future__ import annotations

from tongbu.serving.headers import ASKED_EACH_TIME, FOR_EVER, HEADERS, NAMED_BY_CONTENT, TYPES


def edge_headers() -> str:
    """The headers by paths. A header of a later, narrower path is set anew there, so it is taken off first."""
    every = "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    types = "".join(f"/*.{end}\n  Content-Type: {kind}\n" for end, kind in TYPES.items())
    named = "".join(f"{each.path}\n  ! Cache-Control\n  Cache-Control: {FOR_EVER}\n" for each in NAMED_BY_CONTENT)
    return f"/*\n{every}  Cache-Control: {ASKED_EACH_TIME}\n{types}{named}"
