"""Fields (域): what shows is their result; a code shows nothing, nor does a result that stands within a code."""

from __future__ import annotations

from dataclasses import dataclass

_SHOWS_NOTHING = frozenset(
    ("XE", "TC", "TA", "RD", "SET", "ASK", "PRIVATE", "NEXT", "NEXTIF", "SKIPIF", "ADVANCE", "BIDIOUTLINE", "")
)
"""Fields that mark something and show nothing (ISO/IEC 29500-1, 17.16.5): of indexes, variables, mail merge."""


@dataclass(slots=True)
class _Field:
    code: str = ""
    in_result: bool = False


class Fields:
    """The fields that are open at a place of a story; a field may reach over paragraphs."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    @property
    def in_code(self) -> bool:
        """Whether what stands here is the code of a field, be it of an outer one."""
        return not all(field.in_result for field in self._open)

    def add_code(self, words: str) -> None:
        """Take note of words of the innermost field's code."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].code += words

    def begin(self) -> None:
        """A field opens with its code."""
        self._open.append(_Field())

    def separate(self) -> None:
        """The code of the innermost field ends, its result begins."""
        if self._open:
            self._open[-1].in_result = True

    def end(self) -> str:
        """The innermost field ends; its code where it had no result but shows something when printed, else ""."""
        if not self._open:
            return ""
        field = self._open.pop()
        shows = not field.in_result and not self.in_code
        return field.code.strip() if shows and shows_by_code(field.code) else ""


def shows_by_code(code: str) -> bool:
    """Whether a field without a result shows something by its code alone, as EQ and SYMBOL do."""
    return code.strip().partition(" ")[0].partition("\\")[0].upper() not in _SHOWS_NOTHING
