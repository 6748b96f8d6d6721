"""Comparisons that the tests of every format write."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from tongbu.comparing import Comparison, Correction, blocks, compare, provision_words
from tongbu.exporting.cells import label
from tongbu.model.text import LegalText, Unit
from tongbu.reading.body import read_text


@dataclass(frozen=True)
class Pair:
    """Two versions of a real text."""

    name: str
    old: LegalText
    new: LegalText
    comparison: Comparison


OLD = """# 示例市古树名木保护办法

为了保护古树名木，制定本办法。

## 第一章　总则

第一条　古树名木实行属地保护管理，由所在地林业主管部门建立档案，设立保护标志，落实养护责任。

养护费用由责任人承担。

第二条　外来采种人员应当领取临时采种证件，凭证件进入林区。

第三条　古树名木按照树龄分为三级：

（一）树龄五百年以上的为一级；

（二）树龄三百年以上不满五百年的为二级。

第四条　擅自移植古树名木的，责令改正，处以罚款；擅自砍伐古树名木的，依照森林法律法规的规定予以处罚。

## 第二章　附则

第五条　本办法自2020年1月1日起施行。
"""
NEW = """# 示例市古树名木保护办法

为了加强古树名木保护，根据有关法律，制定本办法。

## 第一章　总则

第一条　古树名木实行属地保护管理，由所在地林业主管部门建立档案，设立保护标志，落实养护责任单位。

养护费用由财政承担。

第二条　单位和个人都有保护古树名木的义务，有权举报损害古树名木的行为。

第三条　古树名木按照树龄分为三级：

（一）树龄五百年以上的为一级；

（二）树龄三百年以上不满五百年的为二级。

第四条　擅自移植古树名木的，责令改正，处以罚款。

第五条　擅自砍伐古树名木的，依照森林法律法规的规定予以处罚。

## 第二章　附则

第六条　本办法自2025年1月1日起施行。
"""
REASONS = (
    Correction(None, ("第一条",), "养护责任原来不明确，\n经费没有来源"),
    Correction(("第四条",), ("第四条", "第五条"), "分开规定"),
)


def example() -> Comparison:
    """Every relation but a merge, text outside articles, chapters, and reasons."""
    return compare(read_text(OLD), read_text(NEW), REASONS)


def compared(old: str, new: str) -> Comparison:
    """Two texts of one article each."""
    return compare(read_text(f"第一条　{old}\n"), read_text(f"第一条　{new}\n"))


def titled(comparison: Comparison, old: str, new: str) -> Comparison:
    return replace(comparison, old_title=old, new_title=new)


def sides(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """What the rows of a table must say on either side, letter by letter."""
    for rows in (comparison.rows, comparison.outside):
        for block in blocks(rows):
            yield _joined(block.old), _joined(block.new)


def _joined(units: tuple[Unit, ...]) -> str:
    return "\n".join(label(unit) + provision_words(unit) for unit in units)


@cache
def real_pairs() -> tuple[Pair, ...]:
    """Every pair of real texts, compared once for all tests."""
    folder = os.environ.get("TONGBU_DATA")
    return tuple(map(_pair, sorted((Path(folder) / "pairs").iterdir()))) if folder else ()


def _pair(folder: Path) -> Pair:
    old, new = (read_text((folder / name).read_text(encoding="utf-8-sig")) for name in ("old.md", "new.md"))
    return Pair(folder.name, old, new, compare(old, new))
