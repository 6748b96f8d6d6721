"""The newer text's 对照, as the comparison on the command line obeys it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from pydantic import Field

from tongbu.cli.commands import CannotRun
from tongbu.cli.comparable import Comparable
from tongbu.comparing import Correction, CorrectionError, check_correction, read_correction
from tongbu.model.finding import Finding
from tongbu.model.front_matter import ComparisonNote, FrontMatter
from tongbu.model.source import Source
from tongbu.reading.validating import validate
from tongbu.reading.yaml_tree import Tree

_KEY = "对照"


class _Notes(FrontMatter):
    comparison: tuple[ComparisonNote, ...] = Field((), alias=_KEY)


def corrections(old: Comparable, new: Comparable) -> tuple[Correction, ...]:
    """What the author of the newer text says of this older one; CannotRun lists what cannot be obeyed."""
    found: list[Correction] = []
    faults: list[str] = []
    by_default = speaks_by_default(old, new)
    source = Source(str(new.file), new.tree.places)
    for position, note in enumerate(_notes(new)):
        if not (is_named(old.file, note.old) if note.old else by_default):
            continue
        place = source.place(_KEY, position, "条文")
        lead = f"{new.file}:{place.line}:{place.column} 错误 “{_KEY}”的“{note.articles}”"
        try:
            correction = read_correction(note.articles, note.reason)
        except CorrectionError as error:
            faults.append(f"{lead}看不懂：{error}。\n  怎么改：写成“第三十条 → 第三十一条、第三十二条”这样。")
            continue
        faults += (
            f"{lead}与文本对不上：{problem}。\n  怎么改：按现在的条文序号改写这一项，或者删去。"
            for problem in check_correction(correction, old.text, new.text)
        )
        found.append(correction)
    if faults:
        raise CannotRun("\n".join(faults))
    return tuple(found)


def speaks_by_default(old: Comparable, new: Comparable) -> bool:
    """Whether notes that name no version speak of `old`: not of a draft, nor of a second predecessor."""
    if is_named(old.file, new.words("征求意见稿")):
        return False
    predecessors = (*new.listed("替代"), *new.listed("修改"))
    position = next((at for at, written in enumerate(predecessors) if is_named(old.file, written)), 0)
    return position == 0


def is_named(file: Path, written: str) -> bool:
    """Whether an id (path below `policies/` without `.md`) names a file."""
    parts = PurePosixPath(written.removesuffix(".md")).parts
    return bool(parts) and file.resolve().with_suffix("").parts[-len(parts) :] == parts


def _notes(new: Comparable) -> Iterator[ComparisonNote]:
    if _KEY not in new.metadata:
        return
    value = new.tree.value if isinstance(new.tree.value, dict) else {}
    own = {_KEY: value[_KEY]} if _KEY in value else {}
    notes = validate(Tree(own, new.tree.places, new.tree.values), _Notes, new.findings)
    if notes is None or new.findings.failed:
        raise CannotRun("\n".join(_told(finding) for finding in new.findings.found))
    yield from notes.comparison


def _told(finding: Finding) -> str:
    place = f"{finding.path}:{finding.line}:{finding.column}"
    return f"{place} {finding.level.word} {finding.message}\n  怎么改：{finding.fix}"
