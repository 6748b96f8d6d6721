"""Keys of those who sign (Ed25519, RFC 8032), and the registry (公钥登记) that says whose they are, and since when."""

from __future__ import annotations

import base64
import binascii
import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import date

import yaml
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from tongbu.model.files import Files

_KEYS = {"人员", "公钥", "启用", "停用"}
_DEEPEST = 2
"""A list of mappings. What is nested beyond reason is not loaded, since the C loader recurses without a guard."""
_OPENING, _CLOSING = (yaml.SequenceStartEvent, yaml.MappingStartEvent), (yaml.SequenceEndEvent, yaml.MappingEndEvent)


class KeysError(ValueError):
    """A key or the registry cannot be used; the message says why, in Chinese."""


@dataclass(frozen=True, slots=True)
class Key:
    """A public key (32 bytes) of the person of a role, in force from `since` to `until`, both included."""

    person: str
    public: bytes
    since: date
    until: date | None = None

    @property
    def name(self) -> str:
        """Its fingerprint, by which a signing names it."""
        return fingerprint(self.public)

    def holds(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.since <= day and (self.until is None or day <= self.until)

    def belongs_to(self, person: str) -> bool:
        """Whether it is a key of the person of a role, however the name is spaced."""
        return plain_name(self.person) == plain_name(person)

    def verifies(self, signature: bytes, told: bytes) -> bool:
        """Whether a signature over `told` was made with it."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, told)
        except (InvalidSignature, ValueError):
            return False
        return True


def plain_name(person: str) -> str:
    """The name of a role by which persons are told apart: blanks, invisible characters and width do not count."""
    folded = unicodedata.normalize("NFKC", person)
    return "".join(each for each in folded if unicodedata.category(each)[0] not in "ZC")


@dataclass(frozen=True, slots=True)
class KeyRegistry:
    """All keys that are known."""

    keys: tuple[Key, ...] = ()

    def named(self, name: str) -> Key | None:
        """The key with a fingerprint."""
        return next((key for key in self.keys if key.name == name), None)

    def knows(self, person: str) -> bool:
        """Whether the person of a role has a key, in force or not."""
        return any(key.belongs_to(person) for key in self.keys)


def fingerprint(public: bytes) -> str:
    """The first 64 bits of the digest of a public key: enough to tell the keys of an office apart."""
    return hashlib.sha256(public).hexdigest()[:16]


def _is_deep(text: str) -> bool:
    """Whether collections of a YAML text are nested deeper than a registry's; nothing beyond that is looked at."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, _OPENING) - isinstance(event, _CLOSING)
        if depth > _DEEPEST:
            return True
    return False


def read_keys(raw: bytes) -> KeyRegistry:
    """The registry that a YAML file holds: a list of 人员, 公钥 (base64), 启用, 停用. KeysError where it is not one."""
    try:
        text = raw.decode("utf-8-sig")
        if _is_deep(text):
            raise KeysError("公钥登记应当是一个列表，每项有 人员、公钥、启用")
        rows = yaml.load(text, Loader=yaml.CSafeLoader)
    except (ValueError, yaml.YAMLError) as error:  # ValueError: no UTF-8, or a date that there is not
        raise error if isinstance(error, KeysError) else KeysError("公钥登记不是能读的 YAML 文件") from None
    if not isinstance(rows, list):
        raise KeysError("公钥登记应当是一个列表，每项有 人员、公钥、启用")
    return KeyRegistry(tuple(_key(row, number) for number, row in enumerate(rows, 1)))


def registry_of(files: Files, path: str, *, required: bool) -> KeyRegistry:
    """The registry at a path of a project; an empty one where there is no file and none is required.

    Raises KeysError where it cannot be used, or is missing though required, OSError where it cannot be read.
    """
    if files.there(path):
        return read_keys(files.content(path))
    if required:
        raise KeysError("没有这个文件，而设置里写明公钥登记在这里；请从版本库恢复，或者改正“审核.公钥登记”")
    return KeyRegistry()


def _key(row: object, number: int) -> Key:
    if not isinstance(row, dict) or not row.keys() <= _KEYS or not isinstance(row.get("人员"), str):
        raise KeysError(f"公钥登记第 {number} 项应当写 人员、公钥、启用（可以写 停用）")
    since, until = row.get("启用"), row.get("停用")
    if type(since) is not date or not (until is None or type(until) is date):
        raise KeysError(f"公钥登记第 {number} 项的启用、停用应当是日期，如 2026-01-01")
    try:
        public = base64.b64decode(str(row.get("公钥", "")), validate=True)
        Ed25519PublicKey.from_public_bytes(public)
    except (binascii.Error, ValueError):
        raise KeysError(f"公钥登记第 {number} 项的公钥不对，应当是 tongbu sign --new-key 给出的一行") from None
    return Key(row["人员"], public, since, until)


def new_private(password: str) -> tuple[bytes, bytes]:
    """A new private key as an encrypted PEM file (PKCS 8), unencrypted where the password is empty; its public key."""
    private = Ed25519PrivateKey.generate()
    how = serialization.BestAvailableEncryption(password.encode()) if password else serialization.NoEncryption()
    pem = private.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, how)
    return pem, private.public_key().public_bytes_raw()


def load_private(pem: bytes, password: str) -> Ed25519PrivateKey:
    """The private key of a PEM file; KeysError where it is none, or the password is wrong."""
    try:
        key = serialization.load_pem_private_key(pem, password.encode() or None)
    except TypeError:
        told = "私钥有口令，没有给出" if not password else "私钥没有口令，不应给出"
        raise KeysError(told) from None
    except (ValueError, UnsupportedAlgorithm):
        raise KeysError("不是私钥文件，或者口令不对") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise KeysError("不是 Ed25519 私钥")
    return key
