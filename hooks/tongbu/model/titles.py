"""Titles between title marks (书名号)."""

from __future__ import annotations

_INNER = str.maketrans("《》", "〈〉")


def in_title_marks(title: str) -> str:
    """《title》; marks already inside it become single ones, as GB/T 15834 has it."""
    return f"《{title.translate(_INNER)}》"
