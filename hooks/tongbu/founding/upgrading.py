"""What a new version changes in a bureau's repository, without touching what the bureau changed itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tongbu.founding.record import Record, digest


class Step(StrEnum):
    """What is to be done with a file."""

    ADD = "新增"
    RENEW = "更新"
    BESIDE = "本单位改过，新的写在旁边"
    INSTEAD = "本单位改过，新的写在旁边，代替上一次写的 .new"
    WAITING = "旁边的 .new 有人改过，还没有合并，这次没有写"
    REMOVE = "不再需要，删去"


@dataclass(frozen=True, slots=True)
class Planned:
    """One file: `old` is what lies there now (b"" for none), `new` what is to be written, None where it is to go.

    `replaced` is what lies where the new content is to be written, None for nothing: whoever takes the step sees first
    that it still does.
    """

    path: str
    step: Step
    old: bytes
    new: bytes | None
    replaced: bytes | None = None

    @property
    def target(self) -> str:
        """Where the new content is written: beside a file that the bureau changed."""
        return f"{self.path}{_BESIDE}" if self.step in BESIDE else self.path


BESIDE = (Step.BESIDE, Step.INSTEAD, Step.WAITING)
"""What is done where the bureau changed a file."""
_BESIDE = ".new"


def plan(root: Path, record: Record, files: Mapping[str, bytes]) -> Iterator[Planned]:
    """The steps from what was recorded to what the program writes now, by path; nothing for what stays as it is.

    A file that the bureau deleted stays deleted; one that it changed is left alone where the program's did not change.
    What lies beside a file is replaced only where an earlier upgrade wrote it and nobody has changed it since.
    """
    for path in sorted(files.keys() | record.files.keys()):
        there = content_of(root / path)
        known, new = record.files.get(path), files.get(path)
        if new is None:
            if there is not None and digest(there) == known:
                yield Planned(path, Step.REMOVE, there, None, there)
        elif known is None:
            if there is None:
                yield Planned(path, Step.ADD, b"", new)
            elif digest(there) != digest(new):
                yield _beside(root, path, there, new, known)
        elif there is not None and digest(new) not in (known, digest(there)):
            if digest(there) == known:
                yield Planned(path, Step.RENEW, there, new, there)
            else:
                yield _beside(root, path, there, new, known)


def _beside(root: Path, path: str, there: bytes, new: bytes, known: str | None) -> Planned:
    lies = content_of(root / f"{path}{_BESIDE}")
    if lies is None:
        return Planned(path, Step.BESIDE, there, new)
    own = digest(lies) in (known, digest(new))
    return Planned(path, Step.INSTEAD if own else Step.WAITING, there, new, lies)


def content_of(file: Path) -> bytes | None:
    """What lies at a place, None where no file does."""
    try:
        return file.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
