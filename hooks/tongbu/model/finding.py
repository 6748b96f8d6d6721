"""What the gate says: one finding is one fault at one place, with its mend."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """Severity: an error stops the build, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def word(self) -> str:
        """The Chinese word shown to authors."""
        return {"error": "错误", "warning": "警告", "note": "提示"}[self.value]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A fault found in a file.

    `path` is relative to the project root with `/`; `line` and `column` count from 1; `key` is the
    front-matter key concerned (dotted for nested ones) or "". Ordering is by place, so that sorted
    findings read like a compiler's output.
    """

    path: str
    line: int
    column: int
    rule: str
    level: Level
    key: str
    message: str
    fix: str

    def as_json(self) -> dict[str, str | int]:
        """The object of `tongbu check --format json`: a contract that scripts rely on."""
        return {
            "rule": self.rule,
            "level": self.level.value,
            "path": self.path,
            "line": self.line,
            "column": self.column,
            "key": self.key,
            "message": self.message,
            "fix": self.fix,
        }
