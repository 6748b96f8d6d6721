"""Where a site has its record, and by which file a portal of several sites is told from a site."""

from __future__ import annotations

NAME = "gate.json"
PORTAL = "portal.json"
