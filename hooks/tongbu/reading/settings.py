"""`extra.tongbu` of `mkdocs.yml`, read without MkDocs and with the same located errors as front matter."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import yaml

from tongbu.model.finding import Finding
from tongbu.model.source import Place
from tongbu.reading.decoding import check_size, decode
from tongbu.reading.faults import SYNTAX, TOO_DEEP, UNREADABLE, WRONG_TYPE
from tongbu.reading.locating import Findings
from tongbu.reading.paths import shown
from tongbu.reading.syntax import explain
from tongbu.reading.validating import validate
from tongbu.reading.yaml_tree import TooDeepError, Tree, compose, plant
from tongbu.settings import Settings
from tongbu.system_errors import reason

CONFIG_NAME = "mkdocs.yml"
CONFIG_LIMIT = 1024 * 1024
_PREFIX = ("extra", "tongbu")


@dataclass(frozen=True, slots=True)
class SettingsReading:
    """The settings of a site, or the defaults and the findings that say why not."""

    settings: Settings
    findings: tuple[Finding, ...]


def read_settings(config_file: Path, path: str = CONFIG_NAME) -> SettingsReading:
    """The settings in a MkDocs configuration; `path` is what findings call the file."""
    findings = Findings(shown(path))
    tree = _tree(config_file, findings)
    settings = validate(tree, Settings, findings, prefix=_PREFIX) if tree else None
    return SettingsReading(settings or Settings.model_validate({}), findings.found)


def read_site_word(config_file: Path, name: str) -> str:
    """A word at the top of a MkDocs configuration, such as `site_url`; "" where it is absent.

    What is wrong with the file itself is told by `read_settings`.
    """
    try:
        text = decode(config_file.read_bytes(), Findings(config_file.name))
        node = _below(compose(text or ""), (name,))
    except (OSError, TooDeepError, yaml.YAMLError):
        return ""
    if node is None:
        return ""
    written = node.value.strip() if isinstance(node, yaml.ScalarNode) else ""
    found = environment(node)
    return written if found is None else found


def compose_file(config_file: Path, findings: Findings) -> yaml.Node | None:
    """The node graph of a file of settings; None where it holds nothing, or with a finding that says why not."""
    try:
        if not check_size(config_file.stat().st_size, CONFIG_LIMIT, findings):
            return None
        text = decode(config_file.read_bytes(), findings)
    except OSError as error:
        findings.add(UNREADABLE, Place(1), f"设置文件打不开：{reason(error)}")
        return None
    if text is None:
        return None
    try:
        return compose(text)
    except TooDeepError as error:
        findings.add(TOO_DEEP, error.place, "括号或者缩进的层次过多")
    except yaml.YAMLError as error:
        place, message, fix = explain(error, text, 1)
        findings.add(SYNTAX, place, message, fix=fix)
    return None


def _tree(config_file: Path, findings: Findings) -> Tree | None:
    section = _below(compose_file(config_file, findings), _PREFIX)
    if section is None:
        return None
    if not isinstance(section, yaml.MappingNode):
        place = Place(section.start_mark.line + 1, section.start_mark.column + 1)
        findings.add(WRONG_TYPE, place, "“extra.tongbu”应当是一组下级项目", key=_PREFIX)
        return None
    return plant(section, findings, resolve=environment)


def _below(node: yaml.Node | None, names: tuple[str, ...]) -> yaml.Node | None:
    """The value under a path of keys, whatever else the file holds; None where it is absent or empty."""
    for name in names:
        if not isinstance(node, yaml.MappingNode):
            return None
        node = next((child for key, child in node.value if key.value == name), None)
    return None if node is None or node.tag == "tag:yaml.org,2002:null" else node


def environment(node: yaml.Node) -> str | None:
    """The value of MkDocs' `!ENV NAME` or `!ENV [NAME, OTHER, default]`."""
    if node.tag != "!ENV":
        return None
    if isinstance(node, yaml.ScalarNode):
        return os.environ.get(node.value, "")
    words = [str(child.value) for child in node.value if isinstance(child, yaml.ScalarNode)]
    names, default = (words[:-1], words[-1]) if len(words) > 1 else (words, "")
    return next((os.environ[name] for name in names if name in os.environ), default)
