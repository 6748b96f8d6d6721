"""Build the real documents as a site, in preview: findings are counted, not enforced."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from real.sources import real_files

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class RealSite:
    """What came out: counts, findings by rule, and documents that got no page or cannot be searched."""

    documents: int
    pages: int
    searchable: int
    findings: Mapping[str, int]
    lost: tuple[str, ...]


def build_real_site(data: Path, folder: Path) -> RealSite:
    """Write the project, check it, build it in preview, and compare what went in with what came out."""
    files = list(real_files(data))
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")
    _project(folder)
    found = json.loads(_run(folder, "-m", "tongbu", "check", "--format", "json", allowed=(0, 1)))
    _run(folder, "-m", "mkdocs", "build", "--quiet", allowed=(0,))
    site = folder / "site"
    lost = tuple(file.path for file in files if not (site / file.path.removesuffix(".md") / "index.html").is_file())
    searchable = len(list((site / "search" / "index" / "texts").glob("*-0.bin")))
    return RealSite(
        documents=len(files),
        pages=sum(1 for _ in site.rglob("index.html")),
        searchable=searchable,
        findings=Counter(finding["rule"] for finding in found),
        lost=lost,
    )


def _project(folder: Path) -> None:
    """A bare project: the publisher's settings of this repository, no bureau's, and pages alone."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings = yaml.safe_load(text)
    settings["extra"]["tongbu"] = {"版式文件": {"PDF": False, "Word": False, "分享图": False}}
    settings.pop("nav", None)
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    (folder / "hooks").mkdir()
    shutil.copy(ROOT / "hooks" / "events.py", folder / "hooks" / "events.py")
    (folder / "docs").mkdir()


def _run(folder: Path, *command: str, allowed: tuple[int, ...]) -> str:
    environment = {**os.environ, "TONGBU_PREVIEW": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode not in allowed:
        raise RuntimeError(
            f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-4000:]}"
        )
    return done.stdout
