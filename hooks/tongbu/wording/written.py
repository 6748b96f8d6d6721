"""A document's file as text, letter by letter as it is written."""

from __future__ import annotations

from tongbu.model.files import Files
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy


def written(document: Policy | Interpretation, files: Files) -> str:
    """The whole file with line feeds as line ends and no byte order mark; "" where there is none to be read."""
    try:
        text = files.content(document.source.path).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""
    return text.replace("\r\n", "\n").replace("\r", "\n")
