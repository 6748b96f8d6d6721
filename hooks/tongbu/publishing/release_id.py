"""The names of releases: when it was published, in Beijing time, and the beginning of its record's digest.

Their order as text is the order in which they were published, even where a clock was put back.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

_BEIJING = timezone(timedelta(hours=8))
_TIME = "%Y%m%d-%H%M%S"
_LENGTH = 12
_NAME = re.compile(r"(?a:\d{8}-\d{6})-[0-9a-f]{12}")


def is_release(name: str) -> bool:
    """Whether this is a name of ours."""
    return _NAME.fullmatch(name) is not None


def new_release(digest: str, newest: str | None, now: datetime | None = None) -> str:
    """A name for the site with this record, later than the newest there is."""
    moment = (now or datetime.now(_BEIJING)).astimezone(_BEIJING).replace(microsecond=0)
    if newest is not None and f"{moment:{_TIME}}" <= (last := newest.rpartition("-")[0]):
        moment = datetime.strptime(last, _TIME).replace(tzinfo=_BEIJING) + timedelta(seconds=1)
    return f"{moment:{_TIME}}-{digest[:_LENGTH]}"
