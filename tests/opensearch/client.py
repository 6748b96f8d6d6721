"""OpenSearch's own client. It needs the package `events`, a name that our hooks/events.py has too."""

from __future__ import annotations

import sys
from pathlib import Path

from sample import ROOT

_path = sys.path[:]
sys.path[:] = [folder for folder in _path if Path(folder).resolve() != ROOT / "hooks"]
try:
    from opensearchpy import OpenSearch
    from opensearchpy.helpers import analysis, mapping
    from opensearchpy.helpers.query import Q
    from opensearchpy.helpers.search import Search
finally:
    sys.path[:] = _path

__all__ = ["OpenSearch", "Q", "Search", "analysis", "mapping"]
