"""How an approval stands: what was signed, by whom, whether it still is what is published, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from tongbu.approving.content import approved_content, digest_of, first_line
from tongbu.approving.difference import Change, changes
from tongbu.approving.keys import KeyRegistry, read_keys
from tongbu.approving.record import Record, RecordError, Signing, read_record, record_path
from tongbu.approving.stages import FINAL, rank
from tongbu.model.files import Files
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy


class Fault(Enum):
    """What can be wrong with an approval."""

    DAMAGED = auto()
    CHANGED = auto()
    UNFINISHED = auto()
    UNLIKE_REVIEW = auto()
    UNTRUE = auto()
    """A signature that is wrong, or missing where the person has a key."""


@dataclass(frozen=True)
class Approval:
    """A document and its record; `record` is None where `damage` says why it cannot be relied on."""

    document: Policy | Interpretation
    record: Record | None
    damage: str
    content: str
    first_line: int
    """The line of the document's file on which the body of `content` begins."""
    registry: KeyRegistry

    @cached_property
    def digest(self) -> str:
        """The digest of the content as it is now."""
        return digest_of(self.content)

    @property
    def last(self) -> Signing | None:
        """The last signing."""
        return self.record.signings[-1] if self.record else None

    @cached_property
    def changes(self) -> list[Change]:
        """What is otherwise than the content that was signed last."""
        return changes(self.record.content, self.content) if self.record else []

    @cached_property
    def faults(self) -> tuple[tuple[Fault, str], ...]:
        """Everything that is wrong, with a sentence each."""
        if self.record is None:
            return ((Fault.DAMAGED, f"审签记录不能用：{self.damage}。"),)
        return tuple(found for found in (*map(self.untrue, self.record.signings), *self._last_faults()) if found)

    def untrue(self, signing: Signing) -> tuple[Fault, str] | None:
        """What is wrong with the signature of a signing."""
        told = f"{signing.on} {signing.person}的{signing.stage}"
        if not signing.signature:
            if self.registry.of(signing.person, signing.on):
                return Fault.UNTRUE, f"{told}没有数字签名，而这个岗位登记了公钥。"
            return None
        key = self.registry.named(signing.key)
        if key is None:
            return Fault.UNTRUE, f"{told}用的公钥 {signing.key} 没有登记。"
        if key.person != signing.person or not key.holds(signing.on):
            return Fault.UNTRUE, f"{told}用的公钥 {signing.key} 是{key.person}的，或者当日不在启用期内。"
        if not key.verifies(signing.signature, signing.told()):
            return Fault.UNTRUE, f"{told}的数字签名不对，签名以后记录被改动。"
        return None

    def _last_faults(self) -> list[tuple[Fault, str]]:
        record, last = self.record, self.last
        if record is None or last is None:
            return []
        if digest_of(record.content) != last.digest:
            return [(Fault.DAMAGED, "审签记录不能用：留存的内容不是签名时的内容。")]
        found = []
        if last.digest != self.digest:
            found.append((Fault.CHANGED, self._changed(last)))
        if rank(last.stage) < FINAL:
            found.append((Fault.UNFINISHED, f"新一轮审签没有完成：最后一签是{last.on}的{last.stage}，还没有终审。"))
        if not any(_same(last, stage) for stage in self._reviews()):
            told = f"{last.stage}、{last.person}、{last.on}"
            found.append((Fault.UNLIKE_REVIEW, f"审签记录的最后一签（{told}）与元数据“审核”里登记的不一致。"))
        return found

    def _reviews(self) -> list[tuple[str, str, str]]:
        return [(each.stage, each.reviewer, each.on.isoformat()) for each in self.document.meta.reviews]

    def _changed(self, last: Signing) -> str:
        first, *more = self.changes
        others = f"；另有 {len(more)} 处不同" if more else ""
        return f"{last.on} {last.stage}以后内容有改动：{first.told()}{others}。"


def approval_of(document: Policy | Interpretation, files: Files, registry: str) -> Approval:
    """The approval of a document that has a record; `registry` is the path of the registry of keys, if there is one.

    Raises KeysError where there is a registry that cannot be read, OSError where a file cannot.
    """
    damage, record = "", None
    try:
        record = read_record(files.content(record_path(document.source.path)))
    except RecordError as error:
        damage = str(error)
    content = approved_content(document, files)
    known = read_keys(files.content(registry)) if files.there(registry) else KeyRegistry()
    return Approval(document, record, damage, content, first_line(document, files), known)


def _same(signing: Signing, review: tuple[str, str, str]) -> bool:
    return (signing.stage, signing.person, signing.on.isoformat()) == review
