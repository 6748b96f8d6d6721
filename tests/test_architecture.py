"""The arrows of the house: who may import whom. A newcomer reads them here, and a wrong import fails here."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "hooks" / "tongbu"

OWN = {
    "system_errors": set(),
    "progress": set(),
    "progress_bar": set(),
    "model": set(),
    "settings": {"model"},
    "comparing": {"model", "markup"},
    "amending": {"model", "comparing"},
    "consulting": {"model", "settings", "comparing"},
    "cataloguing": {"model"},
    "replying": {"model", "comparing"},
    "deadlines": {"model", "settings", "consulting", "cataloguing"},
    "syndicating": {"model", "settings", "consulting", "deadlines"},
    "markup": {"model"},
    "screening": {"model"},
    "approving": {"model", "markup"},
    "vetting": set(),
    "wording": {"model", "settings"},
    "reading": {"model", "settings", "screening", "markup"},
    "rules": {
        "model",
        "settings",
        "comparing",
        "amending",
        "cataloguing",
        "replying",
        "consulting",
        "approving",
        "vetting",
        "wording",
        "markup",
    },
    "schemas": {"model", "settings", "reading"},
    "vscode": {"model", "settings", "reading", "schemas", "drafting", "markup"},
    "search": {"model"},
    "opensearch": {"model", "search", "pages", "reading", "syndicating"},
    "gate_record": set(),
    "compressing": {"gate_record"},
    "publishing": {"gate_record", "compressing"},
    "patrolling": {"model", "gate_record", "compressing", "serving"},
    "incremental": {"model", "settings", "comparing", "reading", "rules"},
    "pages": {
        "model",
        "settings",
        "comparing",
        "cataloguing",
        "replying",
        "consulting",
        "rules",
        "search",
        "reading",
        "vetting",
        "markup",
    },
    "linking": {"model", "settings", "pages", "syndicating"},
    "open_data": {"model", "settings", "pages", "syndicating", "exporting"},
    "akoma_ntoso": {"model", "settings", "pages", "syndicating", "markup"},
    "exporting": {"model", "comparing", "consulting", "markup", "pages"},
    "typesetting": {"model", "settings", "comparing", "assets", "pages", "exporting", "reading", "markup"},
    "spreading": {"model", "settings", "pages", "exporting", "typesetting"},
    "importing": {"model", "settings", "reading", "screening", "markup", "vetting", "drafting"},
    "serving": set(),
    "site": {
        "progress_bar",
        "serving",
        "theming",
        "model",
        "gate_record",
        "incremental",
        "settings",
        "comparing",
        "cataloguing",
        "rules",
        "search",
        "pages",
        "reading",
        "assets",
        "exporting",
        "typesetting",
        "deadlines",
        "syndicating",
        "linking",
        "open_data",
        "akoma_ntoso",
    },
    "cli": {
        "progress_bar",
        "model",
        "incremental",
        "settings",
        "comparing",
        "amending",
        "approving",
        "rules",
        "reading",
        "exporting",
        "deadlines",
        "syndicating",
        "open_data",
        "assets",
        "typesetting",
        "spreading",
        "opensearch",
        "gate_record",
        "publishing",
        "patrolling",
        "portal",
        "drafting",
        "founding",
        "editing",
        "vetting",
        "wording",
        "importing",
        "schemas",
    },
    "drafting": {"model", "settings", "comparing", "consulting", "markup", "rules"},
    "founding": {"model", "settings", "drafting", "vscode"},
    "editing": {"model", "assets", "importing", "reading", "vetting"},
    "portal": {
        "model",
        "settings",
        "gate_record",
        "publishing",
        "reading",
        "pages",
        "serving",
        "syndicating",
        "theming",
    },
    "theming": set(),
    "assets": {"progress_bar"},
    "__main__": {"cli"},
}
"""Each room and the other rooms it may use. Nobody uses `site` or `cli`."""

BASE = {"system_errors", "progress"}
"""What every room may use, as it uses Python's own library."""

PUBLISHER = {"mkdocs", "material", "jinja2"}
MAY_KNOW_THE_PUBLISHER = {
    "site": PUBLISHER,
    "pages": {"jinja2"},
    "exporting": {"jinja2"},
    "spreading": {"jinja2"},
    "portal": {"jinja2"},
    "drafting": {"jinja2"},
}


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{file}: relative import"
            yield node.module or ""


def room(file: Path) -> str:
    return file.relative_to(PACKAGE).with_suffix("").parts[0]


FILES = sorted(file for file in PACKAGE.rglob("*.py") if file != PACKAGE / "__init__.py")


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_every_import_follows_the_arrows(file: Path) -> None:
    here = room(file)
    for module in imports(file):
        top, _, rest = module.partition(".")
        if top == "tongbu":
            there = rest.partition(".")[0]
            assert there in {here, *BASE} or there in OWN[here], f"{here} must not import {module}"
        elif top in PUBLISHER:
            assert top in MAY_KNOW_THE_PUBLISHER.get(here, ()), f"{here} must not import {module}"


def test_every_room_is_on_the_plan() -> None:
    assert {room(file) for file in FILES} <= set(OWN)


def test_the_theme_holds_no_python() -> None:
    assert not list((PACKAGE / "theme").rglob("*.py"))
