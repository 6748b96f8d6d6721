"""What runs out: the certificate of a server, and the word of security.txt (RFC 9116)."""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

from tongbu.model.finding import Level
from tongbu.patrolling.fault import Check, Fault
from tongbu.patrolling.place import CannotReadError, Place

_CONTACT = ".well-known/security.txt"
_MOST_BYTES = 100_000
_EXPIRES = re.compile(r"^Expires:\s*(\S+)\s*$", re.IGNORECASE | re.MULTILINE)


def certificate_faults(url: str, days: int, today: date, seconds: float) -> Iterator[Fault]:
    """Whether the certificate of an https:// address holds for so many days more; OSError where it cannot be seen."""
    parts = urlsplit(url)
    if parts.scheme != "https" or not days:
        return
    context = ssl.create_default_context()
    with (
        socket.create_connection((parts.hostname or "", parts.port or 443), timeout=seconds) as plain,
        context.wrap_socket(plain, server_hostname=parts.hostname) as secured,
    ):
        stated = str((secured.getpeercert() or {}).get("notAfter", ""))
    last = datetime.fromtimestamp(ssl.cert_time_to_seconds(stated), UTC).date()
    left = (last - today).days
    if left < days:
        level = Level.ERROR if left < 0 else Level.WARNING
        yield Fault(
            Check.SERVER, level, f"证书 {last} 到期，还有 {left} 日", "更新证书，并查自动续期为什么没有起作用。"
        )


def contact_faults(place: Place, files: frozenset[str], days: int, today: date) -> Iterator[Fault]:
    """Whether security.txt is there and holds for so many days more."""
    if not days:
        return
    if _CONTACT not in files:
        fix = "在 mkdocs.yml 写“机关”的“邮箱”，重新构建发布。"
        yield Fault(Check.SERVER, Level.WARNING, "没有 security.txt，发现漏洞的人不知道告诉谁", fix, _CONTACT)
        return
    try:
        found = _EXPIRES.search(place.read(_CONTACT, _MOST_BYTES).decode("utf-8", "replace"))
        last = datetime.fromisoformat(found[1]).date() if found else None
    except (CannotReadError, ValueError):
        last = None
    fix = "重新构建发布，它的有效期随构建延长。"
    if last is None:
        yield Fault(Check.SERVER, Level.WARNING, "security.txt 读不到有效期（Expires）", fix, _CONTACT)
    elif (left := (last - today).days) < days:
        level = Level.ERROR if left < 0 else Level.WARNING
        yield Fault(Check.SERVER, level, f"security.txt {last} 到期，还有 {left} 日", fix, _CONTACT)
