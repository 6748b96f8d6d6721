"""Rules by family, as pages show them: cards, and the keys that each looks at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from reference.rule_keys import Place, places
from tongbu.cli.cards import Card, cards
from tongbu.pages.rules_page import FAMILIES
from tongbu.rules import RULES


@dataclass(frozen=True)
class Told:
    """A card with what the gate allows for it, and the keys it looks at."""

    card: Card
    waivable: bool
    adjustable: bool
    keys: tuple[Place, ...]


@dataclass(frozen=True)
class Family:
    """The rules whose codes begin alike."""

    code: str
    title: str
    rules: tuple[Told, ...]

    @property
    def page(self) -> str:
        """Its page, below the reference's folder."""
        return page_of(self.code)


def page_of(code: str) -> str:
    """The page on which a rule stands; `con.md` alone would be a device to Windows."""
    return f"rules/{code[:3].lower()}-rules.md"


def families() -> tuple[Family, ...]:
    """All families in the site's order, with their rules in the order of their codes."""
    gate = {rule.code: rule for rule in RULES}
    by_family: Mapping[str, list[Told]] = defaultdict(list)
    for code, card in cards().items():
        rule = gate.get(code)
        told = Told(
            card,
            waivable=bool(rule and rule.waivable),
            adjustable=bool(rule and rule.adjustable),
            keys=tuple(sorted(places(rule))) if rule else (),
        )
        by_family[code[:3]].append(told)
    return tuple(
        Family(code, title, tuple(sorted(by_family.pop(code), key=lambda told: told.card.code)))
        for code, title in FAMILIES.items()
    )
