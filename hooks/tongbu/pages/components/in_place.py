"""Specimens of many pages stand on one: their addresses stay on it, and no two names collide."""

from __future__ import annotations

import re
from collections.abc import Collection

from markupsafe import Markup

_NAMES = re.compile(r'(?<=\s)(id|for|aria-labelledby|aria-describedby)="([^"]+)"')
_LINKS = re.compile(r'(?<=\s)href="([^"]*)"(\s+download(?:="[^"]*")?)?')
_LOADED = re.compile(r'(?<=\s)src="(?!data:|(?:\.\./)*assets/)(?:[^"]*/)?([^"/]+)"')
_ON_EVERY_SITE = re.compile(r"(?:\.\./)+(?:[a-z]+/|data/api/)?(?:[?#].*)?|[a-z]+:.*")
"""The columns and other pages that no site lacks, and what lies on other sites."""


def in_place(html: str, name: str, files: Collection[str] = ()) -> Markup:
    """The HTML of one specimen, with `name` before each of its fragment identifiers.

    Links to specimen documents, which no site publishes, lead to the specimen itself, those to one of `files` to that,
    which lies beside the page. What is loaded lies there too.
    """
    known = {value for kind, value in _NAMES.findall(html) if kind == "id"}

    def named(found: re.Match[str]) -> str:
        values = " ".join(f"{name}-{value}" for value in found[2].split())
        return f'{found[1]}="{values}"'

    def linked(found: re.Match[str]) -> str:
        address = found[1]
        file = address.rpartition("/")[2]
        if file in files:
            return f'href="{file}"{found[2] or ""}'
        if address.startswith("#") and address[1:] in known:
            return f'href="#{name}-{address[1:]}"'
        return found[0] if _ON_EVERY_SITE.fullmatch(address) else f'href="#{name}"'

    return Markup(_LOADED.sub(r'src="\1"', _LINKS.sub(linked, _NAMES.sub(named, html))))  # noqa: S704 - came escaped
