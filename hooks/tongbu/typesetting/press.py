"""The typesetter (typst): values in, PDF or PNG out. Words are data and never markup."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal

import typst

from tongbu.exporting.printable import printable
from tongbu.typesetting.fonts import Fonts

_STEERING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\N{REPLACEMENT CHARACTER}")
"""Characters that turn the direction of reading: on paper nobody could see why."""
_TEMPLATES = Path(__file__).parent / "templates"
_at_work: set[int] = set()


def is_at_work() -> bool:
    """Whether this process has set something: typst then has threads of its own, and the process must not fork."""
    return os.getpid() in _at_work


@dataclass(frozen=True, slots=True)
class Press:
    """One typesetter for many documents of a project; `root` is where images are found."""

    root: Path
    fonts: Fonts
    _compiler: typst.Compiler = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        compiler = typst.Compiler(root=self.root, font_paths=self.fonts.found, ignore_system_fonts=True)
        object.__setattr__(self, "_compiler", compiler)

    def pdf(self, template: str, values: Mapping[str, Any], day: date | None, standards: Sequence[str]) -> bytes:
        """A tagged PDF by the given standards; the same bytes for the same values. typst.TypstError if it cannot."""
        stamp = datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None
        return self._set(template, values, "pdf", pdf_standards=list(standards), timestamp=stamp)

    def png(self, template: str, values: Mapping[str, Any], pixels_per_inch: float) -> bytes:
        """One page as an image."""
        return self._set(template, values, "png", ppi=pixels_per_inch)

    def _set(self, template: str, values: Mapping[str, Any], form: Literal["pdf", "png"], **options: Any) -> bytes:
        data = _shown({**values, "fonts": dict(self.fonts.families)})
        written = json.dumps(data, ensure_ascii=False)
        _at_work.add(os.getpid())
        made = self._compiler.compile(
            input=_template(template), format=form, sys_inputs={"document": written}, **options
        )
        if not isinstance(made, bytes):
            raise TypeError(f"{template}: one file was expected")
        return made


def _shown(value: Any) -> Any:
    """The same values with nothing in their words that cannot be seen."""
    if isinstance(value, str):
        return printable(value).translate(_STEERING)
    if isinstance(value, Mapping):
        return {key: _shown(each) for key, each in value.items()}
    return [_shown(each) for each in value] if isinstance(value, (list, tuple)) else value


@cache
def _template(name: str) -> bytes:
    return (_TEMPLATES / name).read_bytes()
