"""What a new document must fit: the bureau's settings, and the numbers and titles that the project has already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from tongbu.importing.original import squeezed
from tongbu.model.front_matter import PolicyFrontMatter
from tongbu.model.reference import normalise_number
from tongbu.reading.decoding import MARKDOWN_LIMIT, decode
from tongbu.reading.locating import Findings
from tongbu.reading.metadata import read_metadata, split
from tongbu.reading.paths import DocumentFile
from tongbu.reading.project import POLICIES, survey
from tongbu.reading.validating import validate
from tongbu.settings import Settings

_SERIALS = 99_999


@dataclass(slots=True)
class Surroundings:
    """What the project holds; numbers that are proposed are taken from then on, for the next document of a batch."""

    settings: Settings
    today: date
    policies: dict[str, PolicyFrontMatter] = field(default_factory=dict)
    _titles: dict[str, str] = field(default_factory=dict)
    _numbers: dict[str, str] = field(default_factory=dict)
    _indexed: dict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))

    def add(self, id_: str, meta: PolicyFrontMatter) -> None:
        """Take note of a policy that is there, or is about to be written."""
        self.policies[id_] = meta
        self._titles.setdefault(squeezed(meta.title), id_)
        if meta.number:
            self._numbers.setdefault(normalise_number(meta.number), id_)
        code, _, rest = meta.index_number.partition("/")
        year, _, serial = rest.partition("-")
        if serial.isascii() and serial.isdigit():
            self._indexed[code, year] = max(self._indexed[code, year], int(serial))

    def titled(self, title: str) -> str:
        """The id of the policy of a title, with or without what a notice wraps around it; or ""."""
        wanted = squeezed(title)
        if wanted in self._titles:
            return self._titles[wanted]
        inside = [id_ for known, id_ in self._titles.items() if f"《{wanted}》" in known or known.endswith(wanted)]
        return inside[0] if len(inside) == 1 else ""

    def numbered(self, number: str) -> str:
        """The id of the policy of a 文号, or ""."""
        return self._numbers.get(normalise_number(number), "")

    def next_index(self, year: int) -> str:
        """The next 索引号 of a year that nobody has; "" where the bureau's code is not known."""
        code = self.settings.organisation.credit_code
        if not code or self._indexed[code, str(year)] >= _SERIALS:
            return ""
        return f"{code}/{year}-{self._indexed[code, str(year)] + 1:05}"

    def themed(self) -> Iterable[tuple[str, str]]:
        """Title and theme of the policies that have one."""
        return ((meta.title, meta.theme) for meta in self.policies.values() if meta.theme)


def surroundings_of(root: Path, today: date) -> Surroundings:
    """What a project holds; documents that cannot be read are passed over, as the gate speaks of them."""
    known = survey(root)
    found = Surroundings(known.settings, today)
    for file in known.files:
        if file.path.startswith(f"{POLICIES}/") and (meta := _metadata(file)):
            found.add(file.id, meta)
    return found


def _metadata(file: DocumentFile) -> PolicyFrontMatter | None:
    findings = Findings(file.path)
    try:
        if file.file.stat().st_size > MARKDOWN_LIMIT:
            return None
        text = decode(file.file.read_bytes(), findings)
    except OSError:
        return None
    parts = split(text, findings) if text is not None else None
    tree = read_metadata(parts.metadata, PolicyFrontMatter, findings) if parts else None
    return validate(tree, PolicyFrontMatter, findings) if tree else None
