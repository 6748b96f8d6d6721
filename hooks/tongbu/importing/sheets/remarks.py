"""What is to be told of a worksheet's cells: what happens often is told once, with the first cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tongbu.importing.original import Notice, Outcome
from tongbu.importing.sheets.extent import Extent, cell_name


class Remarks:
    """Gathers, while the cells of a sheet are read, those that are not written as they show."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._unknown: dict[str, list[str]] = {}
        self._blank: list[str] = []

    def cell(self, name: str, value: Any, form: str, words: str, *, exact: bool) -> None:
        """One cell: its value, its format, and what was made of it."""
        if not exact:
            self._unknown.setdefault(form, []).append(name)
        elif not words and value != 0 and str(value).strip():
            self._blank.append(name)

    def told(self, extent: Extent, *, hidden: bool) -> Iterator[Notice]:
        """All of them; `hidden` where hidden rows or columns hold something."""
        if extent.uncounted:
            told = f"{_named(extent.uncounted)}的公式没有计算结果；用 Excel 打开、保存一次，再导入"
            yield Notice(Outcome.LOST, self._place, told)
        if extent.pictures:
            names = _named([cell_name(*at) for at in sorted(extent.pictures)])
            yield Notice(Outcome.LOST, self._place, f"{names}里的图片没有导入；放进 Word 文件再导入，或者作为附件公开")
        for form, cells in self._unknown.items():
            told = f"{_named(cells)}的格式“{form[:60]}”认不出，写的是原始数值，请对照原件改"
            yield Notice(Outcome.CHANGED, self._place, told)
        if self._blank:
            yield Notice(Outcome.ASIDE, self._place, f"{_named(self._blank)}的格式是不显示内容，没有导入")
        for words in extent.margins:
            yield Notice(Outcome.ASIDE, self._place, "页眉、页脚的文字没有导入", words)
        if hidden:
            yield Notice(Outcome.ASIDE, self._place, "隐藏的行、列没有导入")


def _named(cells: list[str]) -> str:
    return f"单元格 {cells[0]} " + (f"等 {len(cells)} 个单元格" if len(cells) > 1 else "")
