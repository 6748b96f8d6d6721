"""Zensical, which reads Material's settings: the same site, with its own search."""

from __future__ import annotations

from pathlib import Path

from bench.measuring import Command
from bench.peers.environment import program
from bench.peers.material import SITE, lay_out


def prepare(corpus: Path, folder: Path) -> Command:
    """Lay out a site with the documents of a corpus; the command that builds it."""
    lay_out(corpus, folder)
    return Command([program("zensical"), "build"], folder, (folder / SITE, folder / ".cache"))
