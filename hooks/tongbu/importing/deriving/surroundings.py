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
from tongbu.model.widths import half_width
from tongbu.reading.decoding import MARKDOWN_LIMIT, decode
from tongbu.reading.locating import Findings
from tongbu.reading.metadata import read_metadata, split
from tongbu.reading.paths import DocumentFile
from tongbu.reading.project import POLICIES, survey
from tongbu.reading.registered import Registered, registered_in
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
        self._titles.setdefault(_plain(meta.title), id_)
        self.add_numbers(id_, Registered(meta.number, meta.index_number))

    def add_numbers(self, id_: str, taken: Registered) -> None:
        """Take note of the numbers of a policy, which it has before it is finished."""
        if taken.number:
            self._numbers.setdefault(normalise_number(taken.number), id_)
        code, _, rest = taken.index_number.partition("/")
        year, _, serial = rest.partition("-")
        if serial.isascii() and serial.isdigit():
            self._indexed[code, year] = max(self._indexed[code, year], int(serial))

    def add_text(self, id_: str, text: str) -> None:
        """Take note of a policy's file: of all it says where it is finished, else of its numbers."""
        findings = Findings(id_)
        parts = split(text, findings)
        tree = read_metadata(parts.metadata, PolicyFrontMatter, findings) if parts else None
        if tree is None:
            return
        if meta := validate(tree, PolicyFrontMatter, findings):
            self.add(id_, meta)
        else:
            self.add_numbers(id_, registered_in(tree.value))

    def titled(self, title: str) -> str:
        """The id of the policy of a title, with or without what a notice wraps around it; or ""."""
        wanted = _plain(title)
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


def _plain(title: str) -> str:
    return half_width(squeezed(title))


def surroundings_of(root: Path, today: date) -> Surroundings:
    """What a project holds; of documents that are not finished the numbers, as the gate speaks of the rest."""
    known = survey(root)
    found = Surroundings(known.settings, today)
    for file in known.files:
        if file.path.startswith(f"{POLICIES}/"):
            _add(found, file)
    return found


def _add(found: Surroundings, file: DocumentFile) -> None:
    try:
        raw = file.file.read_bytes() if file.file.stat().st_size <= MARKDOWN_LIMIT else b""
    except OSError:
        return
    if (text := decode(raw, Findings(file.path))) is not None:
        found.add_text(file.id, text)
