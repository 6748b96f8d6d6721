"""Whether two passages differ at most in citations that follow the new numbering."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tongbu.comparing.passages import Passage, fold
from tongbu.model.citation import find_citations

_Ordinal = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Renumbering:
    """Old article number → new article number, of the articles that lived on."""

    numbers: Mapping[_Ordinal, _Ordinal]

    @classmethod
    def of(cls, old: Sequence[Passage], new: Sequence[Passage], main: Mapping[int, int]) -> Renumbering:
        """The renumbering that an alignment implies."""
        pairs = ((old[i].unit.ordinal, new[j].unit.ordinal) for i, j in main.items())
        return cls({before: after for before, after in pairs if before and after})

    def keeps(self, old: Passage, new: Passage) -> bool:
        """Whether the words are the same, apart from citations that the renumbering explains."""
        if fold(old.text) == fold(new.text):
            return True
        return _cited(old.text, self.numbers) == _cited(new.text, {})


def _cited(text: str, numbers: Mapping[_Ordinal, _Ordinal]) -> str:
    parts: list[str] = []
    end = 0
    for citation in find_citations(text):
        if citation.law is None and citation.text:
            number = numbers.get(citation.article, citation.article)
            parts += [text[end : citation.start], f"第{number}条{citation.paragraph}款{citation.item}项"]
            end = citation.end
    return fold("".join([*parts, text[end:]]))
