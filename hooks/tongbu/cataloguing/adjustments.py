"""动态调整: what came, what went and what changed from one version of the catalogue to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from tongbu.model.disclosure.catalogue import CatalogueItem, CatalogueVersion, Cycle

FIELDS = (
    *("编号", "条款", "一级事项", "事项", "公开内容", "责任科室", "公开时限", "更新周期", "最迟公开"),
    *("公开渠道", "保留期限", "无此项", "栏目", "文件类别", "主题分类", "公文种类", "关键词", "页面"),
)
"""What of an item is compared, in the order in which it is shown."""


class Adjustment(StrEnum):
    """What became of an item."""

    ADDED = "新增"
    DELETED = "取消"
    AMENDED = "调整"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field whose words changed; either may be ""."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ItemChange:
    """An item that changed, as it is, or as it was last; and which of its fields did, where it is still there."""

    kind: Adjustment
    item: CatalogueItem
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """From one version to the next, in the order of the new one, what went at the end; `old` is None for the first."""

    old: CatalogueVersion | None
    new: CatalogueVersion
    changes: tuple[ItemChange, ...]

    def count(self, kind: Adjustment) -> int:
        """How many items changed in a way."""
        return sum(change.kind is kind for change in self.changes)


def steps(versions: Mapping[date, CatalogueVersion]) -> tuple[Step, ...]:
    """Each version against the one before, newest first; the first has nothing to be compared with."""
    ordered = [versions[on] for on in sorted(versions)]
    found = [Step(None, version, ()) for version in ordered[:1]]
    found += [Step(old, new, tuple(_changes(old, new))) for old, new in pairwise(ordered)]
    return tuple(reversed(found))


def fields_of(item: CatalogueItem) -> dict[str, str]:
    """An item's fields as words."""
    return {
        "编号": item.number,
        "条款": item.clause.value,
        "一级事项": item.group,
        "事项": item.title,
        "公开内容": item.content,
        "责任科室": "、".join(item.offices),
        "公开时限": f"{item.workdays}个工作日" if item.workdays else "",
        "更新周期": item.cycle.value if item.cycle is not Cycle.AS_NEEDED else "",
        "最迟公开": item.due.isoformat() if item.due else "",
        "公开渠道": "、".join(item.channels),
        "保留期限": item.retention,
        "无此项": item.none_here,
        "栏目": "、".join(item.columns),
        "文件类别": "、".join(item.categories),
        "主题分类": item.theme,
        "公文种类": "、".join(item.genres),
        "关键词": "、".join(item.keywords),
        "页面": "\n".join(item.pages),
    }


def _changes(old: CatalogueVersion, new: CatalogueVersion) -> Iterator[ItemChange]:
    before = _matched(old, new)
    for item in new.rows:
        earlier = before.get(item.number)
        if earlier is None:
            yield ItemChange(Adjustment.ADDED, item)
        elif fields := tuple(_fields(earlier, item)):
            yield ItemChange(Adjustment.AMENDED, item, fields)
    kept = {item.number for item in before.values()}
    yield from (ItemChange(Adjustment.DELETED, item) for item in old.rows if item.number not in kept)


def _matched(old: CatalogueVersion, new: CatalogueVersion) -> dict[str, CatalogueItem]:
    """For each new number the old item that goes on in it: of the same number and title, or title, or number."""
    left = {item.number: item for item in old.rows}
    found: dict[str, CatalogueItem] = {}
    for same in (_in_both, _in_title, _in_number):
        for item in new.rows:
            if item.number in found:
                continue
            if earlier := next((each for each in left.values() if same(each, item)), None):
                found[item.number] = left.pop(earlier.number)
    return found


def _in_both(old: CatalogueItem, new: CatalogueItem) -> bool:
    return _in_number(old, new) and _in_title(old, new)


def _in_title(old: CatalogueItem, new: CatalogueItem) -> bool:
    return old.title == new.title


def _in_number(old: CatalogueItem, new: CatalogueItem) -> bool:
    return old.number == new.number


def _fields(old: CatalogueItem, new: CatalogueItem) -> Iterator[FieldChange]:
    before, after = fields_of(old), fields_of(new)
    for name in FIELDS:
        if before[name] != after[name]:
            yield FieldChange(name, before[name], after[name])
