"""What the bureau has itself made public to be reached by: its telephones, mail addresses and domain."""

from __future__ import annotations

import re

from tongbu.model.sensitive import Sensitive, SensitiveKind
from tongbu.settings import Settings

_CONTACTS = frozenset({SensitiveKind.MOBILE, SensitiveKind.TELEPHONE, SensitiveKind.EMAIL})
_FIELDS = frozenset({"联系方式", "地址", "报名"})
"""Keys of front matter that are there to say how an office is reached: 联系方式, 渠道.地址, 听证.报名."""


def is_public_contact(settings: Settings, found: Sensitive) -> bool:
    """Whether a find is a way to reach an office that it has published for that."""
    if found.kind not in _CONTACTS:
        return False
    if not found.path and any(part in _FIELDS for part in found.key):
        return True
    own = settings.organisation
    if found.kind is SensitiveKind.EMAIL:
        return _is_own_address(found.value.lower(), own.email.lower(), settings.website.domain.lower())
    digits = _digits(found.value)
    return any(digits == _digits(each) for each in re.split(r"[、，,；;/\s]+", own.telephone) if each)


def _is_own_address(address: str, own: str, domain: str) -> bool:
    if own and address == own:
        return True
    host, base = address.rpartition("@")[2], domain.removeprefix("www.")
    return bool(base) and (host == base or host.endswith(f".{base}"))


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
