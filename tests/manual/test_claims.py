"""What the handbook names exists: commands and their options, rules, keys of metadata and settings, make's targets."""

import re
import shlex
from collections.abc import Iterator

import click
import yaml

from manual.links import fenced
from sample import ROOT
from tongbu.cli import main
from tongbu.founding.handbook import handbook
from tongbu.model.front_matter import InterpretationFrontMatter, PolicyFrontMatter
from tongbu.reading.faults import FAULTS
from tongbu.rules import RULES
from tongbu.settings import Settings

PAGES = {
    **{path: content.decode() for path, content in handbook().items() if path.endswith(".md")},
    "README.md": (ROOT / "README.md").read_text(encoding="utf-8"),
}
CODES = {*(rule.code for rule in RULES), *(fault.code for fault in FAULTS)}
WRITTEN_BY_PROGRAM = "docs/manual/reference/"


def _commands(text: str) -> Iterator[str]:
    """Each line of shell that calls the program, wherever in the line."""
    for block in fenced(text, "sh"):
        for line in block.replace("\\\n", " ").splitlines():
            for part in re.split(r"&&|\|", line.split(" #")[0]):
                program, _, _ = part.strip().partition(" ")
                if program.rpartition("/")[2] == "tongbu":
                    yield part.strip()


def _wrong(line: str) -> str:
    """What the program says of a command's name and options; nothing where it takes them."""
    _, name, *rest = shlex.split(line)
    context = click.Context(main)
    command = main.get_command(context, name)
    if command is None:
        return f"没有命令 {name}"
    try:
        command.make_parser(click.Context(command)).parse_args(rest)
    except click.UsageError as error:
        return error.format_message()
    return ""


def test_commands_and_options_exist() -> None:
    said = {page: list(_commands(text)) for page, text in PAGES.items()}
    assert sum(map(len, said.values())) > 50
    assert [f"{page}：{line}：{_wrong(line)}" for page, lines in said.items() for line in lines if _wrong(line)] == []


def test_rules_exist() -> None:
    named = {
        page: set(re.findall(r"\b[A-Z]{3}\d{3}\b", text))
        for page, text in PAGES.items()
        if not page.startswith(WRITTEN_BY_PROGRAM)
    }
    assert {page: codes - CODES for page, codes in named.items() if codes - CODES} == {}


def test_keys_of_metadata_and_settings_exist() -> None:
    models = (PolicyFrontMatter, InterpretationFrontMatter, Settings)
    known = {field.alias for model in models for field in model.model_fields.values()} | {"extra", "单位"}
    found = 0
    for page, text in PAGES.items():
        if page.startswith(WRITTEN_BY_PROGRAM):
            continue
        for block in fenced(text, "yaml"):
            values = yaml.safe_load(block)
            assert isinstance(values, dict), page
            if not block.startswith(" "):  # a block that begins indented goes below another key
                assert set(values) <= known, page
                found += 1
    assert found > 15


def test_targets_of_make_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = {name for text in PAGES.values() for name in re.findall(r"`make ([a-z-]+)`", text)}
    assert {"site", "serve"} <= targets
    assert not [name for name in targets if not re.search(rf"^{name}:", makefile, re.M)]
