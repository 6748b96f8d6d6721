"""What is set in which font: the pinned ones that are the same everywhere, and before them a bureau's own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import typst

from tongbu.assets import FONTS

PINNED = "Noto Serif SC"
_WANTED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "title": ("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋简体", "方正小标宋_GBK"),
        "body": (
            "FangSong_GB2312",
            "仿宋_GB2312",
            "FangSong",
            "仿宋",
            "STFangsong",
            "FZFangSong-Z02S",
            "Zhuque Fangsong",
        ),
        "first": ("SimHei", "黑体", "STHeiti", "FZHei-B01S", "Source Han Sans SC", "Noto Sans SC"),
        "second": ("KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti", "FZKai-Z03S", "LXGW WenKai"),
        "figures": ("SimSun", "宋体", "STSong", "NSimSun"),
    }
)
"""小标宋, 仿宋, 黑体, 楷体, 宋体, by the names their makers gave them."""


class FontError(Exception):
    """Fonts that the settings name are not there; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """Fonts for the typesetter.

    `families` maps each use (title, body, first, second, figures) to names in order; `own` names the bureau's own font
    files with their digests, so that it can be told whether they are still the same.
    """

    found: typst.Fonts
    families: Mapping[str, tuple[str, ...]]
    own: tuple[tuple[str, str], ...] = ()


def fonts(own: Path | None = None) -> Fonts:
    """The pinned fonts, and those in a folder of the bureau's own before them; AssetError before set-up.

    Fonts of the operating system are never used: a PDF would differ from machine to machine.
    """
    if own and not own.is_dir():
        raise FontError(f"没有字体文件夹 {own}。请检查 mkdocs.yml 里 extra.tongbu 的“版式文件”→“字体目录”。")
    pinned = FONTS.path(FONTS.members[0][1]).parent
    found = typst.Fonts(False, True, [pinned, *([own] if own else [])])
    if own and not any(font.path and Path(font.path).is_relative_to(own) for font in found.fonts()):
        raise FontError(f"字体文件夹 {own} 里没有字体（.ttf、.otf、.ttc）。请放入字体，或者删去“字体目录”。")
    there = set(found.families())
    families = {use: (*(name for name in names if name in there), PINNED) for use, names in _WANTED.items()}
    return Fonts(found, MappingProxyType(families), tuple(_digests(own)) if own else ())


def _digests(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        yield file.relative_to(folder).as_posix(), hashlib.sha256(file.read_bytes()).hexdigest()
