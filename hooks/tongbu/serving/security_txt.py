"""`security.txt` (RFC 9116): whom to tell of a weakness of the site."""

from __future__ import annotations

from datetime import date

_MONTHS = 12


def security_txt(email: str, base: str, day: date) -> str:
    """The file, in force until the first of a month less than a year after `day`, so that it changes once a month.

    Empty where no address is known to write to.
    """
    if not email:
        return ""
    month = day.year * 12 + day.month - 1 + _MONTHS - 1
    expires = date(month // 12, month % 12 + 1, 1)
    canonical = f"Canonical: {base}.well-known/security.txt\n" if base else ""
    return f"Contact: mailto:{email}\nExpires: {expires}T00:00:00+08:00\nPreferred-Languages: zh, en\n{canonical}"
