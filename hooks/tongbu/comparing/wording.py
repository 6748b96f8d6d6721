"""What became of articles, in the words an official comparison uses: 原第三十条，修改并改为第三十一条."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from tongbu.comparing.blocks import Block, blocks
from tongbu.comparing.comparison import Change, Comparison, Extent
from tongbu.comparing.placeholders import holds_place
from tongbu.model.text import Unit


def in_words(block: Block) -> str:
    """One sentence without a full stop; it names every article of the block, and those elsewhere that took a part.

    Of what only goes with the rules it says what it is and which text has it: 通知正文（仅新版本有）.
    """
    if block.place.is_frame:
        return f"{block.place.value}（{_has(block)}）"
    sentence = _SENTENCES[block.relation](block)
    if block.elsewhere:
        sentence += f"；另有部分内容移入{_names(block.elsewhere)}"
    return sentence


def annexes_in_words(comparison: Comparison) -> str:
    """The attachments that changed, in one sentence without a full stop, or "": 附件：新增附件1、附件2，修改附件3."""
    names: dict[Change, list[str]] = {}
    for annex in comparison.annexes:
        names.setdefault(annex.relation, []).append(annex.name)
    said = [f"{change.word}{'、'.join(names[change])}" for change in Change if change in names]
    return f"附件：{'，'.join(said)}" if said else ""


def besides_in_words(comparison: Comparison) -> tuple[str, ...]:
    """What is told beside the counts, each a sentence without a full stop: 通知正文有改动; 附件：新增附件1."""
    told = (block for rows in (comparison.rows, comparison.outside) for block in blocks(rows) if not block.aside)
    frames = dict.fromkeys(block.place.value for block in told if block.place.is_frame)
    found = (f"{'、'.join(frames)}有改动" if frames else "", annexes_in_words(comparison))
    return tuple(sentence for sentence in found if sentence)


def _has(block: Block) -> str:
    if not block.old:
        return "仅新版本有"
    if not block.new:
        return "仅旧版本有"
    return "文字相同" if block.extent is Extent.NONE else _form(block) or "文字不同"


def _added(block: Block) -> str:
    return f"新增{_names(block.new)}"


def _deleted(block: Block) -> str:
    return f"原{_names(block.old)}，删去"


def _same(block: Block) -> str:
    return f"{_names(block.new)}，{_form(block) or '未变'}"


def _renumbered(block: Block) -> str:
    return f"原{_names(block.old)}，改为{_names(block.new)}，{_form(block) or '内容未变'}"


def _amended(block: Block) -> str:
    if all(holds_place(unit) for unit in block.new):
        return f"{_names(block.new)}，删去，条号保留"
    if all(holds_place(unit) for unit in block.old):
        return f"{_names(block.new)}，在保留的条号下新增"
    how = _form(block) or "修改"
    if _names(block.old) == _names(block.new):
        return f"{_names(block.new)}，{how}"
    glue = "修改并改为" if how == "修改" else f"{how}，改为"
    return f"原{_names(block.old)}，{glue}{_names(block.new)}"


def _moved(block: Block) -> str:
    changed = "，并作修改" if block.extent.substantive else ""
    if _names(block.old) == _names(block.new):
        return f"{_names(block.new)}，位置变动{changed}"
    return f"原{_names(block.old)}，移至{_names(block.new)}{changed}"


def _split(block: Block) -> str:
    if len(block.new) == 1:
        return f"原{_names(block.old)}的一部分，改为{_names(block.new)}"
    return f"原{_names(block.old)}，分为{_names(block.new)}"


def _merged(block: Block) -> str:
    into = "合并为" if len(block.new) == 1 else "合并调整为"
    return f"原{_names(block.old)}，{into}{_names(block.new)}"


_SENTENCES: Mapping[Change, Callable[[Block], str]] = MappingProxyType(
    {
        Change.MERGED: _merged,
        Change.SPLIT: _split,
        Change.MOVED: _moved,
        Change.AMENDED: _amended,
        Change.RENUMBERED: _renumbered,
        Change.SAME: _same,
        Change.ADDED: _added,
        Change.DELETED: _deleted,
    }
)


def _form(block: Block) -> str:
    """What to say of a change that is one of form only, or ""."""
    return "" if block.extent in (Extent.NONE, Extent.WORDS) else block.extent.word


def _names(units: Sequence[Unit]) -> str:
    return "、".join((unit.label or unit.title).rstrip("、.．") for unit in units)
