"""Key columns (重点领域专栏): the last day on which something new keeps each within its limit (更新期限)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.situation import Situation
from tongbu.model.dates import spoken

_SOURCE = "《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）"


def key_columns(situation: Situation) -> Iterator[Deadline]:
    """One for each column in which something with a day is."""
    for table, _, column, filled in situation.keeping.columns:
        if filled.newest is None:
            continue
        yield Deadline(
            kind=DeadlineKind.COLUMN_UPDATE,
            day=filled.newest + timedelta(filled.limit),
            title=column.title,
            document=table.source.path,
            url=column.url,
            what=f"最近一次更新是{spoken(filled.newest)}，{filled.limit}日内要有新的内容。",
            rule="CAT011",
            source=_SOURCE,
            office="、".join(column.offices),
            subject=column.slug,
            how="发布符合专栏条件的文件、解读，或者更新专栏里的网页并改写“更新日期”。",
        )
