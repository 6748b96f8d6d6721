"""Links within the site, gathered page by page, so that a site of any size is gone through once.

Of a page, its links are forgotten and of its anchors only hashes are kept: some hundred bytes for a page.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from tongbu.model.finding import Level
from tongbu.patrolling.addresses import Addresses, BadAddressError, Target, file_at
from tongbu.patrolling.fault import Check, Fault
from tongbu.patrolling.page import Link, Page

_Key = TypeVar("_Key")
_MOST = 5_000
"""So many different faults of a kind are kept; of a hostile page's million links, the others are only counted."""
_MOST_ELSEWHERE = 50_000
_MOST_AWAITED = 300_000
"""Links to anchors of pages that are still to come."""
_NO_ANCHORS = array("q")
_KINDS = {
    "img": "图片",
    "icon": "图标",
    "script": "脚本",
    "stylesheet": "样式文件",
    "source": "媒体文件",
    "video": "媒体文件",
    "audio": "媒体文件",
    "track": "字幕",
    "font": "字体或者图片",
}
_ATTACHMENTS = (".pdf", ".doc", ".docx", ".wps", ".xls", ".xlsx", ".et", ".zip", ".csv", ".ofd")


@dataclass(slots=True)
class Seen:
    """Where something was seen first, and on how many pages in all."""

    page: str
    line: int
    kind: str
    times: int = 1


class Links:
    """All links of a site, whose files are known beforehand."""

    def __init__(self, files: frozenset[str], addresses: Addresses) -> None:
        """No page has been seen yet."""
        self._files, self._addresses = files, addresses
        self._anchors: dict[str, array[int]] = {}
        self._dead: dict[str, Seen] = {}
        self._bad: dict[str, Seen] = {}
        self._fragments: dict[tuple[str, str], Seen] = {}
        self._dropped: Counter[str] = Counter()
        self.count = 0
        self.elsewhere: dict[str, Seen] = {}

    def add(self, path: str, page: Page) -> frozenset[str]:
        """Take in a page; the files of the site that a browser loads with it."""
        self._anchors[path] = page.anchors
        loaded = set()
        for link in page.links:
            self.count += 1
            try:
                target = self._addresses.target(path, link.written, page.base)
            except BadAddressError:
                self._keep(self._bad, link.written[:200], path, link)
                continue
            if target and (file := self._follow(path, target, link)) and link.loaded:
                loaded.add(file)
        return frozenset(loaded)

    def _follow(self, page: str, target: Target, link: Link) -> str | None:
        if target.elsewhere:
            if link.kind != "canonical":
                self._keep(self.elsewhere, target.elsewhere, page, link, "外部链接", _MOST_ELSEWHERE)
            return None
        file = file_at(target.path, self._files)
        if file is None:
            self._keep(self._dead, target.path, page, link)
        elif file.endswith(".html") and not self._has(file, target.fragment):
            self._keep(self._fragments, (file, target.fragment), page, link, "页内位置", _MOST_AWAITED)
        return file

    def _has(self, file: str, fragment: str) -> bool:
        """Whether an anchor is known to be there; most links with one lead within their own page."""
        if not fragment or _is_the_browsers(fragment):
            return True
        wanted, known = hash(fragment), self._anchors.get(file, _NO_ANCHORS)
        place = bisect_left(known, wanted)
        return place < len(known) and known[place] == wanted

    def _keep(
        self, where: dict[_Key, Seen], what: _Key, page: str, link: Link, word: str = "", most: int = _MOST
    ) -> None:
        if seen := where.get(what):
            seen.times += 1
        elif len(where) < most:
            where[what] = Seen(page, link.line, link.kind)
        else:
            self._dropped[word] += 1

    def faults(self) -> Iterator[Fault]:
        """What is wrong, each fault once at the first place where it was seen. An anchor of an unseen page is not."""
        for path, seen in self._dead.items():
            yield _fault(seen, path, f"{_named(seen.kind, path)}“{path or '首页'}”不存在")
        for written, seen in self._bad.items():
            yield _fault(seen, written, "链接不是网址")
        for (file, fragment), seen in self._fragments.items():
            if file in self._anchors and not self._has(file, fragment):
                yield _fault(seen, f"{file}#{fragment}", f"页面 {file} 上没有“#{fragment}”这个位置")
        if more := self._dropped[""]:
            yield Fault(Check.LINK, Level.ERROR, f"问题太多，另有 {more} 处没有逐一列出", "先改正列出的，再巡检一次。")

    def unchecked(self) -> Iterator[str]:
        """What has not been looked at, because there is too much of it."""
        for word, times in self._dropped.items():
            if word:
                yield f"{word}太多，有 {times} 处没有检查"


def _fault(seen: Seen, link: str, message: str) -> Fault:
    more = f"（共 {seen.times} 处）" if seen.times > 1 else ""
    fix = "在来源文件里改正链接，或者补上缺少的文件，重新构建发布；地址变过的，在元数据写“曾用地址”。"
    return Fault(Check.LINK, Level.ERROR, f"{message}{more}", fix, seen.page, seen.line, link)


def _named(kind: str, path: str) -> str:
    return _KINDS.get(kind) or ("附件" if path.lower().endswith(_ATTACHMENTS) else "链接的页面")


def _is_the_browsers(fragment: str) -> bool:
    """The top of the page, and a text to be looked for: these need no anchor."""
    return fragment.lower() == "top" or fragment.startswith(":~:")
