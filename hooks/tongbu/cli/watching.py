"""`tongbu check --watch`: the check again whenever a file was saved."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import click

from tongbu.reading.project import INTERPRETATIONS, POLICIES
from tongbu.reading.settings import CONFIG_NAME
from tongbu.settings import TIME_ZONE

PAUSE = 0.7
"""Seconds between two looks. Looking is a matter of file stamps, which also works on a network drive."""
_WAITING = "继续等待保存；按 Ctrl+C 结束。"
_FOLDERS = (POLICIES, INTERPRETATIONS, "docs")

_Stamps = dict[str, tuple[int, int]]


def watch(root: Path, look: Callable[[], int]) -> int:
    """Look now and after every change until somebody breaks off; the last answer."""
    status = look()
    click.echo(_WAITING)
    try:
        for _ in changes(root, lambda: time.sleep(PAUSE)):
            click.echo(f"\n—— {datetime.now(TIME_ZONE):%H:%M:%S} 文件有变化，重新检查 ——")
            status = look()
            click.echo(_WAITING)
    except KeyboardInterrupt:
        click.echo("已结束。")
    return status


def changes(root: Path, wait: Callable[[], None]) -> Iterator[None]:
    """One item for every change, once files have come to rest: an editor or a copy writes several times."""
    told = now = _stamps(root)
    while True:
        wait()
        before, now = now, _stamps(root)
        if now == before != told:
            told = now
            yield


def _stamps(root: Path) -> _Stamps:
    """When each file that a check depends on was last written, and how long it is."""
    found: _Stamps = {}
    places = [
        root / CONFIG_NAME,
        *root.glob("*.yml"),
        *(each for folder in _FOLDERS for each in (root / folder).rglob("*")),
    ]
    for place in places:
        try:
            stat = place.stat()
        except OSError:
            continue
        found[str(place)] = (stat.st_mtime_ns, stat.st_size)
    return found
