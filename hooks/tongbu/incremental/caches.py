"""Where everything that is kept between runs lies, of all projects."""

from __future__ import annotations

import os
from pathlib import Path

PLACE = "TONGBU_CACHE"
"""Set in the environment: the folder below which all projects' stores lie; `off` keeps nothing after the run."""
_OFF = "off"


def caches() -> Path | None:
    """The folder of all projects' stores, as the environment says; None where nothing is to be kept."""
    place = os.environ.get(PLACE) or ""
    if place == _OFF:
        return None
    return Path(place or os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser()) / "tongbu"
