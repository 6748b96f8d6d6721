"""Relative links of Markdown pages, and what is linked to."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

_FENCED = re.compile(r"^```.*?^```$", re.S | re.M)
_CODE = re.compile(r"`[^`\n]*`")
_LINK = re.compile(r"(?<!\\)\[[^\[\]]*\]\((?P<address>[^()\s]+)\)")
_HEADING = re.compile(r"^#{1,6} (?P<words>.+)$", re.M)


def links(page: str, text: str) -> Iterator[tuple[str, str]]:
    """Path in the repository and anchor of each link that leads to a file, or within the page."""
    for match in _LINK.finditer(_CODE.sub("", _FENCED.sub("", text))):
        address, _, anchor = match["address"].partition("#")
        if "://" in address or address.startswith("mailto:"):
            continue
        yield posixpath.normpath(PurePosixPath(page).parent / address) if address else page, anchor


def anchors(text: str) -> set[str]:
    """The anchors of a page's headings, as GitHub, GitLab and Gitee make them."""
    words = (match["words"].lower() for match in _HEADING.finditer(_FENCED.sub("", text)))
    return {re.sub(r"[^\w\- ]", "", each).replace(" ", "-") for each in words}


def fenced(text: str, kind: str) -> Iterator[str]:
    """The fenced blocks of a language, as deep as they are indented, without that indent."""
    for block in re.finditer(rf"^(?P<indent> *)```{kind}\n(?P<text>.*?)^(?P=indent)```$", text, re.S | re.M):
        yield re.sub(rf"^{block['indent']}", "", block["text"], flags=re.M)
