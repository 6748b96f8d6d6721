"""Names that mean one file on every system: what Windows, macOS and web servers would take for another, or not keep."""

from __future__ import annotations

import re
import unicodedata

NAME_LIMIT = 180
"""Bytes of one name: 60 Chinese characters. File systems take 255, and what is made from a file has a longer name."""
PATH_LIMIT = 600
"""Bytes of a whole path: with a site's own folder before it, below what systems and addresses bear."""

_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\..*)?", re.IGNORECASE)
"""Names of devices, with any suffix (Microsoft: Naming Files, Paths, and Namespaces)."""
_SUSPECT = re.compile(r"[\x00-\x1f\x7f]|(?:\A|/)(?:con|prn|aux|nul|com\d|lpt\d)|[. ](?:/|\Z)|(?:\A|/) ", re.IGNORECASE)
"""Whatever can be wrong with a short name in ASCII has this."""


def name_fault(path: str) -> str:
    """What is wrong with the names in a path, as “名称”是…; "" where they are the same names everywhere."""
    if path.isascii() and len(path) <= NAME_LIMIT and not _SUSPECT.search(path):
        return ""
    for name in path.split("/"):
        if told := _fault(name):
            return told
    size = len(path.encode("utf-8", "replace"))
    return f"“{path[:20]}…”过长（{size} 字节，不能超过 {PATH_LIMIT}）" if size > PATH_LIMIT else ""


def _fault(name: str) -> str:
    unseen = next((char for char in name if unicodedata.category(char) in ("Cc", "Cf", "Co", "Cn", "Zl", "Zp")), "")
    if unseen:
        seen = "".join(char for char in name if char.isprintable())
        return f"“{seen}”含有看不见的字符 U+{ord(unseen):04X}"
    if _DEVICE.fullmatch(name):
        return f"“{name}”是 Windows 保留的名称，在 Windows 上打不开"
    if name != name.strip(" ") or (name.endswith(".") and name.strip(".")):
        return f"“{name}”的开头或者结尾有空格、句点，Windows 会去掉，与别的名称分不开"
    if unicodedata.normalize("NFC", name) != name:
        return f"“{name}”里有拆开写的或者兼容的字符（不是 NFC），看起来相同的名称却是另一个"
    size = len(name.encode("utf-8", "replace"))
    return f"“{name[:20]}…”过长（{size} 字节，不能超过 {NAME_LIMIT}）" if size > NAME_LIMIT else ""
