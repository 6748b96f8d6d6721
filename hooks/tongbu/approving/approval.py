"""How an approval stands: what was signed, by whom, whether it still is what is published, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from functools import cached_property

from tongbu.approving.content import approved_content, digest_of, first_line
from tongbu.approving.difference import Change, changes
from tongbu.approving.keys import KeyRegistry, plain_name, registry_of
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
    """A signature that is wrong, or missing where one is needed."""
    REPEATED = auto()
    """A signing for another content than an earlier one of the same review: nobody has reviewed the change."""
    BACKDATED = auto()
    """A signing dated before the one it stands upon."""


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
        untrue = map(self.untrue, range(len(self.record.signings)))
        return tuple(found for found in (*untrue, *self._chain_faults(), *self._last_faults()) if found)

    def untrue(self, at: int) -> tuple[Fault, str] | None:
        """What is wrong with the signature of a signing, by its place in the record.

        A missing signature is made up for by a later true one of the same stage for the same content, and does not
        matter any more after a later round has come to its end with a true one.
        """
        signings = self.record.signings if self.record else ()
        signing, later = signings[at], signings[at + 1 :]
        wrong = self._wrong(signing)
        if wrong and not signing.signature and any(_heals(each, signing) and self._proved(each) for each in later):
            return None
        return (Fault.UNTRUE, wrong) if wrong else None

    def _proved(self, signing: Signing) -> bool:
        return bool(signing.signature) and not self._wrong(signing)

    def _wrong(self, signing: Signing) -> str:
        """A sentence about a signature that is wrong or missing, "" where it is as it must be."""
        told = f"{signing.on} {signing.person}的{signing.stage}"
        if not signing.signature:
            need = needs_signature(self.registry, signing.stage, signing.person)
            return f"{told}没有数字签名，而{need}。" if need else ""
        key = self.registry.named(signing.key)
        if key is None:
            return f"{told}用的公钥 {signing.key} 没有登记。"
        if not key.belongs_to(signing.person) or not key.holds(signing.on):
            return f"{told}用的公钥 {signing.key} 是{key.person}的，或者当日不在启用期内。"
        if not key.verifies(signing.signature, signing.told()):
            return f"{told}的数字签名不对，签名以后记录被改动。"
        return ""

    def _chain_faults(self) -> Iterator[tuple[Fault, str]]:
        signings = self.record.signings if self.record else ()
        for at, signing in enumerate(signings):
            if fault := not_after(signings[:at], signing):
                yield fault

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


def needs_signature(registry: KeyRegistry, stage: str, person: str) -> str:
    """Why a signing of a stage by the person of a role needs a signature, "" where it does not.

    Once anybody has a key, who approves in the end must have one: another name must not be a way round.
    """
    if registry.knows(person):
        return "这个岗位登记了公钥"
    if registry.keys and rank(stage) >= FINAL:
        return "公钥登记里没有这个岗位，不能作终审、签发"
    return ""


def not_after(earlier: Sequence[Signing], signing: Signing) -> tuple[Fault, str] | None:
    """What is wrong with a signing that stands upon earlier ones: the same review again, or a day before theirs."""
    told = f"{signing.on} {signing.person}的{signing.stage}"
    if any(_review(each) == _review(signing) and each.digest != signing.digest for each in earlier):
        return Fault.REPEATED, f"{told}以前审签的是另一个内容，内容改动以后没有重新审核。"
    if earlier and signing.on < earlier[-1].on:
        return Fault.BACKDATED, f"{told}早于前一签（{earlier[-1].on} {earlier[-1].stage}）。"
    return None


def approval_of(document: Policy | Interpretation, files: Files, registry: str, *, required: bool = False) -> Approval:
    """The approval of a document that has a record; `registry` is the path of the registry of keys, if there is one.

    Raises KeysError where the registry cannot be used, or is missing though `required`, OSError where a file cannot
    be read.
    """
    damage, record = "", None
    try:
        record = read_record(files.content(record_path(document.source.path)))
    except RecordError as error:
        damage = str(error)
    content = approved_content(document, files)
    known = registry_of(files, registry, required=required)
    return Approval(document, record, damage, content, first_line(document, files), known)


def _review(signing: Signing) -> tuple[str, str, date]:
    """The entry of 审核 that a signing is of."""
    return plain_name(signing.stage), plain_name(signing.person), signing.on


def _heals(later: Signing, signing: Signing) -> bool:
    if later.digest == signing.digest:
        return later.stage == signing.stage
    return rank(later.stage) >= FINAL


def _same(signing: Signing, review: tuple[str, str, str]) -> bool:
    return (signing.stage, signing.person, signing.on.isoformat()) == review
