"""Which files are looked through at all, as far as size and name tell."""

from __future__ import annotations

FILE_LIMIT = 200 * 1024 * 1024
_PLAYED = (".mp3", ".mp4", ".webm", ".ogg", ".m4a", ".wav", ".mov", ".woff", ".woff2", ".ttf", ".otf")
"""Sound, film and fonts hold no words that could be looked for."""


def is_played(name: str) -> bool:
    """Whether a file is sound, film or a font, by its name."""
    return name.lower().endswith(_PLAYED)
