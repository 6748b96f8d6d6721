"""A long synthetic law and an amended version of it, with the truth of what became of every article."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import accumulate

from tongbu.model.numeral import format_numeral

_FIRST, _LETTERS, _WORDS = 0x4E00, 900, 4000
_SHARES = {"amended": 0.25, "deleted": 0.03, "added": 0.05, "split": 0.02, "merged": 0.02, "moved": 0.01}

Link = tuple[str, str]


@dataclass(frozen=True)
class Amendment:
    """Markdown of both versions, and every link: (old label, new label), "" for added and deleted."""

    old: str
    new: str
    links: frozenset[Link]


class _Author:
    """Writes sentences of words as uneven in frequency as those of real texts (Zipf)."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        letters = [chr(_FIRST + 7 * at) for at in range(_LETTERS)]
        self._words = ["".join(self.random.choices(letters, k=2)) for _ in range(_WORDS)]
        self._weights = list(accumulate(1 / (rank + 5) for rank in range(_WORDS)))

    def words(self, count: int) -> list[str]:
        return self.random.choices(self._words, cum_weights=self._weights, k=count)

    def paragraph(self) -> str:
        sentences = ("，".join("".join(self.words(self.random.randint(3, 6))) for _ in range(3)) for _ in range(2))
        return "。".join(sentences) + "。"

    def article(self) -> list[str]:
        return [self.paragraph() for _ in range(self.random.choice((1, 1, 1, 2, 2, 3)))]

    def amended(self, article: list[str]) -> list[str]:
        """A fifth of the words of one paragraph changed."""
        result = list(article)
        at = self.random.randrange(len(result))
        pairs = [result[at][i : i + 2] for i in range(0, len(result[at]), 2)]
        changed = [self.words(1)[0] if pair.isalpha() and self.random.random() < 0.2 else pair for pair in pairs]
        result[at] = "".join(changed)
        return result


def amendment(size: int, seed: int = 1) -> Amendment:
    """A law of `size` articles and its successor; the same size and seed give the same texts."""
    author = _Author(seed)
    old = [author.article() for _ in range(size)]
    new: list[tuple[list[str], list[int]]] = []
    at = 0
    while at < size:
        fate = author.random.choices([*_SHARES, "same"], [*_SHARES.values(), 1 - sum(_SHARES.values())])[0]
        article = old[at]
        if fate == "merged" and at + 1 < size:
            new.append((article + old[at + 1], [at, at + 1]))
            at += 1
        elif fate == "split" and len(article) > 1:
            new += [(article[:1], [at]), (article[1:], [at])]
        elif fate == "moved" and new:
            new.insert(author.random.randrange(len(new)), (article, [at]))
        elif fate == "amended":
            new.append((author.amended(article), [at]))
        elif fate != "deleted":
            new.append((article, [at]))
            if fate == "added":
                new.append((author.article(), []))
        at += 1
    return Amendment(_markdown(old), _markdown([each for each, _ in new]), _links(size, [from_ for _, from_ in new]))


def _links(size: int, sources: list[list[int]]) -> frozenset[Link]:
    kept = {at for each in sources for at in each}
    links = {(_label(at), _label(place)) for place, each in enumerate(sources) for at in each}
    links |= {("", _label(place)) for place, each in enumerate(sources) if not each}
    return frozenset(links | {(_label(at), "") for at in range(size) if at not in kept})


def _label(place: int) -> str:
    return f"第{format_numeral(place + 1)}条"


def _markdown(articles: list[list[str]]) -> str:
    return "\n\n".join(f"{_label(at)}　" + "\n\n".join(paragraphs) for at, paragraphs in enumerate(articles)) + "\n"
