"""On Windows, as far as that can be made here: the same answers, a site, and no module that is not there."""

import ast
import errno
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from mkdocs.commands.build import build
from mkdocs.config import load_config

from as_windows import MODULES, without_unix
from small_project import FILES, write
from tongbu.cli import main as tongbu
from tongbu.rules import RULES
from tongbu.site import leftovers, staging

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "hooks" / "tongbu"
WORTH_FORKING = 42


def project(root: Path) -> Path:
    own = {"版式文件": {"PDF": False, "Word": False, "分享图": False}, "规则": {rule.code: "关闭" for rule in RULES}}
    config = {
        "site_name": "示例",
        "site_url": "https://example.gov.cn/",
        "theme": {"name": "material"},
        "hooks": ["hooks/events.py"],
        "extra": {"tongbu": {"机关": {"名称": "示例市林业局"}, "组件页": False, **own}},
    }
    made = {"mkdocs.yml": yaml.safe_dump(config, allow_unicode=True), "docs/about.md": "# 关于\n"}
    events = (ROOT / "hooks" / "events.py").read_bytes()
    return write(root, {**FILES, **made, "hooks/events.py": events, "site/old.html": "上一次的网站"})


def run(*args: object, cache: Path) -> bytes:
    own = os.pathsep.join((str(ROOT / "hooks"), str(ROOT / "tests")))
    environment = os.environ | {"TONGBU_CACHE": str(cache), "SOURCE_DATE_EPOCH": "1790000000", "PYTHONPATH": own}
    return subprocess.run([sys.executable, *map(str, args)], env=environment, check=False, capture_output=True).stdout


def test_a_site_is_built_and_takes_the_place_of_the_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = project(tmp_path / "project")
    old = root / ".site-build-old"
    old.mkdir()
    os.utime(old, (0, 0))
    monkeypatch.setattr(leftovers, "fcntl", None)
    monkeypatch.setattr(staging, "exchange", _cannot)
    monkeypatch.setenv("TONGBU_CACHE", "off")
    without_unix(monkeypatch)
    build(load_config(str(root / "mkdocs.yml")))
    assert not old.exists(), "what a killed build has left is removed after a day"
    assert not (root / "site" / "old.html").exists()
    assert (root / "site" / "policies" / "2024" / "good" / "index.html").is_file()
    record = json.loads((root / "site" / "gate.json").read_bytes())
    there = {file.relative_to(root / "site").as_posix() for file in (root / "site").rglob("*") if file.is_file()}
    assert set(record["files"]) == there - {"gate.json"}
    assert not [name for name in record["files"] if "\\" in name]


def test_a_check_that_other_systems_share_among_processes_finds_the_same(tmp_path: Path) -> None:
    bad = {f"policies/2023/p{n}.md": f"---\n名称: 办法{n}\n---\n" for n in range(WORTH_FORKING)}
    write(tmp_path, {**FILES, **bad})
    asked = ("check", "--root", str(tmp_path), "--format", "json", "--today", "2026-11-20")
    found = run("-m", "as_windows", *asked, cache=tmp_path / "kept")
    assert json.loads(found) == json.loads(CliRunner().invoke(tongbu, asked).stdout)


def _cannot(one: Path, other: Path) -> None:
    raise OSError(errno.ENOSYS, "Function not implemented", str(one))


def _unguarded(tree: ast.AST, guarded: bool = False) -> Iterator[str]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import) and not guarded:
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not guarded:
            yield node.module or ""
        yield from _unguarded(node, guarded or isinstance(node, ast.Try))


@pytest.mark.parametrize("module", MODULES)
def test_no_module_of_other_systems_is_needed(module: str) -> None:
    named = [file for file in PACKAGE.rglob("*.py") if f"import {module}\n" in file.read_text(encoding="utf-8")]
    assert not [file for file in named if module in _unguarded(ast.parse(file.read_text(encoding="utf-8")))]
