"""Numbers as Excel shows them: rounded half up, with thousands, percent, exponent and the words of the format."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

from tongbu.importing.sheets.sections import Section, sections

_DIGITS = re.compile(r"(?P<whole>[#0?](?:[#0?,]*[#0?])?|)(?P<scale>,*)(?:(?P<dot>\.)(?P<part>[#0?]*)(?P<more>,*))?\Z")
_KEPT = Context(prec=15, rounding=ROUND_HALF_UP)
"""Excel keeps fifteen digits: 1.005 is what was typed, not what a computer stores."""
_WIDE = 400
_GENERAL = 11
"""How many signs a number has at most that has no format."""
_SMALL = Decimal("0.0001")
"""Below it Excel writes exponents; the number in full says the same."""


def number(value: float, form: str) -> str | None:
    """What a cell with a number shows; None where the format is not certainly understood."""
    exact = _exact(value)
    if not exact.is_finite():
        return None
    found = sections(form)
    if any(sign.kind == "unknown" for section in found for sign in section) or len(found) > 4:
        return None
    section, sign = _chosen(exact, found)
    with localcontext(prec=_WIDE, rounding=ROUND_HALF_UP):
        words = _written(abs(exact), section)
    return None if words is None else (sign + words).strip()


def plain(value: float) -> str:
    """A number without a format, in as many digits as a cell shows; whole numbers in full."""
    exact = _exact(value)
    if not exact.is_finite():
        return str(value)
    with localcontext(prec=_WIDE, rounding=ROUND_HALF_UP):
        return _general(exact)


def _exact(value: float) -> Decimal:
    return Decimal(value) if isinstance(value, int) else _KEPT.create_decimal(repr(value))


def _general(value: Decimal) -> str:
    if value == value.to_integral_value():
        return format(value.quantize(Decimal(1)), "f")
    if abs(value) >= _SMALL:
        value = value.quantize(Decimal(1).scaleb(-max(_GENERAL - 1 - max(value.adjusted() + 1, 1), 0)))
    written = format(value, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


def _chosen(value: Decimal, found: tuple[Section, ...]) -> tuple[Section, str]:
    """The section for a number, and the sign that stands before it."""
    if value == 0 and len(found) > 2:
        return found[2], ""
    if value < 0:
        return (found[1], "") if len(found) > 1 else (found[0], "-")
    return found[0], ""


def _written(value: Decimal, section: Section) -> str | None:
    kinds = [sign.kind for sign in section]
    if sum(kinds.count(kind) for kind in ("digits", "general", "text")) > 1 or kinds.count("exponent") > 1:
        return None
    value = value.scaleb(2 * kinds.count("percent"))
    words = ""
    for at, (kind, text) in enumerate(section):
        if kind == "exponent":
            if at == 0 or kinds[at - 1] != "digits":
                return None
            continue
        if kind == "digits":
            exponent = section[at + 1].text if kinds[at + 1 : at + 2] == ["exponent"] else ""
            made = _scientific(value, text, exponent) if exponent else _digits(value, text)
            if made is None:
                return None
            words += made
        else:
            words += _general(value) if kind in ("general", "text") else text
    return words


def _digits(value: Decimal, form: str) -> str | None:
    match = _DIGITS.match(form)
    if not match:
        return None
    whole, part = match["whole"], match["part"] or ""
    value = value.scaleb(-3 * (len(match["scale"]) + len(match["more"] or "")))
    before, _, after = format(value.quantize(Decimal(1).scaleb(-len(part))), "f").partition(".")
    before = before.lstrip("0").rjust(whole.count("0"), "0")
    if "," in whole:
        before = re.sub(r"(?<=\d)(?=(?:\d{3})+\Z)", ",", before)
    while after and part[len(after) - 1] != "0" and after[-1] == "0":
        after = after[:-1]
    return f"{before}{match['dot'] or ''}{after}"


def _scientific(value: Decimal, form: str, exponent: str) -> str | None:
    match = _DIGITS.match(form)
    if not match or len(match["whole"]) != 1 or match["scale"] or match["more"]:
        return None
    places = Decimal(1).scaleb(-len(match["part"] or ""))
    power = value.adjusted() if value else 0
    if value.scaleb(-power).quantize(places) >= 10:
        power += 1
    mantissa = _digits(value.scaleb(-power), form)
    sign = "-" if power < 0 else exponent[1].strip("-")
    return f"{mantissa}E{sign}{abs(power):0{len(exponent) - 2}d}"
