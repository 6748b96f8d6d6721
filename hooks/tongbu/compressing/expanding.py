"""Whether a compressed form says what its file says, and whether a release is as it was published."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from tongbu.compressing.forms import FORMS, Form
from tongbu.gate_record import Differences, GateRecord, compare, open_regular

_MOST = 1 << 28
"""The most bytes that a form may have whose file is not there to ask, or not to be trusted."""


def expands_to(file: Path, form: Form, size: int, digest: str) -> bool:
    """Whether a file is there and is the compressed form of one with this SHA-256 and at most this size."""
    try:
        with open_regular(file) as stream:
            content = stream.read(size)
        return hashlib.sha256(form.expand(content, size)).hexdigest() == digest
    except (OSError, ValueError):
        return False


def damage(release: Path, record: GateRecord) -> Differences:
    """How a release differs from its record; compressed forms that are right are no difference."""
    found = compare(release, record)
    return replace(found, extra=tuple(path for path in found.extra if not _is_form(release, path, record)))


def _is_form(release: Path, path: str, record: GateRecord) -> bool:
    for form in FORMS:
        base = path.removesuffix(form.suffix)
        if base != path and base in record.files:
            return expands_to(release / path, form, _MOST, record.files[base])
    return False
