"""What a comparison page says as a whole: its summary, its legend, and what became of chapters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tongbu.comparing import Change, Comparison, Division, Replacement, besides_in_words, block_counts
from tongbu.comparing.inline import SpanKind
from tongbu.model.text import Unit
from tongbu.pages.views.comparison import ComparisonRow, Piece

Counts = tuple[tuple[str, str, int], ...]


def counts_of(comparison: Comparison) -> Counts:
    """(code, word, number of places) of each relation that occurs, in the order of `Change`."""
    return tuple((change.value, change.word, count) for change, count in block_counts(comparison).items())


def summary_of(comparison: Comparison, changes: int) -> str:
    """The counts in a sentence, and what changed in the notice and in attachments in others."""
    counts = counts_of(comparison)
    listed = "，".join(f"{word}{count}处" for _, word, count in counts)
    said = f"共{changes}处变化。" if changes else ""
    parts = (f"{said}逐条对照：{listed}" if listed else said.rstrip("。"), *besides_in_words(comparison))
    return "".join(f"{part}。" for part in parts if part)


def apart_words(old: int, new: int) -> str:
    """That attachments which are files of their own were not compared, with how many each version has; "" for none."""
    counted = "，".join(f"{name}{count}个" for name, count in (("旧版本", old), ("新版本", new)) if count)
    return f"另外提供下载的附件（{counted}）没有对照。" if counted else ""


def statement_of(comparison: Comparison, rows: Sequence[ComparisonRow]) -> str:
    """What has to be said first where there is little to compare, apart from what is set aside."""
    rows = [row for row in rows if not row.is_aside]
    if not rows:
        return "两个版本都没有可以对照的正文。"
    if all(row.same_words and row.change == Change.SAME for row in rows) and not _retitled(comparison):
        return "两个版本的条文没有差别。"
    if not any(row.changed for row in rows) and not _retitled(comparison):
        return "两个版本的内容没有差别，只有条号或者格式变动。"
    if all(not row.old for row in rows):
        return "旧版本没有可以对照的正文，以下全部是新版本的条文。"
    if all(not row.new for row in rows):
        return "新版本没有可以对照的正文，以下全部是旧版本的条文。"
    if not any(row.old and row.new for row in rows):
        return "两个版本之间没有内容相近的条文：新版本是全新的文本，下面分别列出新增和删去的条文，不作逐句对照。"
    return ""


def replacement_words(replacement: Replacement) -> str:
    """A replaced term in one sentence: 全文“规划”改为“规划资源”，共37处."""
    return f"全文“{replacement.old}”改为“{replacement.new}”，共{replacement.count}处"


def division_words(division: Division) -> tuple[str, str]:
    """A division's heading, and what became of it or ""."""
    old, new = division.old, division.new
    if new is None:
        return (_heading(old), f"原{old.label or old.title}，删去") if old else ("", "")
    if old is None:
        return _heading(new), f"新增{new.label or new.title}"
    return _heading(new), _became(old, new, division.relation)


def _became(old: Unit, new: Unit, relation: Change) -> str:
    said = []
    kind = new.level.value if new.level.is_division else "标题"
    if relation is Change.MOVED:
        said.append(f"原{old.label}，移至此处")
    elif old.label != new.label:
        said.append(f"原{old.label}，改为{new.label}")
    if old.title != new.title:
        said.append(f"{kind}名由“{old.title}”改为“{new.title}”" if kind != "标题" else f"原标题为“{old.title}”")
    return "；".join(said)


def _heading(unit: Unit) -> str:
    return "　".join(part for part in (unit.label, unit.title) if part)


def _retitled(comparison: Comparison) -> bool:
    return any(division.relation is not Change.SAME for division in comparison.divisions)


_SAMPLES = (
    (SpanKind.ADDED, False, "新增的文字", "加下划线"),
    (SpanKind.DELETED, False, "删去的文字", "加删除线"),
    (SpanKind.MOVED_AWAY, False, "移走的文字", "原来在这里，移到了别处"),
    (SpanKind.MOVED_HERE, False, "移来的文字", "原来在别处，移到了这里"),
    (SpanKind.ADDED, True, "仅标点或者格式的变动", "颜色较浅"),
)
_ALWAYS = (SpanKind.ADDED, SpanKind.DELETED)


def legend_of(rows: Iterable[ComparisonRow]) -> tuple[tuple[Piece, str], ...]:
    """A sample and its meaning: additions and deletions where anything is marked, the rest where it occurs."""
    found = {
        (piece.kind, piece.minor)
        for row in rows
        for side in (*row.old, *row.new)
        for paragraph in side.paragraphs
        for piece in paragraph
    }
    if all(kind == SpanKind.SAME for kind, _ in found):
        return ()
    minor = any(is_minor for kind, is_minor in found if kind != SpanKind.SAME)
    return tuple(
        (Piece(kind.value, sample, is_minor), meaning)
        for kind, is_minor, sample, meaning in _SAMPLES
        if (is_minor and minor) or (not is_minor and (kind in _ALWAYS or (kind.value, False) in found))
    )
