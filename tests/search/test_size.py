"""What a browser loads to search: the engine alone stays small."""

import gzip
import re
from pathlib import Path

THEME = Path(__file__).parents[2] / "hooks" / "tongbu" / "theme" / "assets" / "javascripts"
_IMPORTED = re.compile(r'from "(\.[^"]+)"')


def engine(module: Path, found: dict[Path, str]) -> dict[Path, str]:
    """A module and all that it imports."""
    if module not in found:
        found[module] = module.read_text(encoding="utf-8")
        for path in _IMPORTED.findall(re.sub(r"^//.*|^/?\s*\*.*", "", found[module], flags=re.MULTILINE)):
            engine((module.parent / path).resolve(), found)
    return found


def test_the_engine_weighs_at_most_12_kb_zipped_and_depends_on_nothing_else() -> None:
    modules = engine(THEME / "search.mjs", {})
    assert all(module.is_relative_to(THEME) for module in modules)
    assert len(modules) == 8
    assert len(gzip.compress("".join(modules.values()).encode())) <= 12 * 1024
