"""What changed between two versions of a text (新旧对照), aligned by article."""

from __future__ import annotations

from tongbu.comparing.comparison import Change, Comparison, Row
from tongbu.comparing.versions import compare

__all__ = ["Change", "Comparison", "Row", "compare"]
