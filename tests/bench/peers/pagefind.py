"""Pagefind over the pages that Hugo has built: the same texts, and no markup that it would have to read past."""

from __future__ import annotations

from pathlib import Path

from bench.measuring import Command
from bench.peers.environment import binary

INDEX = "pagefind"
"""The folder below a site where its own script looks for it."""


def prepare(pages: Path) -> Command:
    """The command that indexes a folder of pages."""
    program = binary("pagefind_bin_extended/pagefind_extended")
    return Command([program, "--site", pages, "--output-subdir", INDEX], pages.parent, (pages / INDEX,))
