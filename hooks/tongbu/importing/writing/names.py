"""Names of files that are written: the address of the page for ever, so plain and short."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

_ASCII = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NOT_IN_NAMES = re.compile(r"[^\u4e00-\u9fff\u3400-\u4dbfA-Za-z0-9]+")
_ISSUED = re.compile(r"(?:关于)?(?:印发|发布|公布|转发)《?(.{2,60}?)》?的(?:通知|公告|通告|决定)")
_INSIDE = re.compile(r"《([^《》]{2,60})》")
_FROM = re.compile(r"\A.{0,30}?关于")
_LONGEST = 24


def stem_of(title: str, source: str) -> str:
    """The name of a document: that of its source where it is letters and figures, else the core of its title."""
    own = PurePosixPath(source.replace("\\", "/")).name.partition(".")[0].lower().replace("_", "-").strip("-")
    if _ASCII.fullmatch(own) and not own.isdigit() and not own.startswith("post-"):
        return own[:60]
    return _core(title) or "wenjian"


def is_stem(name: str) -> bool:
    """Whether a name given by a person can be the name of a document."""
    return (
        re.fullmatch(r"[\u4e00-\u9fff\u3400-\u4dbfA-Za-z0-9]+(?:-[\u4e00-\u9fff\u3400-\u4dbfA-Za-z0-9]+)*", name)
        is not None
    )


def _core(title: str) -> str:
    found = _ISSUED.search(title) or _INSIDE.search(title)
    core = found[1] if found else _FROM.sub("", title, count=1)
    core = _NOT_IN_NAMES.sub("", core)
    return (core or _NOT_IN_NAMES.sub("", title))[:_LONGEST]
