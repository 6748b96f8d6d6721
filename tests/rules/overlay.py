"""Lay an example's fragments over the model bureau, giving a whole small site to read."""

import shutil
from pathlib import Path
from typing import Any

import yaml

from tongbu.rules.rule import Example

MODEL = Path(__file__).parent / "model_bureau"


def lay(example: Example, root: Path) -> Path:
    """Copy the model bureau to `root` and lay the fragments over it; returns the bureau's folder."""
    bureau = root / "bureau"
    shutil.copytree(MODEL, bureau)
    for name, fragment in example.files.items():
        path = bureau / name
        if fragment is None:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(overlaid(before, fragment, path.suffix), encoding="utf-8")
    return bureau


def overlaid(before: str, fragment: str, suffix: str) -> str:
    """The file after laying a fragment over it: YAML is merged key by key, all else replaced."""
    if suffix in (".yml", ".yaml"):
        return dump(merged(yaml.safe_load(before) or {}, yaml.safe_load(fragment) or {}))
    if suffix != ".md":
        return fragment
    old_meta, old_body = parts(before)
    new_meta, new_body = parts(fragment)
    body = new_body if new_body.strip() else old_body
    return f"---\n{dump(merged(old_meta, new_meta))}---\n{body}"


def parts(markdown: str) -> tuple[dict[str, Any], str]:
    """Front matter and body; a fragment may have either alone."""
    if not markdown.startswith("---\n"):
        return {}, markdown
    meta, _, body = markdown.removeprefix("---\n").partition("---\n")
    return yaml.safe_load(meta) or {}, body


def merged(below: Any, above: Any) -> Any:
    """A JSON merge patch (RFC 7396): mappings merge, `null` removes, all else replaces."""
    if not isinstance(above, dict):
        return above
    result = dict(below) if isinstance(below, dict) else {}
    for key, value in above.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merged(result.get(key), value)
    return result


def dump(value: Any) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False) if value else ""
