"""What all parts of a Word document's text share while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tongbu.importing.word.numbering import Numbered, Numbering
from tongbu.importing.word.package import Package, Relation
from tongbu.importing.word.remarks import Remarks
from tongbu.importing.word.styles import Look, Styles
from tongbu.importing.word.xml import children, value

_NOTES = {"footnote": "footnotes", "endnote": "endnotes"}


@dataclass(slots=True)
class Context:
    """The package, its styles and lists, what was remarked, and the footnotes referred to, in this order.

    `made` is what was written that the file does not have as words: automatic numbers, characters of symbol fonts.
    """

    package: Package
    styles: Styles
    numbering: Numbering
    remarks: Remarks
    relations: dict[str, Relation]
    notes: list[tuple[str, str]] = field(default_factory=list)
    paragraphs: int = 0
    tables: int = 0
    made: list[str] = field(default_factory=list)
    _note_elements: dict[str, dict[str, Any]] = field(default_factory=dict)

    def note(self, kind: str, key: str) -> int:
        """The number of a footnote or endnote, from 1, by its first reference."""
        if (kind, key) not in self.notes:
            self.notes.append((kind, key))
            self.remarks.count("note")
        return self.notes.index((kind, key)) + 1

    def note_element(self, kind: str, key: str) -> Any:
        """The element of a footnote or endnote; None where the file has none of the key."""
        if kind not in self._note_elements:
            root = self.package.related_xml(_NOTES[kind])
            notes = children(root, kind) if root is not None else ()
            self._note_elements[kind] = {value(each, "id") or "": each for each in notes}
        return self._note_elements[kind].get(key)

    def numbered(self, look: Look, style: str, own_level: int | None) -> Numbered | None:
        """The number before a paragraph of a look, counted on; None where it has none."""
        key = look.list_id
        if not key or key == "0":
            return None
        if link := self.numbering.style_link(key):
            key = self.styles.look(link).list_id or key
        level = own_level if own_level is not None else look.list_level
        return self.numbering.next(key, level if level is not None else self.numbering.level_of(key, style))
