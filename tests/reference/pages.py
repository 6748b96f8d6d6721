"""All pages of the reference by their paths below its folder."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from reference.command_pages import commands
from reference.data_kinds import data_kinds
from reference.keys import every, keys_of
from reference.limits import limits
from reference.linking import PAGE_OF, Links, anchor
from reference.markdown import cell, fence, plain, public
from reference.rule_keys import categories_wanting, rules_of
from reference.rule_pages import families
from tongbu.cli.cards import cards

_DOCUMENTS = {"policy": "政策文件的元数据", "interpretation": "政策解读的元数据"}
_BLANK = re.compile(r"\n{3,}")


def pages() -> dict[str, str]:
    """Each page; the same program gives the same pages."""
    environment = _environment()
    made: dict[str, str] = {}

    def put(path: str, template: str, **values: Any) -> None:
        links = Links(path)
        text = environment.get_template(f"{template}.md.j2").render(rule=links.rule, key_link=links.key, **values)
        made[path] = _BLANK.sub("\n\n", text).strip() + "\n"

    for name, title in _DOCUMENTS.items():
        put(PAGE_OF[name], "metadata", name=name, title=title, keys=keys_of(name))
    put("settings.md", "settings", name="settings", keys=keys_of("settings"), limits=limits())
    put("disclosure.md", "disclosure", kinds=data_kinds())
    for family in families():
        put(family.page, "rules", family=family)
    put("rules/README.md", "all_rules", families=families())
    put("commands.md", "commands", commands=commands())
    put("README.md", "index", families=families(), commands=commands())
    return made


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=False,  # noqa: S701  # Markdown, not HTML
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        rules_of=rules_of, categories_wanting=categories_wanting, fence=fence, title_of=lambda code: cards()[code].title
    )
    environment.filters.update(cell=cell, plain=plain, public=public, anchor=anchor, every=every)
    return environment
