"""Changes of a file that know a little of what is in it: lines, words, numbers, brackets, members of a zip.

A mutation is told by its number alone, so that whatever was found can be made again.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from random import Random

from fuzz.words import NESTING, NUMBERS, ODD, WORDS

Change = Callable[[bytes, Random], bytes]

LARGEST = 64 * 1024
"""No input grows beyond it: what long inputs cost is measured elsewhere, here as many as possible are tried."""
_SPLICED = 2000


def mutated(seeds: Sequence[bytes], number: int, zipped: bool = False) -> bytes:
    """The input of a number: a seed with a few changes."""
    chance = Random(number)
    content = chance.choice(seeds)
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5))):
        change = chance.choice(_CHANGES)
        content = _inside(content, change, chance) if zipped and chance.random() < 0.9 else change(content, chance)
        if chance.random() < 0.1:
            content = _spliced(content, chance.choice(seeds), chance)
    return content if zipped else content[:LARGEST]


def _inside(content: bytes, change: Change, chance: Random) -> bytes:
    """A change within a member of a zip, which is packed again; of the bytes themselves where they are no zip."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = {member.filename: archive.read(member) for member in archive.infolist()}
    except Exception:  # zipfile raises whatever a broken directory happens to cause
        parts = {}
    if not parts:
        return change(content, chance)
    chosen = chance.choice(list(parts))
    parts[chosen] = change(parts[chosen], chance)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)  # without the time of day
    return made.getvalue()


def _span(content: bytes, chance: Random) -> tuple[int, int]:
    """Where something begins and ends: any bytes, a word, or whole lines."""
    start = chance.randint(0, len(content))
    end = min(len(content), start + chance.choice((1, 1, 2, 3, 8, 30, 200)))
    if chance.random() < 0.5:
        start = content.rfind(b"\n", 0, start) + 1
        end = content.find(b"\n", end) + 1 or len(content)
    return start, end


def _cut(content: bytes, chance: Random) -> bytes:
    start, end = _span(content, chance)
    return content[:start] + content[end:]


def _shortened(content: bytes, chance: Random) -> bytes:
    at = chance.randint(0, len(content))
    return content[:at] if chance.random() < 0.7 else content[at:]


def _doubled(content: bytes, chance: Random) -> bytes:
    start, end = _span(content, chance)
    times = chance.choice((1, 1, 2, 10, 100))
    return content[:end] + content[start:end] * min(times, LARGEST // max(end - start, 1)) + content[end:]


def _moved(content: bytes, chance: Random) -> bytes:
    start, end = _span(content, chance)
    rest = content[:start] + content[end:]
    at = chance.randint(0, len(rest))
    return rest[:at] + content[start:end] + rest[at:]


def _flipped(content: bytes, chance: Random) -> bytes:
    if not content:
        return content
    at = chance.randrange(len(content))
    return content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]


def _inserted(content: bytes, chance: Random) -> bytes:
    words = chance.choice((ODD, WORDS))
    at = chance.randint(0, len(content))
    if chance.random() < 0.6:
        at = max(content.rfind(mark, 0, at) + 1 for mark in (b"\n", b" ", b'"', b",", b">"))
    return content[:at] + chance.choice(words).encode("utf-8", "surrogatepass") + content[at:]


def _nested(content: bytes, chance: Random) -> bytes:
    at = chance.choice((chance.randint(0, len(content)), content.rfind(b"\n", 0, chance.randint(0, len(content))) + 1))
    return content[:at] + chance.choice(NESTING).encode() * chance.choice((3, 30, 300, 3000)) + content[at:]


def _renumbered(content: bytes, chance: Random) -> bytes:
    digits = [at for at, byte in enumerate(content) if 48 <= byte <= 57]
    if not digits:
        return content
    start = end = chance.choice(digits)
    while end < len(content) and 48 <= content[end] <= 57:
        end += 1
    return content[:start] + chance.choice(NUMBERS) + content[end:]


def _spliced(content: bytes, other: bytes, chance: Random) -> bytes:
    start, at = chance.randint(0, len(other)), chance.randint(0, len(content))
    return content[:at] + other[start : start + chance.randint(0, _SPLICED)] + content[at:]


def _noise(content: bytes, chance: Random) -> bytes:
    start, end = _span(content, chance)
    return content[:start] + chance.randbytes(chance.choice((1, 2, 4, 16, 64))) + content[end:]


_CHANGES: tuple[Change, ...] = (
    *(_cut, _shortened, _doubled, _moved, _flipped, _inserted, _inserted, _nested, _renumbered, _noise),
)
