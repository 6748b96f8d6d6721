"""How much may be imported at once: far more than an office has in a folder, far less than fills a disk."""

from __future__ import annotations

MOST_FILES = 2_000
MOST_BYTES = 1024 * 1024 * 1024
DEEPEST = 8
