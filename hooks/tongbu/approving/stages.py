"""The stages of a review (三审三校) in their order."""

from __future__ import annotations

import re
from functools import lru_cache

_RANKS = (re.compile("初审|一审"), re.compile("复审|二审"), re.compile("终审|三审"), re.compile("签发"))
FINAL = 2
"""The rank from which on a stage approves: 终审, and 签发 after it."""


@lru_cache(maxsize=64)  # the stages of a bureau have the same few names in all its documents
def rank(stage: str) -> int:
    """0 初审, 1 复审, 2 终审, 3 签发; -1 for a stage that stands beside these, as 保密审查 or 一校 does."""
    return next((rank for rank, pattern in enumerate(_RANKS) if pattern.search(stage)), -1)
