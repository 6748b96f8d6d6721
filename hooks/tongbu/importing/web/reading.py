"""A saved page becomes an original: its text, its table of metadata, its attachments."""

from __future__ import annotations

from collections.abc import Callable

from tongbu.importing.original import Block, FileFault, Line, Notice, Original, Outcome, Run, squeezed
from tongbu.importing.web.blocks import Blocks
from tongbu.importing.web.labels import labelled
from tongbu.importing.web.markup import parse_page, words
from tongbu.importing.web.region import page_title, text_region

_TITLE_SIZE = 22.0
_OPENING_LINES = 8


def read_page(raw: bytes, name: str, beside: Callable[[str], bytes | None]) -> Original:
    """The original of a page; `beside` gives the files saved with it."""
    root = parse_page(raw)
    told, table = labelled(root)
    region = text_region(root, table)
    gathered = Blocks(beside)
    blocks = gathered.read(region)
    if not blocks:
        raise FileFault(
            "网页里没有正文", "这一页可能要运行脚本才显示正文；在浏览器里打开，另存为“网页，全部”，再导入。"
        )
    title = page_title(root, region, told.get("名称", "") or told.get("标题", ""))
    if title and not _begins_with(blocks, title):
        blocks.insert(0, Line((Run(title),), "网页标题", "center", _TITLE_SIZE))
    outside = squeezed(words(root)).replace(squeezed(words(region)), "")
    notices = list(gathered.notices)
    if gathered.numbers:
        counted = f"列表的序号 {gathered.numbers} 处，已按网页显示的写成文字"
        notices.append(Notice(Outcome.CHANGED, "网页", counted))
    if len(outside) > len(squeezed(title)):
        notices.append(Notice(Outcome.ASIDE, "网页", "正文以外的导航、页脚和栏目文字没有导入"))
    return Original(name, tuple(blocks), (), tuple(notices), told, companions=tuple(gathered.companions))


def _begins_with(blocks: list[Block], title: str) -> bool:
    """Whether the text itself begins with the title, be it after a masthead."""
    wanted, written = squeezed(title), ""
    for block in blocks[:_OPENING_LINES]:
        if isinstance(block, Line):
            written += squeezed(block.text)
    return wanted in written
