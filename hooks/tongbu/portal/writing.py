"""All files of a portal, with the record by which it is published and inspected like a site."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from tongbu.gate_record import NAME as GATE
from tongbu.gate_record import PORTAL
from tongbu.portal.catalogue import NAME as CATALOGUE
from tongbu.portal.member import Member
from tongbu.portal.pages import COLUMNS, pages_of
from tongbu.portal.rendering import ICON, TEMPLATES, rendered
from tongbu.portal.rows import Row, rows_of
from tongbu.portal.settings import PortalSettings
from tongbu.portal.subscriptions import subscriptions
from tongbu.portal.views import PortalView
from tongbu.progress import followed
from tongbu.serving import server_files
from tongbu.settings import Settings
from tongbu.syndicating.publisher import publisher_of
from tongbu.theming import FOLDER, SCRIPTS, Scripts, integrity, stylesheet, stylesheets


def write_portal(settings: PortalSettings, members: Sequence[Member], day: date, folder: Path) -> int:
    """Write the portal of these sites into an empty folder; gives the number of documents.

    RefusedSiteError where a site was altered since it was verified. The same sites on the same day give the same bytes.
    """
    demonstrations = [each.record.day for each in members if each.record.demonstration and each.record.day]
    day = max(demonstrations, default=day)
    rows = rows_of(members, day)
    digests: dict[str, str] = {}
    for path, content in _files(settings, members, rows, day, fixed=bool(demonstrations)):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        digests[path] = hashlib.sha256(content).hexdigest()
    record = {
        "day": day.isoformat(),
        "demonstration": any(each.record.demonstration for each in members),
        "preview": False,
        "passed": True,
        "sites": {each.id: each.record.digest for each in members},
        "files": dict(sorted(digests.items())),
    }
    (folder / GATE).write_bytes(_json(record))
    return len(rows)


def _files(
    settings: PortalSettings, members: Sequence[Member], rows: Sequence[Row], day: date, *, fixed: bool
) -> Iterator[tuple[str, bytes]]:
    """Every file but the record, by its path. A `fixed` day is that of a demonstration."""
    for member in followed(members, "合并各单位的网站", len(members)):
        for path, content in member.files():
            yield f"{member.place}{path}", content
    address, styles = stylesheet(stylesheets([FOLDER]).values())
    scripts = _scripts()
    placed = Scripts.of(scripts)
    yield address, styles.encode()
    yield ICON, (TEMPLATES / "icon.svg").read_bytes()
    for name, content in scripts.items():
        yield f"{placed.folder}{name}", content
    publisher = publisher_of(
        Settings().model_copy(update={"organisation": settings.organisation, "website": settings.website})
    )
    feeds, calendars = subscriptions(members, publisher, day)
    for offer in (*feeds, *calendars):
        yield offer.url, offer.content
    view = PortalView(
        website=settings.website,
        organisation=settings.organisation,
        columns=COLUMNS,
        demonstration_day=day.isoformat() if fixed else "",
        stylesheet=address,
        stylesheet_integrity=integrity(styles.encode()),
        scripts=placed,
        feeds=feeds,
        calendars=calendars,
    )
    for page in pages_of(members, rows):
        yield page.file, rendered(page, view).encode()
    base = f"https://{settings.website.domain}/" if settings.website.domain else ""
    for path, text in server_files(settings.organisation.email, base, day).items():
        yield path, text.encode()
    yield PORTAL, _json(_about(settings, members))
    yield CATALOGUE, _json({"sites": PORTAL, "documents": [_document(row) for row in rows]})


def _scripts() -> dict[str, bytes]:
    folder = FOLDER / SCRIPTS
    found = sorted(path for path in folder.rglob("*") if path.suffix in (".js", ".mjs"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def _about(settings: PortalSettings, members: Sequence[Member]) -> dict[str, Any]:
    sites = [
        {
            "id": each.id,
            "name": each.name,
            "publisher": each.catalogue.publisher,
            "home": each.home,
            "index": f"{each.place}search/index/",
            "built_for": each.record.day.isoformat() if each.record.day else None,
            "policies": len(each.catalogue.policies),
            "interpretations": len(each.catalogue.interpretations),
            "consultations": len(each.catalogue.consultations),
        }
        for each in members
    ]
    return {"name": settings.website.name, "sites": sites}


def _document(row: Row) -> dict[str, Any]:
    entry = row.entry
    turns = [{"on": day, "state": state} for day, state in entry.states]
    return {
        "site": row.bureau,
        "kind": entry.kind,
        "title": entry.title,
        "number": entry.number,
        "day": entry.day,
        "url": entry.url,
        "summary": entry.summary,
        "timeline": turns,
    }


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "surrogatepass")
