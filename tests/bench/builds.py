"""All builds of one size in turn, round by round, so that a machine that slows down slows all of them down.

Nothing is removed before the end of everything: ext4 gives out an inode that was freed again only after minutes, and
until then looks past it whenever a file is made, which makes files many times dearer for whoever comes next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count as numbers
from pathlib import Path

from bench.corpus import write_corpus
from bench.editing import Author
from bench.measuring import DONE, Command, Limits, Run, run
from bench.ours import OurSite
from bench.ours import prepare as prepare_ours
from bench.peers import hugo, material, pagefind, zensical
from bench.words import PEERS

EVERYTHING_AT = 100
"""The size at which one build with PDFs, Word files and cards is shown too."""


@dataclass(frozen=True)
class Yard:
    """Every site of one size, laid out below one folder."""

    size: int
    ours: OurSite
    everything: OurSite | None
    hugo: Command
    pagefind: Command
    material: Command
    zensical: Command
    used: Path
    """Where what earlier runs have written is put out of the way."""
    _numbers: Iterator[int] = field(default_factory=numbers)

    def clear(self, command: Command) -> None:
        """Leave nothing of what a command wrote where it writes."""
        self.used.mkdir(exist_ok=True)
        for folder in command.folders:
            if folder.exists():
                folder.rename(self.used / str(next(self._numbers)))

    @property
    def hugo_pages(self) -> Path:
        """What Hugo builds, and Pagefind's index in it."""
        return self.hugo.folder / hugo.PUBLIC

    @property
    def material_pages(self) -> Path:
        """What Material builds."""
        return self.material.folder / material.SITE


def lay_out(folder: Path, size: int) -> Yard:
    """Write a corpus and lay out every site over it."""
    corpus = folder / "corpus"
    write_corpus(corpus, size)
    everything = prepare_ours(corpus, folder / "everything", paper=True) if size == EVERYTHING_AT else None
    ours, pages = prepare_ours(corpus, folder / "ours"), hugo.prepare(corpus, folder / "hugo")
    return Yard(
        size=size,
        ours=ours,
        everything=everything,
        hugo=pages,
        pagefind=pagefind.prepare(folder / "hugo" / hugo.PUBLIC),
        material=material.prepare(corpus, folder / "material"),
        zensical=zensical.prepare(corpus, folder / "zensical"),
        used=folder / "used",
    )


def rounds(yard: Yard, count: int, limits: Limits) -> Iterator[tuple[str, Run]]:
    """Run everything `count` times in turn; what had to be stopped is not tried again."""
    author = Author(yard.ours.folder)
    stopped: set[str] = set()
    if yard.everything:
        yield "everything", _cold(yard, yard.everything.build(), limits)
    for _ in range(count):
        yield from _ours(yard, author, limits)
        for name, command in _peers(yard):
            if name in stopped or ("hugo" in stopped and name == "pagefind"):
                continue
            found = _cold(yard, command, limits)
            if found.outcome != DONE:
                stopped.add(name)
            yield name, found


def _peers(yard: Yard) -> Iterator[tuple[str, Command]]:
    return ((name, getattr(yard, name)) for name in PEERS)


def _ours(yard: Yard, author: Author, limits: Limits) -> Iterator[tuple[str, Run]]:
    site = yard.ours
    build, check = site.build(), site.check()
    yield "cold", _cold(yard, build, limits)
    yield "unchanged", run(build, limits)
    yield "text", _edited(site, author, author.change_text, limits)
    yield "metadata", _edited(site, author, author.change_metadata, limits)
    yield "check cold", _cold(yard, check, limits)
    yield "check warm", run(check, limits)


def _cold(yard: Yard, command: Command, limits: Limits) -> Run:
    """A run where nothing is left of the one before."""
    yard.clear(command)
    return run(command, limits)


def _edited(site: OurSite, author: Author, change: Callable[[], str], limits: Limits) -> Run:
    words = change()
    found = run(site.build(), limits)
    if found.outcome == DONE and words not in (site.site / author.url / "index.html").read_text(encoding="utf-8"):
        raise SystemExit(f"修改没有出现在页面上：{author.url}")
    return found
