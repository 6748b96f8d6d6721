"""The files of themes without those in hidden folders."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme


class VisibleFiles(FileSystemLoader):
    """Loads every template, and lists all but those in folders whose names begin with a dot.

    MkDocs has a theme's files listed to find what it publishes, and asks seven questions of each before it leaves the
    hidden ones out. In Material these are more than ten thousand icons.
    """

    def list_templates(self) -> list[str]:
        """The names of all templates and other files, as Jinja gives them."""
        found: set[str] = set()
        for folder in self.searchpath:
            for here, folders, names in os.walk(folder):
                folders[:] = [name for name in folders if not name.startswith(".")]
                place = os.path.relpath(here, folder).replace(os.sep, "/")
                found.update(name if place == "." else f"{place}/{name}" for name in names)
        return sorted(found)


def list_visible_files(theme: Theme) -> None:
    """Have a theme's environment list no others."""
    theme.get_env = partial(_environment, theme, theme.get_env)  # type: ignore[method-assign]


def _environment(theme: Theme, made: Callable[[], Environment]) -> Environment:
    env = made()
    env.loader = VisibleFiles(theme.dirs)
    return env
