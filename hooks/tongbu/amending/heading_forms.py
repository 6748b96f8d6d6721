"""Changed headings (编章节) as orders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from tongbu.amending.checking import plain
from tongbu.amending.headings import Heading, Headings
from tongbu.amending.wording import quoted
from tongbu.comparing import Division
from tongbu.model.text import LegalText, Unit


def heading_orders(divisions: Iterable[Division]) -> Iterator[str]:
    """The orders that make the new headings of the old ones."""
    found = list(divisions)
    old = _headings(unit for each in found if (unit := each.old))
    new = _headings(unit for each in found if (unit := each.new))
    mine, theirs = [_key(each) for each in old], [_key(each) for each in new]
    added: list[Heading] = []
    for tag, i, k, j, m in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if k - i == m - j and [each.unit for each in old[i:k]] == [each.unit for each in new[j:m]]:
            for before, after in zip(old[i:k], new[j:m], strict=True):
                yield f"将{before.old}{before.unit}名修改为{quoted([after.title])}。"
            continue
        for gone in old[i:k]:
            yield f"删去{gone.old}{gone.unit}名。"
        added += new[j:m]
    for heading in added:
        yield f"增加一{heading.unit}，作为{heading.old}{quoted([heading.title])}。"


def _headings(units: Iterable[Unit]) -> Sequence[Heading]:
    """The headings of a text whose divisions these are, each of them once."""
    ordered = sorted(units, key=lambda unit: unit.line)
    inside = {id(below) for unit in ordered for below in unit.walk() if below is not unit}
    return Headings(LegalText(units=tuple(unit for unit in ordered if id(unit) not in inside))).all()


def _key(heading: Heading) -> str:
    return heading.unit + plain([heading.title])
