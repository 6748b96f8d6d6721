"""What lies over the cells of a worksheet and is not imported: pictures, charts, text boxes, objects, comments."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping

from tongbu.importing.original import Notice, Outcome
from tongbu.screening.files.archive import Archive
from tongbu.screening.files.events import Events, play

_TO_DO = "放进 Word 文件再导入，或者作为附件公开"
_TOLD = {
    "pic": (Outcome.LOST, f"图片 {{times}} 张没有导入；{_TO_DO}"),
    "chart": (Outcome.LOST, "图表 {times} 个没有导入；里面的数据写成表格，再导入"),
    "relIds": (Outcome.LOST, "SmartArt {times} 个没有导入；里面的文字写进单元格，再导入"),
    "oleObject": (Outcome.LOST, f"嵌入的对象 {{times}} 个没有导入；{_TO_DO}"),
    "comment": (Outcome.CHANGED, "批注 {times} 条没有导入，请确认其中没有需要落实的意见"),
}
_PARTS = {"drawing": ("pic", "chart", "relIds"), "comments": ("comment",)}
_LONGEST = 200


def unread(archive: Archive, part: str, place: str) -> Iterator[Notice]:
    """What is to be told of a worksheet's objects; `part` is the name of its part in the file."""
    counts: Counter[str] = Counter()
    boxes: list[str] = []
    for kind, target in _relations(archive, part):
        if kind == "oleObject":
            counts[kind] += 1
        elif kind in _PARTS and target in archive:
            drawn = _Drawn(_PARTS[kind])
            play(archive.read(target), drawn)
            counts.update(drawn.counts)
            boxes.extend(drawn.boxes)
    for kind, (outcome, message) in _TOLD.items():
        if times := counts[kind]:
            yield Notice(outcome, place, message.format(times=times))
    for words in boxes:
        yield Notice(Outcome.LOST, place, "文本框里的文字没有导入；写进单元格，再导入", words[:_LONGEST])


class _Relations(Events):
    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            self.found.append((attributes.get("Type", "").rpartition("/")[2], attributes.get("Target", "")))


class _Drawn(Events):
    """Counts elements of some names, and gathers the words of text boxes; a fallback says the same once more."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.counts: Counter[str] = Counter()
        self.boxes: list[str] = []
        self._names = names
        self._fallbacks = 0
        self._words: list[str] | None = None
        self._reading = False

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        self._reading = name == "t"
        self._fallbacks += name == "Fallback"
        if name in self._names and not self._fallbacks:
            self.counts[name] += 1
        if name == "sp":
            self._words = []

    def words(self, text: str) -> None:
        if self._reading and self._words is not None:
            self._words.append(text)

    def finish(self, name: str) -> None:
        self._reading = False
        self._fallbacks -= name == "Fallback"
        if name == "sp" and self._words is not None:
            if (words := "".join(self._words).strip()) and not self._fallbacks:
                self.boxes.append(words)
            self._words = None


def _relations(archive: Archive, part: str) -> Iterator[tuple[str, str]]:
    folder, name = posixpath.split(part)
    relations = f"{folder}/_rels/{name}.rels"
    if relations in archive:
        found = _Relations()
        play(archive.read(relations), found)
        for kind, target in found.found:
            yield kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
