"""Hugo with the plainest theme there is: a page is its heading and its text, a list is its links; nothing to search."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from bench.measuring import Command
from bench.peers.environment import binary

LAYOUTS = Path(__file__).with_name("hugo_layouts")
PUBLIC = "public"
_SETTINGS = """baseURL = "https://ly.example.gov.cn/"
locale = "zh-CN"
title = "示例市林业局政策文件库"
buildFuture = true
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
"""


def prepare(corpus: Path, folder: Path) -> Command:
    """Lay out a site with the documents of a corpus; the command that builds it."""
    for kind in ("policies", "interpretations"):
        for file in sorted((corpus / kind).rglob("*.md")):
            _write(folder / "content" / file.relative_to(corpus), file.read_text(encoding="utf-8"))
    shutil.copytree(LAYOUTS, folder / "layouts" / "_default")
    (folder / "hugo.toml").write_text(_SETTINGS, encoding="utf-8")
    cache = folder / "cache"
    command = [binary("hugo/binaries/hugo"), "--quiet", "--cacheDir", cache]
    return Command(command, folder, (folder / PUBLIC, cache))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(converted(text), encoding="utf-8")


def converted(text: str) -> str:
    """A document as Hugo accepts it: its own names for title and date, the rest below `params`, no second heading."""
    head, body = text.removeprefix("---\n").split("\n---\n", 1)
    meta: dict[str, Any] = yaml.load(head, yaml.CSafeLoader)
    own = {"title": meta.pop("名称"), "date": meta.pop("发布日期", None), "params": meta}
    lines = body.lstrip("\n").split("\n")
    rest = lines[1:] if lines[0].startswith("# ") else lines
    return f"---\n{yaml.dump(own, Dumper=yaml.CSafeDumper, allow_unicode=True)}---\n" + "\n".join(rest)
