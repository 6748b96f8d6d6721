"""Values as they are written into YAML, so that they are read again as what they are."""

from __future__ import annotations

import re
from datetime import date

import yaml

_PLAIN = re.compile(r"[\u4e00-\u9fff《〈（][\u4e00-\u9fffA-Za-z0-9《》〈〉（）“”〔〕、，。；·→—/ -]*|\d{4}/[a-z0-9-]+")
"""What neither YAML nor an author can mistake: a Chinese keyboard's quotation mark at the beginning is taken for a
slip, as if it were to quote the value."""
_ONE_LINE = 10**9


def yaml_scalar(value: object) -> str:
    """A date or a string in one line of YAML 1.1: plain where that cannot be mistaken, else in quotation marks."""
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    if _PLAIN.fullmatch(text) and text == text.strip():
        return text
    quoted: str = yaml.safe_dump(text, allow_unicode=True, default_style='"', width=_ONE_LINE)
    return quoted.removesuffix("\n")
