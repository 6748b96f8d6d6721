"""A place on a server as the operator writes it: user@host:/path, or ssh://user@host:port/path.

Every part is confined to letters that mean nothing to a shell, here or there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tongbu.publishing.errors import CannotPublishError

_USER = r"(?:(?P<user>[A-Za-z_][A-Za-z0-9_.-]{0,63})@)?"
_HOST = r"(?P<host>[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,45}\])"
_FORMS = (
    re.compile(rf"ssh://{_USER}{_HOST}(?::(?P<port>[0-9]{{1,5}}))?(?P<path>/.*)", re.ASCII | re.DOTALL),
    re.compile(rf"{_USER}{_HOST}:(?P<path>.*)(?P<port>)", re.ASCII | re.DOTALL),
)
_PATH = re.compile(r"(?:/[A-Za-z0-9_.+-]{1,255})+", re.ASCII)
_MOST_PORT = 65535


@dataclass(frozen=True, slots=True)
class Address:
    """`target` is what ssh is told, with a user or without; `path` is absolute, and not the root."""

    target: str
    path: str
    port: int | None = None

    def __str__(self) -> str:
        """As rsync is told, but for the port."""
        return f"{self.target}:{self.path}"


def address_of(written: str) -> Address | None:
    """The address of a place elsewhere; None for a folder here, CannotPublishError for what might be misunderstood."""
    if not written.startswith("ssh://") and ":" not in written.partition("/")[0]:
        return None
    found = next(filter(None, (form.fullmatch(written) for form in _FORMS)), None)
    if found is None:
        raise CannotPublishError(
            f"发布位置“{written[:120]}”写得不对。写成 用户@主机:/文件夹，或者 ssh://用户@主机:端口/文件夹。"
        )
    path = found["path"].rstrip("/")
    if not _PATH.fullmatch(path) or {".", ".."} & set(path.split("/")):
        raise CannotPublishError(
            f"服务器上的文件夹“{found['path'][:120]}”写得不对：从 / 写起，不能是 / 本身，"
            "只用字母、数字和 - _ . +，不能有 . 和 ..。"
        )
    port = int(found["port"]) if found["port"] else None
    if port is not None and not 0 < port <= _MOST_PORT:
        raise CannotPublishError(f"端口 {port} 不对，应当在 1 和 {_MOST_PORT} 之间。")
    return Address(f"{found['user']}@{found['host']}" if found["user"] else found["host"], path, port)
