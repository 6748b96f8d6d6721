"""Which part of the documents a build pours itself, and which parcels others have poured (`tongbu build --shard`)."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tongbu.incremental.refusal import RefusalError
from tongbu.site.pouring.parcel import Parcel

SHARD = "TONGBU_SHARD"
"""Set in the environment: `2/4` pours the second quarter of the documents and publishes nothing."""
SHARD_FOLDER = "TONGBU_SHARD_FOLDER"
"""Where that share is put, as a parcel: a folder that is not there yet."""
PARCELS = "TONGBU_PARCELS"
"""The folders of parcels that others made, as `PATH` lists folders."""
_WRITTEN = re.compile(r"([1-9]\d{0,4})/([1-9]\d{0,4})")


class BadShareError(RefusalError):
    """What the environment asks for cannot be done; the message says why."""


@dataclass(frozen=True, slots=True)
class Share:
    """The part `number` of `parts`, for the parcel at `folder`."""

    number: int
    parts: int
    folder: Path

    def of(self, tasks: Sequence[str]) -> Sequence[str]:
        """The tasks of this part, which lie together; all parts are about as large."""
        return tasks[len(tasks) * (self.number - 1) // self.parts : len(tasks) * self.number // self.parts]


def share(environment: Mapping[str, str] = os.environ) -> Share | None:
    """The part that this build is to make; None where it is to make the site."""
    if not (written := environment.get(SHARD)):
        return None
    found = _WRITTEN.fullmatch(written)
    if not found or int(found[1]) > int(found[2]):
        raise BadShareError(f"分片“{written}”写得不对：2/4 表示四份里的第二份。")
    folder = Path(environment.get(SHARD_FOLDER) or f"shard-{found[1]}").absolute()
    if folder.exists():
        raise BadShareError(f"分片文件夹 {folder} 已经存在。请先删除，或者换一个名称。")
    return Share(int(found[1]), int(found[2]), folder)


def parcels(environment: Mapping[str, str] = os.environ) -> tuple[Parcel, ...]:
    """The parcels to be made use of."""
    return tuple(Parcel(Path(each)) for each in environment.get(PARCELS, "").split(os.pathsep) if each)
