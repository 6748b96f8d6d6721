"""动态调整: what came, went and changed in the catalogue, version by version, with the look of a comparison."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tongbu.cataloguing.adjustments import Adjustment, ItemChange, Step, fields_of, steps
from tongbu.comparing.inline import Span, SpanKind, inline_changes
from tongbu.model.dates import iso, spoken
from tongbu.model.disclosure.catalogue import CatalogueVersion
from tongbu.pages.columns import DISCLOSURE
from tongbu.pages.desk import Desk
from tongbu.pages.page import SitePage
from tongbu.pages.views.catalogue import AdjustmentsView, ChangeRow, FieldRow, StepView
from tongbu.pages.views.comparison import Piece

TITLE = "主动公开目录动态调整"
_CHANGES = {Adjustment.ADDED: "added", Adjustment.DELETED: "deleted", Adjustment.AMENDED: "amended"}
_SHOWN_OF_WHOLE = ("条款", "公开内容", "责任科室", "公开时限", "更新周期", "最迟公开", "保留期限", "无此项", "页面")
"""What is shown of an item that came or went."""


def changes_page(desk: Desk) -> SitePage:
    """The page of all versions."""
    found = steps(desk.project.disclosure.catalogue)
    view = AdjustmentsView(TITLE, CatalogueVersion.URL, tuple(_step(desk, step) for step in found))
    return SitePage(CatalogueVersion.CHANGES_URL, "catalogue-changes.html", TITLE, DISCLOSURE, view)


def _step(desk: Desk, step: Step) -> StepView:
    day = step.new.on.isoformat()
    return StepView(
        id=f"banben-{day}",
        old=iso(step.old.on) if step.old else "",
        new=day,
        coming=step.new.on > desk.day,
        count=len(step.new.rows),
        summary=_summary(step),
        rows=tuple(_row(day, position, change) for position, change in enumerate(step.changes, 1)),
    )


def _summary(step: Step) -> str:
    if step.old is None:
        return f"首次公布，共{len(step.new.rows)}项。"
    counts = [(kind, step.count(kind)) for kind in Adjustment]
    told = "，".join(f"{kind}{count}项" for kind, count in counts if count)
    return f"与{spoken(step.old.on)}起施行的目录相比，{told or '没有变化'}；现有{len(step.new.rows)}项。"


def _row(day: str, position: int, change: ItemChange) -> ChangeRow:
    item = change.item
    fields = change.fields
    rows = tuple(_field(each.name, each.old, each.new) for each in fields) if fields else tuple(_whole(change))
    return ChangeRow(
        f"banben-{day}-{position}", _CHANGES[change.kind], change.kind.value, item.number, item.title, rows
    )


def _whole(change: ItemChange) -> Iterator[FieldRow]:
    """All that an item said which came or went."""
    fields = fields_of(change.item)
    for name in _SHOWN_OF_WHOLE:
        if words := fields[name]:
            added = change.kind is Adjustment.ADDED
            yield _field(name, "" if added else words, words if added else "")


def _field(name: str, old: str, new: str) -> FieldRow:
    spans = inline_changes(old, new)
    return FieldRow(
        name,
        _pieces(span for span in spans if span.kind.on_old_side),
        _pieces(span for span in spans if span.kind.on_new_side),
    )


def _pieces(spans: Iterable[Span]) -> tuple[Piece, ...]:
    return tuple(Piece(span.kind.value, span.text, span.minor and span.kind is not SpanKind.SAME) for span in spans)
