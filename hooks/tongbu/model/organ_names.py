"""How the names of organs (机关) end, as far as a line alone can tell; each list has the one before it."""

from __future__ import annotations

_CERTAIN = ("委员会", "检察院", "办公室", "办公厅", "政府", "法院", "中心", "局", "厅", "部")
_USUAL = (*_CERTAIN, "指挥部", "委", "院", "会", "署", "处", "所", "办", "站", "馆", "队")
_ALL = (*_USUAL, "组", "团", "司", "行")

CERTAIN_ENDS = rf"(?:{'|'.join(_CERTAIN)})"
"""A pattern of what hardly ends anything else: enough to say that a line is a name."""
USUAL_ENDS = rf"(?:{'|'.join(_USUAL)})"
"""A pattern of what usually ends a name, where the place of the line speaks for it: at the head of a paper."""
ENDS = rf"(?:{'|'.join(_ALL)})"
"""A pattern of all that may end a name, where more than the place speaks for it: a date below it."""
