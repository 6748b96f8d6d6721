"""What `tongbu export --opensearch` writes: the requests for an OpenSearch, in the order they are sent."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from tongbu.cli.commands import CannotRun
from tongbu.cli.folder import fill
from tongbu.opensearch import (
    Bulk,
    NoAddressError,
    NotAnIndexNameError,
    aliases,
    definition,
    index_name,
    library_records,
    search_template,
)
from tongbu.reading.project import Project
from tongbu.syndicating import Publisher

MARK = "aliases.json"
_WHERE = "index.txt"


def write_opensearch(project: Project, day: date, publisher: Publisher, name: str, folder: Path) -> tuple[str, int]:
    """Write all requests into a folder; gives the name of the index they are for, and the number of its records."""
    told: list[tuple[str, int]] = []

    def write(place: Path) -> None:
        bulk = Bulk(library_records(project, day, publisher))
        for number, body in enumerate(bulk.requests(), 1):
            (place / f"bulk-{number:05}.ndjson").write_bytes(body)
        index = index_name(name, bulk.digest)
        for file, value in (
            ("index.json", definition()),
            ("search.json", search_template()),
            (MARK, aliases(name, index)),
        ):
            (place / file).write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        (place / _WHERE).write_text(f"{index}\n", encoding="utf-8")
        told.append((index, bulk.count))

    try:
        index_name(name, "")
        fill(folder, MARK, write)
    except (NoAddressError, NotAnIndexNameError) as error:
        raise CannotRun(str(error)) from None
    return told[0]
