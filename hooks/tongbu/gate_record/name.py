"""Where a site has its record."""

from __future__ import annotations

NAME = "gate.json"
