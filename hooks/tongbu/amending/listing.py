"""Lists of written places: 第三条第一款、第二款和第五条, 第七条至第九条."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tongbu.amending.decision import Place
from tongbu.amending.places import between, read_place
from tongbu.amending.tokens import Token


def listed(written: Sequence[Token], home: Place) -> list[Place]:
    """The places of a list; what a place does not say is as in the one before it, and in the first as in `home`."""
    places: list[Place] = []
    joint = ""
    for token in written:
        if token.sign in "+-":
            joint = token.sign
        elif token.sign == "P":
            context = places[-1] if places else home
            named = [_completed(each, context) for each in read_place(token.text)]
            if joint == "-" and places:
                places.extend(between(places[-1], named[0]))
                named = named[1:]
            places.extend(named)
            joint = ""
    return places or [home]


def _completed(place: Place, context: Place) -> Place:
    if place.article or place.division:
        return place
    above = replace(place, article=context.article, renumbered=context.renumbered)
    if not place.paragraph:
        above = replace(above, paragraph=context.paragraph)
        if not place.item:
            above = replace(above, item=context.item)
    return above


def renumbering(targets: Sequence[Place], found: Sequence[str], wording: Sequence[str]) -> tuple[Place, Place] | None:
    """“第八条”调整为“第七条” said of the whole text is a renumbering, not a change of words."""
    if targets != (Place(),) or len(found) != 1 or len(wording) != 1:
        return None
    if not (found[0].startswith("第") and wording[0].startswith("第")):
        return None
    if not (found[0].endswith("条") and wording[0].endswith("条")):
        return None
    before, after = read_place(found[0]), read_place(wording[0])
    if len(before) != 1 or len(after) != 1 or not before[0].article or not after[0].article:
        return None
    return before[0], replace(after[0], renumbered=True)
