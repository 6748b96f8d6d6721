"""What the marks in a table mean, in words."""

from __future__ import annotations

from tongbu.comparing.inline import SpanKind

MEANINGS = (
    (SpanKind.DELETED, "删去的文字"),
    (SpanKind.ADDED, "增加的文字"),
    (SpanKind.MOVED_AWAY, "移走的文字"),
    (SpanKind.MOVED_HERE, "移来的文字"),
)
LEGEND = "左栏加删除线的是删去或者移走的文字，右栏加下划线的是增加或者移来的文字（双下划线为移来）。"
