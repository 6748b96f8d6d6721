"""Settings for Caddy: to be imported into the site's own block of a Caddyfile."""

from __future__ import annotations

from tongbu.serving.headers import ASKED_EACH_TIME, FOR_EVER, HEADERS, NAMED_BY_CONTENT, TYPES

_HEAD = "# 放在本站的块里：import …/server/Caddyfile\n"
_REST = """\
@own path /server/* /.git/*
handle @own {
	error 404
}
"""


def caddy_snippet() -> str:
    """What belongs into the block of the site, besides its root and `file_server`."""
    headers = "".join(f'\t{name} "{value}"\n' for name, value in HEADERS.items())
    types = "".join(
        f'@{end} path *.{end}\nheader @{end} Content-Type "{kind}{_charset(kind)}"\n' for end, kind in TYPES.items()
    )
    paths = " ".join(each.path for each in NAMED_BY_CONTENT)
    kept = f'header Cache-Control "{ASKED_EACH_TIME}"\n@named path {paths}\nheader @named Cache-Control "{FOR_EVER}"\n'
    return f"{_HEAD}header {{\n{headers}}}\n{kept}{types}{_REST}"


def _charset(kind: str) -> str:
    return "; charset=utf-8" if kind.startswith("text/") else ""
