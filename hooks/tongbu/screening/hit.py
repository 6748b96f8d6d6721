"""What a detector says of a line."""

from __future__ import annotations

from typing import NamedTuple

from tongbu.model.sensitive import SensitiveKind


class Hit(NamedTuple):
    """`line[start:end]` is of a kind; of hits in one place the one that starts first and is longest counts."""

    kind: SensitiveKind
    start: int
    end: int
    doubtful: bool = False
