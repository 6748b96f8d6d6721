"""The record of a document's approval (审签记录): every signing in turn, and the content that was approved last.

The first line says what the file is. Each signing is one line of JSON, and names the digest of the line before it, so
that none can be taken out or changed without breaking the chain; what was approved follows a line `---`.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

SUFFIX = ".sign"
_HEAD = "tongbu-sign 1"
_TOLD = f"{_HEAD} 审签记录：由 tongbu sign 写入，请勿手工修改；用 tongbu verify 查验。"
_RULE = "---"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_WORDS = ("环节", "人员", "意见", "公钥", "签名")


class RecordError(ValueError):
    """A record cannot be relied on; the message says why, in Chinese, and which line."""


@dataclass(frozen=True, slots=True)
class Signing:
    """One signing: a stage, by the person of a role, on a day, for the content with a digest.

    `before` is the digest of the line before it, "" for the first. `key` is the fingerprint of the key that made
    `signature`; both are empty where none was used.
    """

    stage: str
    person: str
    on: date
    opinion: str
    digest: str
    before: str = ""
    key: str = ""
    signature: bytes = b""

    def told(self) -> bytes:
        """What a signature signs: everything but itself."""
        return f"{_HEAD}\n{_json(self._values())}".encode()

    def line(self) -> str:
        """Its line in the record."""
        values = self._values()
        return _json({**values, "签名": base64.b64encode(self.signature).decode()} if self.signature else values)

    def _values(self) -> dict[str, str]:
        values = {
            "环节": self.stage,
            "人员": self.person,
            "日期": self.on.isoformat(),
            "意见": self.opinion,
            "摘要": self.digest,
            "前签": self.before,
            "公钥": self.key,
        }
        return {name: value for name, value in values.items() if value}


@dataclass(frozen=True, slots=True)
class Record:
    """All signings in turn, and the content that the last was for."""

    signings: tuple[Signing, ...]
    content: str

    def with_signing(self, signing: Signing, content: str) -> Record:
        """The record after one more."""
        return Record((*self.signings, signing), content)

    def link(self) -> str:
        """What the next signing names as the one before it."""
        return _link(self.signings[-1].line()) if self.signings else ""


def record_path(document: str) -> str:
    """The path of the record of a document."""
    return document[: -len(".md")] + SUFFIX


def write_record(record: Record) -> str:
    """The text of a record's file."""
    lines = (_TOLD, *(signing.line() for signing in record.signings), _RULE, record.content)
    return "\n".join(lines) + "\n"


def read_record(raw: bytes) -> Record:
    """The record that a file holds; RecordError where it is not what `write_record` writes."""
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise RecordError("不是 UTF-8 文本") from None
    head, _, rest = text.partition("\n")
    if not head.startswith(_HEAD):
        raise RecordError("第 1 行不是审签记录的开头")
    above, rule, content = rest.partition(f"\n{_RULE}\n")
    if not rule:
        raise RecordError("没有找到签名与内容之间的“---”")
    lines = above.split("\n")
    signings = tuple(_signing(line, number) for number, line in enumerate(lines, 2))
    if signings[0].before:
        raise RecordError("最早的一签不见了")
    for number, (line, after) in enumerate(pairwise([*lines, ""]), 3):
        if after and signings[number - 2].before != _link(line):
            raise RecordError(f"第 {number} 行与前一签接不上，前面的签名被改动或者删去")
    return Record(signings, content.removesuffix("\n"))


def _signing(line: str, number: int) -> Signing:
    try:
        values: Any = json.loads(line)
        words = [values.get(name, "") for name in _WORDS]
        if not all(isinstance(word, str) for word in words):
            raise TypeError
        stage, person, opinion, key, signature = words
        found = Signing(
            stage,
            person,
            date.fromisoformat(values["日期"]),
            opinion,
            values["摘要"],
            values.get("前签", ""),
            key,
            base64.b64decode(signature, validate=True),
        )
        if not _DIGEST.fullmatch(found.digest) or not stage or not person or found.line() != line:
            raise ValueError
    except (ValueError, TypeError, KeyError, AttributeError, binascii.Error, RecursionError):
        raise RecordError(f"第 {number} 行不是完整的一签") from None
    return found


def _link(line: str) -> str:
    return hashlib.sha256(line.encode()).hexdigest()


def _json(values: dict[str, str]) -> str:
    return json.dumps(values, ensure_ascii=False, sort_keys=True)
