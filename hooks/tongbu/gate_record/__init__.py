"""What a build signs off, gate.json, as those read it who publish or inspect a site that lies somewhere.

It is written by `site`; everybody else takes it for untrusted text, because a site may come from anywhere.
"""

from __future__ import annotations

from tongbu.gate_record.comparing import Differences, compare, digest_of
from tongbu.gate_record.name import NAME, PORTAL
from tongbu.gate_record.record import GateRecord, NotARecordError

__all__ = ["NAME", "PORTAL", "Differences", "GateRecord", "NotARecordError", "compare", "digest_of"]
