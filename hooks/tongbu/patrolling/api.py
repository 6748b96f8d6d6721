"""The site's own lists of its documents (docs/adr/0019), read with as little as a patrol needs.

Fields may be added to the lists within a version, by an older or a newer build than this; so the shapes of the room
`open_data`, which refuse fields they do not know, are not what reads them here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from tongbu.patrolling.place import CannotReadError, Place

_Shape = TypeVar("_Shape", bound=BaseModel)
INDEX = "api/v1/index.json"
_MOST_BYTES = 20_000_000
_MOST_FILES = 5_000
KINDS = {"policies": "政策文件", "consultations": "意见征集", "interpretations": "政策解读"}


class _Lenient(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Turn(_Lenient):
    """A step of a timeline."""

    on: date | None = None
    state: str = ""


class Row(_Lenient):
    """A document of a list."""

    id: str
    title: str
    url: str
    published: date | None = None
    opens: date | None = None
    timeline: tuple[Turn, ...] = ()

    def state_on(self, day: date) -> str:
        """How it stands on a day; "" where it has no states."""
        past = [turn for turn in self.timeline if turn.on is None or turn.on <= day]
        return past[-1].state if past else ""


class _Year(_Lenient):
    count: int
    url: str


class _Section(_Lenient):
    count: int = 0
    years: tuple[_Year, ...] = ()


class _Index(_Lenient):
    built_for: date
    catalogue: str
    policies: _Section = _Section()
    consultations: _Section = _Section()
    interpretations: _Section = _Section()


class _List(_Lenient):
    items: tuple[Row, ...]
    next: str = ""


@dataclass(frozen=True, slots=True)
class Lists:
    """What the site says of its documents: the day of the build, its official address, and the rows by kind."""

    built_for: date
    base: str
    rows: dict[str, tuple[Row, ...]]


def official_base(place: Place) -> str:
    """The address that the site gives itself; "" where it gives none."""
    return _base(_read(place, INDEX, _Index).catalogue)


def read_lists(place: Place) -> Lists:
    """All rows; CannotReadError for what is not of this shape, so that no document is passed over in silence."""
    index = _read(place, INDEX, _Index)
    base = _base(index.catalogue)
    rows = {}
    for kind in KINDS:
        section: _Section = getattr(index, kind)
        rows[kind] = tuple(row for year in section.years for row in _pages(place, year.url, base))
        if len(rows[kind]) != section.count:
            raise CannotReadError(f"{INDEX} 说{KINDS[kind]}有 {section.count} 件，清单里是 {len(rows[kind])} 件")
    return Lists(index.built_for, base, rows)


def _pages(place: Place, url: str, base: str) -> Iterator[Row]:
    seen: set[str] = set()
    while url:
        if url in seen or len(seen) > _MOST_FILES:
            raise CannotReadError(f"清单 {url[:120]} 的下一页绕回来了")
        seen.add(url)
        if not url.startswith(base) or ".." in url:
            raise CannotReadError(f"清单的地址 {url[:120]} 不在本站")
        found = _read(place, url[len(base) :], _List)
        yield from found.items
        url = found.next


def _base(catalogue: str) -> str:
    return catalogue.removesuffix("catalog.json") if catalogue.endswith("catalog.json") else ""


def _read(place: Place, path: str, shape: type[_Shape]) -> _Shape:
    try:
        return shape.model_validate_json(place.read(path, _MOST_BYTES))
    except ValidationError as error:
        where = ".".join(str(step) for step in error.errors()[0]["loc"])
        raise CannotReadError(f"{path} 不是网站接口的数据（{where or '不是 JSON'}）") from None
