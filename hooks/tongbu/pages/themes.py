"""Addresses of themes (主题分类): permanent, and in ASCII."""

from __future__ import annotations

import hashlib


def theme_code(theme: str) -> str:
    """A short permanent code for a theme's name: the same name gives the same address for ever."""
    return hashlib.sha256(theme.encode()).hexdigest()[:8]
