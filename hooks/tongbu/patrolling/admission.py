"""To which machines a patrol may speak: a link on a page must not lead it into the office's own network (SSRF)."""

from __future__ import annotations

import socket
from collections.abc import Container
from ipaddress import IPv6Address, IPv6Network, ip_address

_TRANSLATED = IPv6Network("64:ff9b::/96")
"""Addresses of IPv4 behind a translator (RFC 6052)."""


class NotAdmittedError(OSError):
    """The name leads to a machine that is not asked; the message says so, in Chinese."""


def addresses_of(host: str, port: int) -> list[str]:
    """The addresses of a host, as its name is looked up now."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def public_addresses(host: str, port: int, own: Container[str]) -> list[str]:
    """The addresses of a host that all the world can reach, or that are the site's `own`; NotAdmittedError for none.

    They are what the connection is then made to, so that a name cannot mean another machine a moment later.
    """
    found = [each for each in addresses_of(host, port) if each in own or is_public(each)]
    if not found:
        raise NotAdmittedError("指向本机或者内部网络的地址，不访问")
    return found


def is_public(address: str) -> bool:
    """Whether an address is one of the open internet, also by what is wrapped in it."""
    try:
        known = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(known, IPv6Address):
        inner = known.ipv4_mapped or known.sixtofour or (known.teredo[1] if known.teredo else None)
        if inner is not None:
            return inner.is_global and not inner.is_multicast
        if known in _TRANSLATED:
            return False
    return known.is_global and not known.is_multicast
