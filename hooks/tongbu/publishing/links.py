"""The links by which a place says what is live."""

from __future__ import annotations

import os
from pathlib import Path

from tongbu.publishing import durable
from tongbu.publishing.errors import CannotPublishError
from tongbu.publishing.release_id import is_release

CURRENT, PREVIOUS = "current", "previous"
_NEW = ".tongbu-new-"
_TO = "releases/"


def led_to(folder: Path, name: str) -> str | None:
    """The release that a link leads to, there or not; CannotPublishError for anything that is no link of ours."""
    link = folder / name
    try:
        target = os.readlink(link)  # noqa: PTH115 - as it is written, not as a path
    except FileNotFoundError:
        return None
    except OSError:
        target = ""
    release = target.removeprefix(_TO)
    if target != _TO + release or not is_release(release):
        raise CannotPublishError(f"{link} 不是 tongbu 建立的链接。请换一个发布位置，或者先移走它。")
    return release


def point(folder: Path, name: str, target: str) -> None:
    """Let a link lead elsewhere, at once and for good."""
    new = folder / (_NEW + name)
    new.symlink_to(target)
    new.replace(folder / name)
    durable.settle(folder)


def clear_links(folder: Path) -> None:
    """Remove links that were made and never put in place."""
    for name in (CURRENT, PREVIOUS):
        if (folder / (_NEW + name)).is_symlink():
            (folder / (_NEW + name)).unlink()
