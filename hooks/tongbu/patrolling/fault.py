"""What a patrol says: one fault of a site at one place, with its mend."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tongbu.model.finding import Level


class Check(StrEnum):
    """What was looked at; the value is a contract that scripts rely on."""

    LINK = "link"
    EXTERNAL = "external"
    COLUMN = "column"
    STANDING = "standing"
    TAMPERING = "tampering"
    SERVER = "server"
    WEIGHT = "weight"

    @property
    def word(self) -> str:
        """The Chinese word shown to people."""
        return _WORDS[self]


_WORDS = {
    Check.LINK: "站内链接",
    Check.EXTERNAL: "外部链接",
    Check.COLUMN: "栏目更新",
    Check.STANDING: "时效",
    Check.TAMPERING: "文件是否被改动",
    Check.SERVER: "服务器",
    Check.WEIGHT: "页面体积",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault found on a site.

    `page` is the path of a file below the site, or "" for the site itself; `line` counts from 1, 0 where it is not
    known; `link` is the address concerned, as it leads on, or "".
    """

    check: Check
    level: Level
    message: str
    fix: str
    page: str = ""
    line: int = 0
    link: str = ""

    @property
    def place(self) -> str:
        """The page and the line, as people write them."""
        return f"{self.page}:{self.line}" if self.line else self.page

    def as_json(self) -> dict[str, str | int]:
        """The object of `tongbu patrol --format json`: a contract that scripts rely on."""
        return {
            "check": self.check.value,
            "level": self.level.value,
            "page": self.page,
            "line": self.line,
            "link": self.link,
            "message": self.message,
            "fix": self.fix,
        }
