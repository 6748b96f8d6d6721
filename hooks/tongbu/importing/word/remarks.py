"""What is to be told of a Word document: counted while it is read, told once each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tongbu.importing.original import Notice, Outcome

_LONGEST = 200


class Remarks:
    """Gathers notices; what happens often is counted."""

    def __init__(self) -> None:
        self._found: list[Notice] = []
        self._counts: Counter[str] = Counter()

    def lost(self, place: str, message: str, words: str = "") -> None:
        """Something that nobody will find in the text."""
        self._found.append(Notice(Outcome.LOST, place, message, words[:_LONGEST]))

    def aside(self, place: str, message: str, words: str = "") -> None:
        """Words that do not belong to the text."""
        self._found.append(Notice(Outcome.ASIDE, place, message, words))

    def changed(self, place: str, message: str) -> None:
        """Something that looks otherwise than in the file."""
        self._found.append(Notice(Outcome.CHANGED, place, message))

    def count(self, kind: str) -> None:
        """One more of the kinds below."""
        self._counts[kind] += 1

    def told(self) -> Iterator[Notice]:
        """All of them."""
        for kind, message in _COUNTED.items():
            if times := self._counts[kind]:
                yield Notice(Outcome.CHANGED, "全文", message.format(times=times))
        yield from self._found


_COUNTED = {
    "inserted": "修订痕迹：插入的文字 {times} 处，按接受修订处理，已放进正文",
    "deleted": "修订痕迹：删除的文字 {times} 处，按接受修订处理，没有放进正文",
    "automatic": "自动编号 {times} 处，已按 Word 显示的序号写成文字",
    "box": "文本框 {times} 个，里面的文字放在所在段落之后",
    "field": "域代码 {times} 处，保留显示的结果",
    "comment": "批注 {times} 条没有导入，请确认其中没有需要落实的意见",
    "note": "脚注、尾注 {times} 条，集中放在正文之后",
    "link": "链接 {times} 处，保留文字和网址",
}
