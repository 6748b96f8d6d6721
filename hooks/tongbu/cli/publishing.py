"""What `tongbu publish` does with a place, and what it answers when that is not possible."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import click

from tongbu.cli.commands import CannotRun
from tongbu.cli.day import day_of
from tongbu.cli.output import visible
from tongbu.cli.printers import publication_text
from tongbu.incremental.caches import caches
from tongbu.publishing.address import address_of
from tongbu.publishing.confining import keep_apart
from tongbu.publishing.errors import CannotPublishError, RefusedError
from tongbu.publishing.local_folder import LocalFolder
from tongbu.publishing.place import Place
from tongbu.publishing.publication import publish, rehearse, rehearse_back, roll_back
from tongbu.publishing.remote_folder import RemoteFolder
from tongbu.publishing.signed_site import SignedSite
from tongbu.settings import Settings
from tongbu.system_errors import reason

_Result = TypeVar("_Result")


class Work:
    """A publication to a destination as it was typed, of a site, of a project where it has one."""

    def __init__(self, destination: str, site: Path | None, project: Path | None) -> None:
        """Nothing is looked at yet."""
        self._destination, self._site, self._project = destination, site, project

    def publish(self, keep: int, *, rehearsal: bool) -> int:
        """Verify the site and make it live, or say what that would change; the exit status."""
        if rehearsal:
            planned = self._attempt(lambda place: (place.live, rehearse(self._signed(), place)))
            if planned:
                publication_text.write_rehearsal(planned[1], planned[0])
            return 0 if planned else 1
        done = self._attempt(lambda place: (place.live, publish(self._signed(), place, keep)))
        if done:
            publication_text.write(done[1], done[0], self._destination)
        return 0 if done else 1

    def roll_back(self, asked: str | None, *, rehearsal: bool) -> int:
        """Make an earlier release live, or say what that would change; the exit status."""
        if rehearsal:
            planned = self._attempt(lambda place: (place.live, *rehearse_back(place, asked)))
            if planned:
                publication_text.write_rehearsal(planned[2], planned[0], planned[1])
            return 0 if planned else 1
        done = self._attempt(lambda place: (place.live, roll_back(place, asked)))
        if done:
            publication_text.write_back(done[1], done[0], self._destination)
        return 0 if done else 1

    def _signed(self) -> SignedSite:
        if self._site is None:
            raise CannotPublishError("没有写明网站文件夹。请在项目里运行，或者用 -d 指明。")
        site = SignedSite.read(self._site)
        if site.record.demonstration:
            click.echo("注意：网站按演示日期生成（mkdocs.yml 的 演示日期），正式网站不要这样发布。", err=True)
        elif site.record.day and site.record.day < day_of(Settings(), None):
            day = site.record.day
            click.echo(f"注意：网站是 {day} 生成的，状态、期限按那一天计算。请重新构建再发布。", err=True)
        return site

    def _attempt(self, do: Callable[[Place], _Result]) -> _Result | None:
        """Do something with the place; None where it is refused, which is then printed. Else CannotRun says why not."""
        try:
            with self._place() as place:
                try:
                    return do(place)
                except OSError as error:
                    raise CannotRun(f"{_told(error)}，没有完成。{_live(place)}") from None
        except RefusedError as refusal:
            publication_text.write_refusal(refusal)
            return None
        except CannotPublishError as error:
            raise CannotRun(visible(str(error))) from None

    @contextmanager
    def _place(self) -> Iterator[Place]:
        address = address_of(self._destination)
        if address is None:
            folder = Path(self._destination)
            if self._site:
                keep_apart(folder, self._site, self._project)
            yield LocalFolder(folder)
            return
        with tempfile.TemporaryDirectory(prefix="tongbu-") as passing:
            yield RemoteFolder(address, _workshop(self._site) or Path(passing))


def _workshop(site: Path | None) -> Path | None:
    """The folder that keeps a site's compressed files for the next publication; None where nothing is to be kept."""
    base = caches()
    if base is None or site is None:
        return None
    folder = base / f"publishing-{hashlib.sha256(os.fsencode(site.resolve())).hexdigest()[:16]}"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return None
    return folder if os.access(folder, os.W_OK) else None


def _told(error: OSError) -> str:
    return visible(f"{error.filename or '读写文件'}：{reason(error)}")


def _live(place: Place) -> str:
    """What is live after something failed."""
    try:
        current = place.look().current
    except (OSError, CannotPublishError):
        return ""
    return f"线上仍然完整，是版本 {current}。" if current else "线上没有变化。"
