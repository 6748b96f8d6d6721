"""The limits (限值) with what compares with them and where the numbers come from."""

from __future__ import annotations

from dataclasses import dataclass

from reference.keys import Key, keys_of
from tongbu.cli.cards import cards


@dataclass(frozen=True)
class Limit:
    """A limit: its key, the rules that compare with it, and their sources, each once."""

    key: Key
    rules: tuple[str, ...]
    sources: tuple[str, ...]


def limits() -> tuple[Limit, ...]:
    """All limits in the order of the settings."""
    (section,) = (key for key in keys_of("settings") if key.name == "限值")
    found = []
    for key in section.below:
        using = [card for card in cards().values() if key.name in card.limits]
        sources = tuple(dict.fromkeys(source for card in using for source in card.sources))
        found.append(Limit(key, tuple(card.code for card in using), sources))
    return tuple(found)
