"""gate.json: what was checked, by which rules, and the digest of every published file.

Publishing compares it with the folder it is given. It holds no time of day, so that two builds of the
same commit agree.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from tongbu.rules import RULES
from tongbu.site.inspection import Inspection

NAME = "gate.json"
PACKAGES = ("tongbu", "mkdocs", "mkdocs-material")


def write_record(folder: Path, inspection: Inspection, *, preview: bool) -> None:
    """Write the record of a finished build into its folder."""
    record = _record(folder, inspection, preview=preview)
    text = json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / NAME).write_text(text + "\n", encoding="utf-8", newline="\n")


def _record(folder: Path, inspection: Inspection, *, preview: bool) -> dict[str, Any]:
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
        "files": _digests(folder),
    }


def _digests(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file() and path != folder / NAME)
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "checkout"
