"""From templates to the text of files."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tongbu.markup.front_matter_values import yaml_scalar
from tongbu.model.unfinished import to_fill

_TEMPLATES = Path(__file__).parent / "templates"


def render(template: str, **values: Any) -> str:
    """The text of a template: what its values hold stands in it as it is, but for what `yaml` quotes."""
    return _environment().get_template(template).render(values)


@cache
def _environment() -> Environment:
    environment = text_environment(_TEMPLATES)
    environment.filters["to_fill"] = to_fill
    return environment


def text_environment(templates: Path) -> Environment:
    """What renders the templates of a folder to Markdown, YAML and the like, with the filter `yaml` for a scalar."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=False,  # noqa: S701  # Markdown and YAML, not HTML
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
    environment.filters["yaml"] = yaml_scalar
    return environment
