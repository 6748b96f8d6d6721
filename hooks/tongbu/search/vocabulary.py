"""How documents say what readers say: synonyms (同义), everyday words (通俗), words without content (虚词).

The package brings a general vocabulary (`vocabulary.yml`); a bureau adds its own in its settings.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml

from tongbu.search.folding import fold


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Folded words: each with what else it may be called in documents; and the words to pass over."""

    others: Mapping[str, tuple[str, ...]]
    fillers: tuple[str, ...]

    @classmethod
    def of(
        cls,
        synonyms: Iterable[Iterable[str]],
        everyday: Mapping[str, Iterable[str]],
        fillers: Iterable[str] = (),
    ) -> Vocabulary:
        """From words as they are written; of `synonyms`, each word of a group leads to all others of it."""
        others: dict[str, dict[str, None]] = {}
        for group in synonyms:
            words = [word for word in map(fold, group) if word]
            for word in words:
                others.setdefault(word, {}).update(dict.fromkeys(other for other in words if other != word))
        for said, written in everyday.items():
            if word := fold(said):
                found = [each for each in map(fold, written) if each not in ("", word)]
                others.setdefault(word, {}).update(dict.fromkeys(found))
        kept = {word: tuple(each) for word, each in sorted(others.items()) if each}
        return cls(kept, tuple(dict.fromkeys(word for word in map(fold, fillers) if word)))

    def with_more(self, synonyms: Iterable[Iterable[str]], everyday: Mapping[str, Iterable[str]]) -> Vocabulary:
        """This and a bureau's own."""
        more = Vocabulary.of(synonyms, everyday)
        words = sorted({*self.others, *more.others})
        joined = {
            word: tuple(dict.fromkeys((*more.others.get(word, ()), *self.others.get(word, ())))) for word in words
        }
        return Vocabulary(joined, self.fillers)


@cache
def general_vocabulary() -> Vocabulary:
    """What the package brings."""
    text = resources.files(__package__).joinpath("vocabulary.yml").read_text(encoding="utf-8")
    read = yaml.load(text, Loader=yaml.CSafeLoader)
    return Vocabulary.of(read["同义"], read["通俗"], (word for group in read["虚词"] for word in group))
