"""How official decisions word their orders."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tongbu.model.numeral import format_numeral

_TWO = 2
_INSIDE = str.maketrans("“”", "‘’")


def quoted(lines: Iterable[str]) -> str:
    """A wording in quotation marks: every paragraph begins with one, the last ends with one."""
    return "“" + "\n\n“".join(line.translate(_INSIDE) for line in lines) + "”"


def count_of(number: int, unit: str) -> str:
    """两条, 十二款."""
    return ("两" if number == _TWO else format_numeral(number)) + unit


def numbered(number: int, unit: str) -> str:
    """第二款."""
    return f"第{format_numeral(number)}{unit}"


@dataclass(frozen=True)
class Order:
    """An order about something inside an article: `lead`, the article's number if it is to be said, then `rest`."""

    lead: str
    rest: str

    def named(self, article: str) -> str:
        """With the article's number."""
        return f"{self.lead}{article}{self.rest}"

    def following(self) -> str:
        """After the article was named: 将 is not repeated, the article is 其."""
        if self.rest.startswith("中的"):
            return f"{self.lead}其{self.rest}"
        return (self.lead if self.lead != "将" else "") + self.rest


def article_orders(old: str, new: str, orders: Iterable[Order]) -> str:
    """The orders about one article as one statement, with its new number where it gets another."""
    found = list(orders)
    first = found[0].named(old) if old == new else f"将{old}改为{new}，{found[0].following()}"
    return "\n\n".join([first, *(order.following() for order in found[1:])])
