"""Names and addresses of themes (主题分类) in lists: permanent, and in ASCII."""

from __future__ import annotations

import hashlib
from collections import Counter

from tongbu.model.themes import THEMES

_SHARED = {name for name, times in Counter(sub for subs in THEMES.values() for sub in subs).items() if times > 1}


def theme_name(theme: str) -> str:
    r"""What a theme `大类\小类` is called in a list: its 小类, with the 大类 where several have one of that name."""
    top, _, sub = theme.rpartition("\\")
    return f"{sub}（{top}）" if top and sub in _SHARED else sub


def theme_code(name: str) -> str:
    """The permanent code of a name from `theme_name`: its position in the official tree.

    林业, the second of the sixth class, is `6-2`; a name outside the tree gets a code of its own.
    """
    return _CODES.get(name) or f"x-{hashlib.sha256(name.encode(errors='surrogatepass')).hexdigest()[:8]}"


def _codes() -> dict[str, str]:
    codes: dict[str, str] = {}
    for position, (top, subs) in enumerate(THEMES.items(), start=1):
        codes.setdefault(top, str(position))
        for place, sub in enumerate(subs, start=1):
            codes.setdefault(theme_name(rf"{top}\{sub}"), f"{position}-{place}")
    return codes


_CODES = _codes()
