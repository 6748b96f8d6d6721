"""Settings as they would be if some of them were written otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from tongbu.model.source import Place
from tongbu.reading.faults import WRONG_TYPE
from tongbu.reading.locating import Findings
from tongbu.reading.settings import SettingsReading, compose_file, environment, read_settings
from tongbu.reading.validating import validate
from tongbu.reading.yaml_tree import TooDeepError, compose, plant
from tongbu.settings import Settings

_WHOLE = "extra"
_STRING, _MAPPING, _NULL = (f"tag:yaml.org,2002:{kind}" for kind in ("str", "map", "null"))


class NotAValueError(ValueError):
    """What is written for a setting is no value at all; the message says so in Chinese."""


def single_change(keys: Sequence[str], written: str) -> yaml.Node:
    """The change of one setting, named by its Chinese keys from the outside in; `written` is its value in YAML."""
    try:
        node = compose(written)
    except (yaml.YAMLError, TooDeepError):
        raise NotAValueError(f"“{written[:40]}”读不出来：有特殊符号的，用引号括起来") from None
    node = node or yaml.ScalarNode(_NULL, "")
    for key in reversed(keys):
        node = yaml.MappingNode(_MAPPING, [(yaml.ScalarNode(_STRING, key), node)])
    return node


def with_change(settings: Settings, change: yaml.Node, findings: Findings) -> Settings | None:
    """The settings with a change laid over them; None where it is not right, which is among the findings then.

    What the change does not name stays as it is; a list is replaced as a whole.
    """
    plant(change, findings, resolve=environment)
    if findings.failed:
        return None
    written = yaml.safe_dump(settings.model_dump(mode="json", by_alias=True), allow_unicode=True)
    merged = _laid_over(compose(written), change)
    return validate(plant(merged, findings, resolve=environment), Settings, findings)


def with_file(settings: Settings, file: Path, path: str) -> SettingsReading:
    """The settings with a file laid over them, or those of another `mkdocs.yml` in their place.

    `path` is what findings call the file.
    """
    findings = Findings(path)
    change = compose_file(file, findings)
    if isinstance(change, yaml.MappingNode):
        if any(key.value == _WHOLE for key, _ in change.value):
            return read_settings(file, path)
        return SettingsReading(with_change(settings, change, findings) or settings, findings.found)
    if not findings.failed:
        fix = "写法和 mkdocs.yml 的 extra.tongbu 下面一样，如“限值:”下面写“解读时限: 5”。"
        findings.add(WRONG_TYPE, Place(1), "应当是一组设置", fix=fix)
    return SettingsReading(settings, findings.found)


def differences(before: Settings, after: Settings) -> list[tuple[str, Any, Any]]:
    """Each setting that is not the same, by its dotted key, with both values; None where it is not set."""
    old, new = (dict(_leaves(each.model_dump(mode="json", by_alias=True), ())) for each in (before, after))
    return [(".".join(key), old.get(key), new.get(key)) for key in {**old, **new} if old.get(key) != new.get(key)]


def _laid_over(base: yaml.Node | None, change: yaml.Node) -> yaml.Node:
    if not isinstance(base, yaml.MappingNode) or not isinstance(change, yaml.MappingNode):
        return change
    changed = {key.value: (key, child) for key, child in change.value}
    pairs = []
    for key, child in base.value:
        at, other = changed.pop(key.value, (key, None))
        pairs.append((at, child if other is None else _laid_over(child, other)))
    return yaml.MappingNode(base.tag, [*pairs, *changed.values()], change.start_mark)


def _leaves(value: Any, key: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    if isinstance(value, dict):
        for name, child in value.items():
            yield from _leaves(child, (*key, str(name)))
    else:
        yield key, value
