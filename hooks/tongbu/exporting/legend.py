"""What the marks in a table mean, in words."""

from __future__ import annotations

from tongbu.comparing.inline import SpanKind

MEANINGS = (
    (SpanKind.DELETED, False, "删去的文字"),
    (SpanKind.ADDED, False, "增加的文字"),
    (SpanKind.MOVED_AWAY, False, "移走的文字"),
    (SpanKind.MOVED_HERE, False, "移来的文字"),
    (SpanKind.ADDED, True, "仅标点或者格式的变动"),
)
LEGEND = (
    "左栏加删除线的是删去或者移走的文字，右栏加下划线的是增加或者移来的文字；移动的为绿色，仅标点或者格式变动的为灰色。"
)
