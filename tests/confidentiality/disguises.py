"""Ways in which a datum is written without being hidden: wide digits, gaps, marks, entities, invisible characters."""

from __future__ import annotations

import random
from collections.abc import Callable

Disguise = Callable[[str, random.Random], str]


def plain(written: str, source: random.Random) -> str:
    return written


def wide(written: str, source: random.Random) -> str:
    return "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in written)


def _split(written: str, source: random.Random, *between: str) -> str:
    sizes = {11: (3, 4, 4), 18: (6, 8, 4), 15: (6, 6, 3), 16: (4, 4, 4, 4), 17: (4, 4, 4, 4, 1), 19: (4, 4, 4, 4, 3)}
    sizes_of_own = sizes.get(len(written), (len(written) // 2, len(written) - len(written) // 2))
    gap, parts, start = source.choice(between), [], 0
    for size in sizes_of_own:
        parts.append(written[start : start + size])
        start += size
    return gap.join(parts)


def gaps(written: str, source: random.Random) -> str:
    return _split(written, source, " ", "-", "\u3000", "－", "\u00a0")


def marks(written: str, source: random.Random) -> str:
    middle = len(written) // 2
    mark = source.choice(["**", "*", "~~", "`"])
    return f"{written[:middle]}{mark}{written[middle:]}{mark}"


def tags(written: str, source: random.Random) -> str:
    middle = len(written) // 3
    return f"{written[:middle]}<b>{written[middle:-2]}</b>{written[-2:]}"


def invisible(written: str, source: random.Random) -> str:
    middle = source.randrange(2, len(written) - 2)
    return written[:middle] + source.choice("\u200b\ufeff\u00ad\u2060") + written[middle:]


def entities(written: str, source: random.Random) -> str:
    place = source.randrange(len(written))
    return f"{written[:place]}&#{ord(written[place])};{written[place + 1 :]}"


NUMBERS: tuple[Disguise, ...] = (plain, plain, plain, wide, gaps, gaps, marks, tags, invisible, entities)
WORDS: tuple[Disguise, ...] = (plain, plain, wide, marks, invisible)
