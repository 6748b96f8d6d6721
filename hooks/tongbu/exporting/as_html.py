"""A comparison as one page that opens anywhere, asks no other address for anything, and prints."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from tongbu.comparing import Change, Comparison
from tongbu.model.titles import in_title_marks
from tongbu.pages.comparison.view import comparison_view
from tongbu.pages.views.comparison import ComparisonRow, ComparisonView
from tongbu.pages.views.parts import Link

_TEMPLATES = Path(__file__).parent / "templates"
_THEME = Path(__file__).parents[1] / "theme"
_STYLES = (
    *(
        _THEME / "assets" / "stylesheets" / "tongbu" / name
        for name in (
            "tokens.css",
            "base.css",
            "header.css",
            "document.css",
            "banner.css",
            "comparison.css",
            "comparison-page.css",
        )
    ),
    _TEMPLATES / "standalone.css",
)


def as_html(comparison: Comparison, *, only_changed: bool = False) -> str:
    """The page, in the look and with the table of the site's own comparison pages."""
    old, new = (Link(in_title_marks(title), "") for title in (comparison.old_title, comparison.new_title))
    view = comparison_view(comparison, old, new, old_name="原条文", new_name="新条文")
    page = _environment().get_template("comparison.html")
    return page.render(view=_brief(view) if only_changed else view, styles=_styles()) + "\n"


def _brief(view: ComparisonView) -> ComparisonView:
    parts = tuple(replace(part, rows=_changed(part.rows)) for part in view.parts)
    return replace(view, parts=parts, outside=_changed(view.outside))


def _changed(rows: tuple[ComparisonRow, ...]) -> tuple[ComparisonRow, ...]:
    return tuple(row for row in rows if row.change != Change.SAME and not row.is_aside)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader([_TEMPLATES, _THEME]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["url"] = str
    return environment


@cache
def _styles() -> Markup:
    # Ours, and without anything that an author wrote.
    return Markup("\n".join(file.read_text(encoding="utf-8") for file in _STYLES))  # noqa: S704
