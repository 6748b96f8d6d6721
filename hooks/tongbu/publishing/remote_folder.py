"""A place on a server, reached by ssh and rsync.

The release is made here, as in a local place that is kept for the next time; rsync carries over what the live one does
not have, and the rest becomes hard links there.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tongbu.gate_record import GateRecord, NotARecordError
from tongbu.progress import step
from tongbu.publishing.address import Address
from tongbu.publishing.errors import CannotPublishError, RefusedError
from tongbu.publishing.links import CURRENT
from tongbu.publishing.local_folder import RELEASES, UNFINISHED, LocalFolder
from tongbu.publishing.place import Written
from tongbu.publishing.publication import publish_held
from tongbu.publishing.release_id import is_release
from tongbu.publishing.session import Session, session, shell
from tongbu.publishing.signed_site import SignedSite
from tongbu.publishing.standing import Standing

# Modes as `durable` gives them; no dates, so that an unchanged file keeps its own on the server.
_RSYNC = ("rsync", "--recursive", "--checksum", "--perms", "--chmod=D755,F644", "--out-format=%n")
_KEPT_HERE = 1


class RemoteFolder:
    """Publishes to a server; `workshop` is the folder here in which releases are made."""

    def __init__(self, address: Address, workshop: Path) -> None:
        """Nothing is asked yet."""
        self.address, self.workshop = address, LocalFolder(workshop)

    @property
    def live(self) -> str:
        """The link that the web server follows."""
        return f"{self.address}/{CURRENT}"

    def look(self) -> Standing:
        """What it holds, as the server tells it."""
        with session(self.address, "look", self.address.path) as talk:
            return _standing(talk)

    def record_of(self, release: str) -> GateRecord | None:
        """A release's record, where it can be read."""
        with session(self.address, "record", self.address.path, release) as talk:
            return _record(talk.record())

    @contextmanager
    def hold(self) -> Iterator[HeldRemote]:
        """Take the lock there, for as long as the connection stands."""
        with session(self.address, "work", self.address.path) as talk:
            yield HeldRemote(self, talk, _standing(talk))


class HeldRemote:
    """A place on a server while nobody else publishes there."""

    def __init__(self, place: RemoteFolder, talk: Session, standing: Standing) -> None:
        """The place, the connection that holds it, and what it holds."""
        self._place, self._talk, self.standing = place, talk, standing

    def damage(self, site: SignedSite) -> Sequence[str]:
        """Both sides' checksums are compared."""
        with _prepared(site, self._place.workshop) as folder:
            told = self._rsync(folder, self.standing.current or "", "--dry-run", "--delete")
        return tuple(line.removeprefix("deleting ") for line in told if not line.endswith("/"))

    def put(self, site: SignedSite, release: str) -> Written:
        """Into a new folder beside the others, which gets the release's name at the end."""
        last = self.standing.current or self.standing.newest
        known = [f"--link-dest={self._place.address.path}/{RELEASES}/{last}"] if last else []
        with _prepared(site, self._place.workshop) as folder:
            try:
                carried = self._rsync(folder, UNFINISHED + release, *known)
            except CannotPublishError:
                self._tell(f"drop {release}")
                raise
            count = sum(len(names) for _, _, names in os.walk(folder))
        self._tell(f"finish {release}")
        files = len(site.record.files) + 1
        return Written(files, count - files, count - sum(not name.endswith("/") for name in carried))

    def check(self, release: str) -> GateRecord:
        """That its record is whole; the files are not read."""
        self._talk.say(f"record {release}")
        record = _record(self._talk.record())
        self._talk.expect("done")
        if record is None:
            raise RefusedError(f"服务器上的版本 {release} 没有完整的 gate.json，不能退回")
        return record

    def switch(self, release: str) -> None:
        """One rename there."""
        self._tell(f"switch {release}")

    def prune(self, keep: int) -> Sequence[str]:
        """Remove the oldest there."""
        return self._tell(f"prune {keep}")

    def _tell(self, line: str) -> Sequence[str]:
        """Have something done; the names that the server could not remove."""
        self._talk.say(line)
        return _until_done(self._talk)

    def _rsync(self, folder: Path, name: str, *options: str) -> Sequence[str]:
        """Carry a folder over; the names of what was carried."""
        address = self._place.address
        target = f"{address}/{RELEASES}/{name}/"
        command = [*_RSYNC, *options, f"--rsh={' '.join(shell(address))}", "--", f"{folder}/", target]
        try:
            with step("与服务器比较、传送文件"):
                done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - as in `session`
        except FileNotFoundError:
            raise CannotPublishError("本机没有 rsync。请先安装（Debian：apt-get install rsync）。") from None
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()
            raise CannotPublishError(f"rsync 没有传完（{done.returncode}）：{said[0] if said else '没有说明原因'}。")
        return done.stdout.decode("utf-8", "replace").splitlines()


@contextmanager
def _prepared(site: SignedSite, workshop: LocalFolder) -> Iterator[Path]:
    """The release as it lies here, while nobody takes it away."""
    with workshop.hold() as held:
        yield workshop.path(publish_held(site, held, _KEPT_HERE).release)


def _standing(talk: Session) -> Standing:
    previous, current = talk.expect("previous").strip(), talk.expect("current").strip()
    record = _record(talk.record())
    releases = tuple(sorted(filter(is_release, _until_done(talk))))
    if current not in releases:
        current, record = "", None
    return Standing(releases, current or None, record, previous or None)


def _until_done(talk: Session) -> Sequence[str]:
    """The names that the server tells until it is done."""
    names = []
    while (told := talk.answer())[0] != "done":
        names.append(told[1])
    return names


def _record(content: bytes | None) -> GateRecord | None:
    try:
        return GateRecord.read(content) if content is not None else None
    except NotARecordError:
        return None
