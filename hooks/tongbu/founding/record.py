"""What was written into a bureau's repository, by which version and for which answers: `.tongbu.json`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import PureWindowsPath

from tongbu.founding.answers import Answers, Platform

RECORD = ".tongbu.json"
"""Where it lies, in the repository's root."""


class RecordError(Exception):
    """The record cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Record:
    """`files` are the SHA-256 of the files as they were written, by their paths; `logo` is the path below `docs/`."""

    version: str
    answers: Answers
    day: date
    files: Mapping[str, str]
    logo: str = ""

    @classmethod
    def of(cls, version: str, answers: Answers, day: date, files: Mapping[str, bytes], logo: str = "") -> Record:
        """The record of files just made."""
        return cls(version, answers, day, {path: digest(content) for path, content in files.items()}, logo)

    def as_bytes(self) -> bytes:
        """The record as it is written: JSON for people and programs."""
        values = {
            "说明": "tongbu upgrade 用它分辨哪些文件改过，请提交到仓库，不要手工修改。",
            "version": self.version,
            "answers": asdict(self.answers),
            "day": self.day.isoformat(),
            "logo": self.logo,
            "files": dict(sorted(self.files.items())),
        }
        return (json.dumps(values, ensure_ascii=False, indent=2) + "\n").encode()

    @classmethod
    def read(cls, content: bytes) -> Record:
        """The record that a file holds; RecordError where it is none, or names a place outside the repository."""
        try:
            values = json.loads(content)
            answers = values["answers"]
            record = cls(
                version=str(values["version"]),
                answers=Answers(**{**answers, "platform": Platform(answers["platform"])}),
                day=date.fromisoformat(values["day"]),
                files={str(path): str(each) for path, each in values["files"].items()},
                logo=str(values["logo"]),
            )
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise RecordError(f"{RECORD} 读不懂（{error}）。请从仓库取回没有改过的，再运行。") from None
        for path in record.files:
            if not _is_inside(path):
                raise RecordError(f"{RECORD} 写的“{path}”不在仓库里。请从仓库取回没有改过的，再运行。")
        return record


def _is_inside(path: str) -> bool:
    """Whether a path, as POSIX and as Windows read it, leads to a file below the folder it starts from."""
    parts = PureWindowsPath(path)
    return bool(parts.parts) and not parts.anchor and ".." not in parts.parts and "\0" not in path


def digest(content: bytes) -> str:
    """The SHA-256 of a file, whatever line ends an editor or git gave it."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()
