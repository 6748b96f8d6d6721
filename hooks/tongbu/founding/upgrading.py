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
    REMOVE = "不再需要，删去"


@dataclass(frozen=True, slots=True)
class Planned:
    """One file: `old` is what lies there now (b"" for none), `new` what is to be written, None where it is to go."""

    path: str
    step: Step
    old: bytes
    new: bytes | None

    @property
    def target(self) -> str:
        """Where the new content is written: beside a file that the bureau changed."""
        return f"{self.path}.new" if self.step is Step.BESIDE else self.path


def plan(root: Path, record: Record, files: Mapping[str, bytes]) -> Iterator[Planned]:
    """The steps from what was recorded to what the program writes now, by path; nothing for what stays as it is.

    A file that the bureau deleted stays deleted; one that it changed is left alone where the program's did not change.
    """
    for path in sorted(files.keys() | record.files.keys()):
        there = _content(root / path)
        known, new = record.files.get(path), files.get(path)
        if new is None:
            if there is not None and digest(there) == known:
                yield Planned(path, Step.REMOVE, there, None)
        elif known is None:
            if there is None:
                yield Planned(path, Step.ADD, b"", new)
            elif digest(there) != digest(new):
                yield Planned(path, Step.BESIDE, there, new)
        elif there is not None and digest(new) not in (known, digest(there)):
            yield Planned(path, Step.RENEW if digest(there) == known else Step.BESIDE, there, new)


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
