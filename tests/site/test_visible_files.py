"""What MkDocs publishes of themes is the same whether hidden folders are listed or not."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from sample import copy_project
from tongbu.site.visible_files import list_visible_files


def published(config: MkDocsConfig) -> list[tuple[str, str | None]]:
    files = Files([])
    files.add_files_from_theme(config.theme.get_env(), config)
    return sorted((file.src_uri, file.abs_src_path) for file in files)


def test_the_files_of_themes_are_the_same(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "project")
    own = root / "overrides"
    for name in (".hidden/a.css", "assets/.b/c.css", "assets/.d.css", "assets/e.css"):
        (own / name).parent.mkdir(parents=True, exist_ok=True)
        (own / name).write_text("", encoding="utf-8")
    config = load_config(str(root / "mkdocs.yml"))
    config.theme.dirs.insert(0, str(own))
    before = published(config)
    list_visible_files(config.theme)

    assert published(config) == before
    assert "assets/e.css" in dict(before)
