"""A place on this machine, or on a file system that it mounts."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tongbu.compressing.expanding import damage
from tongbu.gate_record import LARGEST, NAME, GateRecord, NotARecordError, read_regular
from tongbu.publishing import durable
from tongbu.publishing.errors import CannotPublishError, RefusedError
from tongbu.publishing.links import CURRENT, PREVIOUS, clear_links, led_to, point
from tongbu.publishing.lock import locked
from tongbu.publishing.place import Written
from tongbu.publishing.release_id import is_release
from tongbu.publishing.signed_site import SignedSite
from tongbu.publishing.standing import Standing
from tongbu.publishing.writing import ReleaseWriter

RELEASES = "releases"
UNFINISHED, REMOVING = ".unfinished-", ".removing-"
"""Before a release's name: one that is being written, one that is being removed."""


class LocalFolder:
    """Publishes to a folder. Of what lies there it touches only what has a name of ours."""

    def __init__(self, folder: Path) -> None:
        """The folder may not be there yet; the one above it must. What is told of it has no `..` in it."""
        self.folder = folder.resolve() if ".." in folder.parts else folder.absolute()
        self._releases = self.folder / RELEASES

    @property
    def live(self) -> str:
        """The link that the web server follows."""
        return str(self.folder / CURRENT)

    def path(self, release: str) -> Path:
        """Where a release lies."""
        return self._releases / release

    def look(self) -> Standing:
        """What it holds; CannotPublishError where other things lie in the places of ours."""
        if not self.folder.exists():
            self._expect_parent()
            return Standing()
        if not self.folder.is_dir():
            raise CannotPublishError(f"{self.folder} 不是文件夹。请换一个发布位置。")
        current, previous = led_to(self.folder, CURRENT), led_to(self.folder, PREVIOUS)
        if self._releases.is_symlink() or (self._releases.exists() and not self._releases.is_dir()):
            raise CannotPublishError(f"{self._releases} 不是 tongbu 建立的文件夹。请换一个发布位置，或者先移走它。")
        releases = tuple(sorted(filter(self._is_release, self._names())))
        if current not in releases:
            return Standing(releases, previous=previous)
        return Standing(releases, current, self.record_of(current or ""), previous)

    @contextmanager
    def hold(self) -> Iterator[HeldFolder]:
        """Make the folders, take the lock, clear what an interrupted publication has left."""
        self.look()
        for folder in (self.folder, self._releases):
            if not folder.exists():
                folder.mkdir(exist_ok=True)
                folder.chmod(durable.FOLDER)
        with locked(self.folder):
            clear_links(self.folder)
            for name in self._names():
                prefix = next((each for each in (UNFINISHED, REMOVING) if name.startswith(each)), None)
                if prefix and self._is_release(name, prefix):
                    shutil.rmtree(self._releases / name)
            yield HeldFolder(self, self.look())

    def record_of(self, release: str) -> GateRecord | None:
        """A release's record, where it can be read."""
        try:
            return GateRecord.read(read_regular(self.path(release) / NAME, LARGEST))
        except (OSError, NotARecordError):
            return None

    def _names(self) -> list[str]:
        return os.listdir(self._releases) if self._releases.is_dir() else []  # noqa: PTH208 - names are all we need

    def _is_release(self, name: str, prefix: str = "") -> bool:
        folder = self._releases / name
        return is_release(name.removeprefix(prefix)) and folder.is_dir() and not folder.is_symlink()

    def _expect_parent(self) -> None:
        if not self.folder.parent.is_dir():
            raise CannotPublishError(f"文件夹 {self.folder.parent} 不存在，没有发布。请先建好，或者换一个发布位置。")


class HeldFolder:
    """A local place while nobody else publishes there."""

    def __init__(self, place: LocalFolder, standing: Standing) -> None:
        """The place and what it holds."""
        self._place, self.standing = place, standing

    def damage(self, site: SignedSite) -> Sequence[str]:
        """Every file of the live release is read."""
        found = damage(self._place.path(self.standing.current or ""), site.record)
        return (*found.missing, *found.changed, *found.extra, *found.links)

    def put(self, site: SignedSite, release: str) -> Written:
        """Write beside the others under a name that is nobody's, and rename at the end."""
        unfinished = self._place.path(UNFINISHED + release)
        last = self.standing.current or self.standing.newest
        unfinished.mkdir()
        try:
            written = ReleaseWriter(site, unfinished, self._place.path(last) if last else None).write()
            unfinished.rename(self._place.path(release))
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
        durable.settle(unfinished.parent)
        return written

    def check(self, release: str) -> GateRecord:
        """Every file of the release is read."""
        record = self._place.record_of(release)
        if record is None:
            raise RefusedError(f"版本 {release} 没有完整的 {NAME}，不能退回")
        if differences := damage(self._place.path(release), record):
            raise RefusedError(f"版本 {release} 与发布时不同，不能退回", differences)
        return record

    def switch(self, release: str) -> None:
        """One rename; a reader finds the old release before it and the new one after it."""
        if self.standing.current:
            point(self._place.folder, PREVIOUS, f"{RELEASES}/{self.standing.current}")
        point(self._place.folder, CURRENT, f"{RELEASES}/{release}")

    def prune(self, keep: int) -> Sequence[str]:
        """A release vanishes under its name at once, then its files go; what fails is left for the next time."""
        folder = self._place.folder
        kept = {led_to(folder, CURRENT), led_to(folder, PREVIOUS)}
        failed = []
        for release in self._place.look().releases[:-keep]:
            if release in kept:
                continue
            removing = self._place.path(REMOVING + release)
            try:
                self._place.path(release).rename(removing)
                shutil.rmtree(removing)
            except OSError:
                failed.append(release)
        return failed
