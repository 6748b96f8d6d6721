"""How many opinions came in and what became of them, counted from the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tongbu.model.ledger import Ledger
from tongbu.model.vocabulary import Disposition


@dataclass(frozen=True, slots=True)
class Balance:
    """The count of a ledger; `received` is always the sum of the rest, since each row is counted once."""

    received: int
    counts: Mapping[Disposition, int]
    undecided: int


def balance(ledger: Ledger | None) -> Balance:
    """Every opinion counted once, those answered together each by itself; nothing where there is no ledger."""
    opinions = ledger.opinions if ledger else ()
    found = Counter(ledger.disposition(opinion) for opinion in opinions) if ledger else Counter()
    counts = {disposition: found[disposition] for disposition in Disposition}
    return Balance(len(opinions), MappingProxyType(counts), found[None])
