"""What a build signs off, gate.json, as those read it who publish or inspect a site that lies somewhere.

It is written by `site`; everybody else takes it for untrusted text, because a site may come from anywhere.
"""

from __future__ import annotations

from tongbu.gate_record.comparing import Differences, compare, digest_of
from tongbu.gate_record.name import NAME, PORTAL
from tongbu.gate_record.record import LARGEST, GateRecord, NotARecordError
from tongbu.gate_record.regular import UnfitFileError, open_regular, read_regular

__all__ = [
    "LARGEST",
    "NAME",
    "PORTAL",
    "Differences",
    "GateRecord",
    "NotARecordError",
    "UnfitFileError",
    "compare",
    "digest_of",
    "open_regular",
    "read_regular",
]
