"""Sizes of files in words."""

from __future__ import annotations

_UNITS = ("B", "KB", "MB", "GB")


def file_size(count: float) -> str:
    """A number of bytes as readers know it: 120 KB."""
    for unit in _UNITS[:-1]:
        if count < 1000:
            return f"{count:.0f} {unit}"
        count /= 1024
    return f"{count:.1f} {_UNITS[-1]}"
