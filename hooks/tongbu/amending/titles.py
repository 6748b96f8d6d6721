"""When two titles name the same document."""

from __future__ import annotations

import re
from functools import lru_cache

from tongbu.comparing.folding import fold

_VERSION = re.compile(r"[((][^()]*(?:年|修正|修订|修改)[^()]*[))]\Z")
_COUNTRY = "中华人民共和国"
_LEAST_LENGTH = 4


def same_title(one: str, other: str) -> bool:
    """Whether two titles name one document, whatever their 《》, 中华人民共和国, year, or organ before 关于."""
    mine, theirs = _key(one), _key(other)
    if mine == theirs:
        return True
    short, long = sorted((mine, theirs), key=len)
    return len(short) >= _LEAST_LENGTH and short.startswith("关于") and long.endswith(short)


@lru_cache(maxsize=1024)
def _key(title: str) -> str:
    return _VERSION.sub("", fold(title)).strip("《》").replace(_COUNTRY, "")
