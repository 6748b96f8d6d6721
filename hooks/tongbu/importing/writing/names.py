"""Names of files that are written: the address of the page for ever, so plain and short."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from tongbu.drafting import word_of

_ASCII = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def stem_of(title: str, source: str) -> str:
    """The name of a document: that of its source where it is letters and figures, else what its title is about."""
    own = PurePosixPath(source.replace("\\", "/")).name.partition(".")[0].lower().replace("_", "-").strip("-")
    if _ASCII.fullmatch(own) and not own.isdigit() and not own.startswith("post-"):
        return own[:60]
    return word_of(title)


def is_stem(name: str) -> bool:
    """Whether a name given by a person can be the name of a document."""
    return (
        re.fullmatch(r"[\u4e00-\u9fff\u3400-\u4dbfA-Za-z0-9]+(?:-[\u4e00-\u9fff\u3400-\u4dbfA-Za-z0-9]+)*", name)
        is not None
    )
