"""A small bureau in a folder of its own, built through MkDocs as the command line does."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "tests" / "rules" / "model_bureau"


@pytest.fixture(autouse=True)
def _quiet_theme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.delenv("TONGBU_PREVIEW", raising=False)


@pytest.fixture
def bureau(tmp_path: Path) -> Path:
    """The model bureau as a project that MkDocs can build."""
    root = tmp_path / "bureau"
    shutil.copytree(MODEL, root)
    (root / "docs").mkdir()
    (root / "hooks").mkdir()
    shutil.copy(ROOT / "hooks" / "events.py", root / "hooks" / "events.py")
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    settings.pop("nav")
    settings["extra"] = yaml.safe_load((MODEL / "mkdocs.yml").read_text(encoding="utf-8"))["extra"]
    (root / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    return root


@pytest.fixture
def make() -> Callable[[Path], Path]:
    """Build a project; the site's folder."""

    def run(root: Path, **settings: Any) -> Path:
        build(load_config(str(root / "mkdocs.yml"), **settings))
        return root / "site"

    return run
