"""gate.json: what was checked, by which rules, and the digest of every published file.

Publishing compares it with the folder it is given. It holds no time of day, so that two builds of the
same commit agree.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from tongbu.rules import RULES
from tongbu.site.inspection import Inspection

NAME = "gate.json"
_FILES = "files"
PACKAGES = ("tongbu", "mkdocs", "mkdocs-material")


def write_record(
    folder: Path, inspection: Inspection, poured: Mapping[str, str], *, preview: bool
) -> Mapping[str, str]:
    """Write the record of a finished build into its folder; gives the digests of all files of the site.

    `poured` are those of documents' files, which need not be in the folder.
    """
    files = {**poured, **_digests(folder, poured)}
    record = {**_record(inspection, preview=preview), _FILES: None}
    text = json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True)
    listed = ",\n".join(f'  {json.dumps(name, ensure_ascii=False)}: "{files[name]}"' for name in sorted(files))
    # Laid out by json itself, a hundred thousand lines would take seconds.
    text = text.replace(f'"{_FILES}": null', f'"{_FILES}": {{\n{listed}\n }}', 1)
    (folder / NAME).write_text(text + "\n", encoding="utf-8", newline="\n")
    return files


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


def _digests(folder: Path, known: Mapping[str, str]) -> dict[str, str]:
    """The digests of the files of a folder, without those that are known."""
    found = {}
    for here, _, names in os.walk(folder):
        place = Path(here).relative_to(folder)
        for name in names:
            path = (place / name).as_posix()
            if path not in known and path != NAME:
                found[path] = hashlib.sha256((folder / path).read_bytes()).hexdigest()
    return found


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "checkout"
