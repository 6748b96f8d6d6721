"""gate.json: what was checked, by which rules, and the digest of every published file.

Publishing compares it with the folder it is given. It holds no time of day, so that two builds of the
same commit agree.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Container
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from tongbu.gate_record import NAME
from tongbu.rules import RULES
from tongbu.site.file_list import FileList
from tongbu.site.inspection import Inspection

PACKAGES = ("tongbu", "mkdocs", "mkdocs-material")


def record_of(inspection: Inspection, files: FileList, *, preview: bool) -> str:
    """The record of a finished build, whose files are these."""
    text = json.dumps(
        {**_record(inspection, preview=preview), "files": None}, ensure_ascii=False, indent=1, sort_keys=True
    )
    # Laid out by json itself, a hundred thousand lines would take seconds.
    return files.within(text) + "\n"


def digests(folder: Path, known: Container[str]) -> dict[str, str]:
    """The digests of the files of a folder, without those that are known."""
    found = {}
    for here, _, names in os.walk(folder):
        place = Path(here).relative_to(folder)
        for name in names:
            path = (place / name).as_posix()
            if path not in known and path != NAME:
                found[path] = hashlib.sha256((folder / path).read_bytes()).hexdigest()
    return found


def _record(inspection: Inspection, *, preview: bool) -> dict[str, Any]:
    settings = inspection.project.settings
    library = inspection.project.library
    levels = {rule.code: settings.level(rule.code, rule.level) for rule in RULES}
    return {
        "day": inspection.day.isoformat(),
        "demonstration": settings.demonstration_day is not None,
        "preview": preview,
        "passed": not inspection.errors,
        "versions": {name: _version(name) for name in PACKAGES},
        "documents": {"policies": len(library.policies), "interpretations": len(library.interpretations)},
        "rules": {code: level.value if level else "off" for code, level in levels.items()},
        "findings": {
            "levels": Counter(finding.level.value for finding in inspection.findings),
            "rules": Counter(finding.rule for finding in inspection.findings),
        },
        "waived": [
            {**waived.finding.as_json(), "reason": waived.reason, "until": waived.until.isoformat()}
            for waived in inspection.report.waived
        ],
    }


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "checkout"
