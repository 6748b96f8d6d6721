"""The author's word on which articles belong together, and why: `第三十条 → 第三十一条、第三十二条`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tongbu.comparing.folding import fold
from tongbu.comparing.passages import passages
from tongbu.model.text import LegalText

_ARROW = re.compile(r"\s*(?:→|⇒|⟶|-+>|=+>|—+>)\s*")
_DELETED = {"删去", "删除"}
_ADDED = {"新增", "增加"}
_NOTHING = {"", "无", *_DELETED, *_ADDED}
_BREAK = re.compile(r"\s*[;；]\s*|(?<=条)、|(?<=条之[一二三四五六七八九十])、")


class CorrectionError(ValueError):
    """A correction that cannot be understood; the message says why, in Chinese."""


@dataclass(frozen=True, slots=True)
class Correction:
    """Which old articles became which new ones, by their labels, and why.

    `old` is None where only a reason is given. Empty `old` means that `new` was added, empty `new` that `old`
    was deleted.
    """

    old: tuple[str, ...] | None
    new: tuple[str, ...]
    reason: str = ""


def read_correction(written: str, reason: str = "") -> Correction:
    """What an author wrote: `第三条 → 第四条、第五条`, `第六条 → 删去`, `新增 → 第七条`; `第八条` gives a reason.

    Raises CorrectionError where there is more than one arrow, no article, an arrow the wrong way round, or none where
    more is said than one article.
    """
    sides = _ARROW.split(written.strip())
    if len(sides) > 2:
        raise CorrectionError("一条对照里只能有一个箭头")
    if len(sides) == 2 and (sides[0] in _DELETED or sides[1] in _ADDED):
        raise CorrectionError("箭头左边是旧条文，右边是新条文，写成“第五条 → 删去”或者“新增 → 第六条”")
    if len(sides) == 1 and (len(_labels(written)) > 1 or any(word in written for word in _DELETED | _ADDED)):
        raise CorrectionError("缺少箭头，写成“第五条 → 第六条”或者“第五条 → 删去”；只写理由的，一次写一条")
    labels = [_labels(side) for side in sides]
    if not any(labels):
        raise CorrectionError("没有写出条文序号")
    if len(labels) == 1:
        return Correction(None, labels[0], reason.strip())
    return Correction(labels[0], labels[1], reason.strip())


def _labels(side: str) -> tuple[str, ...]:
    if side.strip() in _NOTHING:
        return ()
    return tuple(label for label in _BREAK.split(side.strip()) if label)


def check_correction(correction: Correction, old: LegalText, new: LegalText) -> Iterator[str]:
    """What no longer matches the two texts, in Chinese, one sentence each without a full stop."""
    for labels, text, which in ((correction.old or (), old, "旧"), (correction.new, new, "新")):
        known = {fold(passage.unit.label) for passage in passages(text)}
        for label in labels:
            if fold(label) not in known:
                yield f"{which}文本里没有“{label}”"
