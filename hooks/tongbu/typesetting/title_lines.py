"""A long title in lines (标题回行): words stay whole, lines are balanced, as GB/T 9704-2012 §7.3.1 asks."""

from __future__ import annotations

from functools import cache

from tongbu.pages.text.title_pieces import title_pieces

_BROKEN_NAME = 100.0
"""What it costs to break a name in title marks, against the square of the characters by which a line is uneven."""


def title_lines(title: str, most: int = 20) -> tuple[str, ...]:
    """The lines of a title of at most `most` characters each; a space in the title is a break if it must be broken."""
    title = title.strip()
    if len(title) <= most:
        return (title,) if title else ()
    pieces = [part[at : at + most] for part in title_pieces(title) for at in range(0, len(part), most)]
    best = _broken(tuple(pieces), most)
    return tuple(line for line in (line.strip() for line in best) if line)


def _broken(pieces: tuple[str, ...], most: int) -> tuple[str, ...]:
    """The fewest lines that hold the pieces, and of those the most even ones that break no name."""
    sizes = [len(piece) for piece in pieces]
    inside = [piece.count("《") - piece.count("》") for piece in pieces]
    count = len(_greedy(sizes, most))
    even = sum(sizes) / count

    @cache
    def best(start: int, lines: int) -> tuple[float, tuple[int, ...]]:
        if lines == 1:
            width = sum(sizes[start:])
            return ((width - even) ** 2, (len(pieces),)) if width <= most else (float("inf"), ())
        found: tuple[float, tuple[int, ...]] = (float("inf"), ())
        width = 0
        for end in range(start + 1, len(pieces) - lines + 2):
            width += sizes[end - 1]
            if width > most:
                break
            cost, rest = best(end, lines - 1)
            cost += (width - even) ** 2 + (_BROKEN_NAME if sum(inside[:end]) > 0 else 0)
            if cost < found[0]:
                found = (cost, (end, *rest))
        return found

    ends = best(0, count)[1]
    return tuple("".join(pieces[start:end]) for start, end in zip((0, *ends), ends, strict=False))


def _greedy(sizes: list[int], most: int) -> list[int]:
    lines = [0]
    for size in sizes:
        if lines[-1] + size > most:
            lines.append(0)
        lines[-1] += size
    return lines
