"""Plain pages of the documents that share a year, a theme or a form: where they are, and what they are called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tongbu.model.theme_codes import theme_code
from tongbu.model.vocabulary import InterpretationForm
from tongbu.pages.columns import CONSULTATIONS, INTERPRETATIONS, POLICIES
from tongbu.pages.lists.entries import Entry
from tongbu.pages.page import Column

UNDATED = "undated"
"""In the address of the page of documents that have no year."""


@dataclass(frozen=True, slots=True)
class Shelving:
    """One way to lay the documents of a column on plain pages: by their values of a facet.

    Every page has a permanent address below `folder` of the column; `title` is its heading with the value in its
    place. `without` is the heading of the page for documents without a value, "" where they need none.
    """

    column: Column
    facet: str
    words: str
    folder: str
    title: str
    code: Callable[[str], str]
    without: str = ""

    def url(self, value: str) -> str:
        """The address of the page of a value."""
        return f"{self.column.url}{self.folder}/{self.code(value) if value else UNDATED}/"

    def heading(self, value: str) -> str:
        """The heading of the page of a value."""
        return self.title.format(value) if value else self.without

    def laid_out(self, entries: Iterable[Entry], *, all_of_them: bool) -> dict[str, tuple[Entry, ...]]:
        """Entries by value, in the order in which the values come; with `all_of_them` those without one too."""
        found: dict[str, list[Entry]] = defaultdict(list)
        none = ("",) if all_of_them and self.without else ()
        for entry in entries:
            for value in entry.values(self.facet) or none:
                found[value].append(entry)
        return {value: tuple(laid) for value, laid in found.items()}


def _form_code(form: str) -> str:
    return InterpretationForm(form).name.lower().replace("_", "-")


def _by_year(column: Column) -> Shelving:
    return Shelving(column, "年份", "按年份浏览", "year", "{}年" + column.name, str, without=f"没有日期的{column.name}")


_YEARS = {column.url: _by_year(column) for column in (POLICIES, INTERPRETATIONS, CONSULTATIONS)}
_THEMES = Shelving(POLICIES, "主题分类", "按主题浏览", "theme", "政策文件：{}", theme_code)
_FORMS = Shelving(INTERPRETATIONS, "解读形式", "按形式浏览", "form", "政策解读：{}", _form_code)

SHELVINGS: Mapping[str, tuple[Shelving, ...]] = MappingProxyType(
    {
        POLICIES.url: (_YEARS[POLICIES.url], _THEMES),
        INTERPRETATIONS.url: (_YEARS[INTERPRETATIONS.url], _FORMS),
        CONSULTATIONS.url: (_YEARS[CONSULTATIONS.url],),
    }
)
"""The ways of each column, by its address; the first of them has every document."""
