"""A patrol as the JSON object that scripts rely on.

It has, in this order: `site`, `day`, `files`, `pages`, `links`, `external_links` (how many of each were looked at),
`errors`, `warnings`, `unchecked` (sentences), and `faults`: objects of `check`, `level`, `page`, `line` (0 where it is
not known), `link`, `message` and `fix`.
"""

from __future__ import annotations

import json

from tongbu.model.finding import Level
from tongbu.patrolling.patrol import Report


def as_json(report: Report) -> bytes:
    """The whole report."""
    tree = {
        "site": report.name,
        "day": report.day.isoformat(),
        "files": report.files,
        "pages": report.pages,
        "links": report.links,
        "external_links": report.externals,
        "errors": report.count(Level.ERROR),
        "warnings": report.count(Level.WARNING),
        "unchecked": list(report.unchecked),
        "faults": [fault.as_json() for fault in report.faults],
    }
    return (json.dumps(tree, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
