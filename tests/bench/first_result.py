"""What a reader waits for and fetches until the first result shows, with nothing kept from before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.compressed import BLANK, MARK, Diary, serve_compressed
from bench.corpus import WORDS
from bench.engines import ASK, Engine
from bench.results import FirstResult

_PROGRAM = re.compile(r"\.(?:m?js)$|/wasm\.[^/]+$|/lunr/")
_NAME = re.compile(r"^名称: (.+)$", re.M)
_NUMBER = re.compile(r"^文号: (.+)$", re.M)
_PHRASE = re.compile(r"^第七条　.*?应当(.{12})", re.M)


def queries(folder: Path) -> list[str]:
    """What readers ask a corpus: a title and a part of it, a 文号, words of an article, common words, a rarer one."""
    file = sorted((folder / "policies").rglob("p*.md"))[-1]
    text = file.read_text(encoding="utf-8")
    found = [pattern.search(text) for pattern in (_NAME, _NUMBER, _PHRASE)]
    name, number, phrase = (match[1] for match in found if match)
    return [name, name[3:9], number, phrase, WORDS[0] + WORDS[3], WORDS[100]]


def visits(browser: Browser, site: Path, engine: Engine, asked: list[str], count: int) -> Iterator[FirstResult]:
    """`count` visits for each query, after one that only lets the server pack its files."""
    diary = Diary()
    with serve_compressed(site, diary) as base:
        _visit(browser, base, engine, asked, diary)
        for at in range(len(asked)):
            for _ in range(count):
                yield _visit(browser, base, engine, asked[at:] + asked[:at], diary)


def _visit(browser: Browser, base: str, engine: Engine, asked: list[str], diary: Diary) -> FirstResult:
    context = browser.new_context(locale="zh-CN")
    try:
        page = context.new_page()
        page.goto(base + BLANK.removeprefix("/"))
        diary.entries.clear()
        page.evaluate(engine.opening)
        told = page.evaluate(ASK, [asked[0], MARK])
        fetched = diary.until_mark()
        later = _later(page, asked[1:], diary)
    finally:
        context.close()
    program = [size for path, size in fetched if _PROGRAM.search(path)]
    index = [size for path, size in fetched if not _PROGRAM.search(path)]
    first = told["whole"] if told["first"] is None else told["first"]
    return FirstResult(asked[0], round(first, 1), round(told["whole"], 1), len(index), sum(index), sum(program), later)


def _later(page: Page, asked: list[str], diary: Diary) -> int:
    """Bytes that each later query fetches in addition, on the average."""
    diary.entries.clear()
    for query in asked:
        page.evaluate(ASK, [query, ""])
    return sum(size for _, size in diary.entries) // max(1, len(asked))
