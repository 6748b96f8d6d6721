"""The kind of questions: one table, or several named by their subjects: `questions.yml`, `questions/林木采伐.csv`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from tongbu.reading.disclosure.named_tables import NamedTables


@dataclass(frozen=True)
class QuestionTables(NamedTables):
    """Tables by their names; that of the one file without a folder is ""."""

    how: ClassVar[str] = "可以一份，也可以按主题分成几份：{kind}.yml，或者 {kind}/林木采伐.xlsx、.csv、.yml"

    def key(self, stem: str) -> str | None:
        """The name itself."""
        return "" if stem.startswith(".") else stem

    def called(self, key: Any) -> str:
        """“林木采伐”的."""
        return f"“{key}”的" if key else ""
