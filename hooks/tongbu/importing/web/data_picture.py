"""Pictures that stand in a page itself as data (`data:image/png;base64,…`)."""

from __future__ import annotations

import base64
import binascii
import re

_DATA = re.compile(r"data:image/(png|jpe?g|gif|webp|bmp);base64,(.*)\Z", re.IGNORECASE | re.DOTALL)


def is_data(address: str) -> bool:
    """Whether an address is itself what it stands for."""
    return address[:5].lower() == "data:"


def data_picture(address: str) -> tuple[str, bytes] | None:
    """The name and the bytes of such a picture; None where it is of another kind, or broken."""
    match = _DATA.match(address)
    if not match:
        return None
    try:
        content = base64.b64decode("".join(match[2].split()), validate=True)
    except binascii.Error:
        return None
    return (f"tu.{match[1].lower()}", content) if content else None
