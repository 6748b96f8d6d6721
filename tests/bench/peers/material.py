"""Plain Material for MkDocs: pages out of the navigation, its search on. From the same environment as ours.

Without jieba it indexes Chinese by sentences; with it (from the peers' environment) by words, which takes much longer:
that is only asked for where it matters how well search finds.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from bench.measuring import Command
from bench.peers.environment import program

SITE = "site"
_SETTINGS = """site_name: 示例市林业局政策文件库
site_url: https://ly.example.gov.cn/
theme: {name: material, language: zh, font: false}
plugins: [search]
nav: [index.md]
"""


def prepare(corpus: Path, folder: Path, *, segmented: bool = False) -> Command:
    """Lay out a site with the documents of a corpus; the command that builds it."""
    lay_out(corpus, folder)
    python = program("python") if segmented else sys.executable
    command = [python, "-m", "mkdocs", "build", "--quiet"]
    return Command(command, folder, (folder / SITE,), {"NO_MKDOCS_2_WARNING": "1"})


def lay_out(corpus: Path, folder: Path) -> None:
    """The documents as they are, below the folder that MkDocs reads, and the settings."""
    for kind in ("policies", "interpretations"):
        if (corpus / kind).is_dir():
            shutil.copytree(corpus / kind, folder / "docs" / kind)
    (folder / "docs" / "index.md").write_text("# 首页\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(_SETTINGS, encoding="utf-8")
