"""The law of building upon the last build: after any edits, the site is what a clean build makes, to the byte.

`TONGBU_SEQUENCES=300` walks further than every day's run does.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from digests import digests
from incremental.edits import EDITS
from sample import copy_project
from tongbu.rules import RULES

SEQUENCES = int(os.environ.get("TONGBU_SEQUENCES", "4"))
WALKS = 2
"""Several walks, so that several processes can share them."""


def project(folder: Path, rows: int) -> Path:
    """The sample bureau without what takes long, and without rules, some of which an edit at random breaks.

    About so many `rows` are on a page of a list.
    """
    root = copy_project(folder)
    file = root / "mkdocs.yml"
    settings = yaml.safe_load(file.read_text(encoding="utf-8"))
    settings["strict"] = False
    settings["extra"]["tongbu"] |= {"组件页": False, "版式文件": {"PDF": False, "Word": False, "分享图": False}}
    settings["extra"]["tongbu"]["列表每页件数"] = rows
    settings["extra"]["tongbu"]["规则"] = {rule.code: "关闭" for rule in RULES}
    file.write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return root


def made(root: Path, folder: str) -> dict[str, str]:
    build(load_config(str(root / "mkdocs.yml"), site_dir=str(root / folder)))
    return digests(root / folder)


@pytest.mark.parametrize("walk", range(WALKS))
def test_after_any_edits_the_site_is_what_a_clean_build_makes(
    walk: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.setenv("TONGBU_PREVIEW", "1")
    source = random.Random(walk)
    root = project(tmp_path / "project", rows=5 if walk % 2 else 100)
    kept = str(tmp_path / "kept")
    for number in range(SEQUENCES // WALKS):
        edits = source.sample(EDITS, source.randint(1, 4)) if number else []
        for edit in edits:
            edit(root, source)
        monkeypatch.setenv("TONGBU_CACHE", kept)
        built_upon = made(root, "site")
        monkeypatch.setenv("TONGBU_CACHE", "off")
        clean = made(root, "clean")
        wrong = sorted(name for name in clean.keys() | built_upon.keys() if clean.get(name) != built_upon.get(name))
        assert not wrong, (number, [edit.__name__ for edit in edits], wrong[:9])
