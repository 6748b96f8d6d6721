"""The catalogue (主动公开目录): what it promises by a day, and what its cycles (更新周期) ask for next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tongbu.cataloguing.coverage import Coverage, ItemState
from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.situation import Situation
from tongbu.model.dates import spoken
from tongbu.model.disclosure.catalogue import CatalogueVersion


def catalogue(situation: Situation) -> Iterator[Deadline]:
    """One for each item that is not there and has a 最迟公开, or that goes out of date on some day."""
    covered = situation.keeping.covered
    if covered is None:
        return
    for item in covered.items:
        if (due := item.item.due) and item.state(due) is ItemState.PENDING:
            what = f"目录写明最迟{spoken(due)}公开：{(item.item.content or item.item.title).rstrip('。')}。"
            how = "公开的网址与目录的“页面”一致；确实不能按时公开的，调整目录。"
            yield _deadline(covered.version, item, DeadlineKind.ITEM_DISCLOSURE, due, what, how, "CAT001")
        elif item.stale_from and item.state(item.stale_from) is ItemState.STALE:
            last = f"，最近一次是{spoken(item.newest)}" if item.newest else ""
            what = f"{item.item.cycle}更新{last}；最迟这一天公开新的内容。"
            how = "手写的网页同时改写“更新日期”。"
            day = item.stale_from - timedelta(1)
            yield _deadline(covered.version, item, DeadlineKind.ITEM_UPDATE, day, what, how, "CAT003")


def _deadline(
    version: CatalogueVersion, found: Coverage, kind: DeadlineKind, day: date, what: str, how: str, rule: str
) -> Deadline:
    item = found.item
    return Deadline(
        kind=kind,
        day=day,
        title=item.title,
        document=version.source.path,
        url=f"{CatalogueVersion.URL}#{item.anchor}",
        what=what,
        rule=rule,
        source=f"{spoken(version.on)}起施行的主动公开目录第{item.number}项",
        provisional=kind is DeadlineKind.ITEM_UPDATE and found.stale_provisional,
        office="、".join(item.offices),
        subject=item.number,
        how=how,
    )
