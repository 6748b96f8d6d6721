"""Disclosure data: what is read of mutated tables, what the rules say of it, and the pages and files made of it."""

from collections.abc import Callable, Sequence
from datetime import date

from fuzz.target import PLACE, sound
from sample import ROOT
from tongbu.exporting.tables import TABLE_FORMATS
from tongbu.model.files import NoFiles
from tongbu.model.library import Library
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.overview import disclosure_pages
from tongbu.reading.disclosure.reading import read_disclosure
from tongbu.reading.project import Project
from tongbu.rules.gate import found_in_disclosure
from tongbu.rules.rule import Context
from tongbu.settings import Settings

_DAY = date(2026, 11, 20)
_SETTINGS = Settings.model_validate({})
_LIBRARY = Library.of([], [])


def tables(kind: str, suffix: str) -> Callable[[bytes], None]:
    """Feed a table of a kind in one of the formats."""
    root = PLACE / f"{kind}-{suffix}"
    # Writing workbooks takes longer than all the rest.
    endings = [ending for ending in TABLE_FORMATS if ending != ".xlsx" or suffix == "xlsx"]

    def feed(content: bytes) -> None:
        file = root / "docs" / "disclosure" / kind / f"2026.{suffix}"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        read = read_disclosure(root)
        sound(read.findings)
        calendar = _SETTINGS.calendar()
        context = Context(_LIBRARY, _SETTINGS, calendar, _DAY, NoFiles(), disclosure=read.disclosure)
        sound(tuple(found_in_disclosure(context)))
        desk = Desk(Project(root, _SETTINGS, _LIBRARY, (), "mkdocs.yml", read.disclosure), _DAY)
        for page in disclosure_pages(desk):
            for ending in endings if page.table else ():
                assert TABLE_FORMATS[ending][1](page.table)

    return feed


def workbooks() -> Sequence[bytes]:
    """The sample's tables as workbooks."""
    read = read_disclosure(ROOT)
    project = Project(ROOT, _SETTINGS, _LIBRARY, (), "mkdocs.yml", read.disclosure)
    _, write = TABLE_FORMATS[".xlsx"]
    return [write(page.table) for page in disclosure_pages(Desk(project, _DAY)) if page.table]
