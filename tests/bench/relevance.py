"""How well search finds on real texts: the same texts and questions for each engine, asked in the browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from bench.compressed import BLANK, serve_compressed
from bench.engines import ASK, Engine, material, ours, pagefind
from bench.measuring import run
from bench.peers import hugo
from bench.peers import material as material_peer
from bench.peers import pagefind as pagefind_peer
from search.real_corpus import Query, documents, queries, rows
from search.scores import Score, rank, scores
from tongbu.search import write_index

_INDEX = "index"
_ASSETS = Path(__file__).parents[2] / "hooks" / "tongbu" / "theme" / "assets"


def relevance(browser: Browser, data: Path, folder: Path) -> Iterator[tuple[str, dict[str, Score]]]:
    """The scores of each engine by group of queries, under its name; Material's index is made of jieba's words."""
    asked = queries(data)
    for site, engine in _sites(data, folder):
        yield engine.name, scores(_ranks(browser, site, engine, asked))


def _ranks(browser: Browser, site: Path, engine: Engine, asked: list[Query]) -> dict[Query, int | None]:
    page = browser.new_page(locale="zh-CN")
    try:
        with serve_compressed(site) as base:
            page.goto(base + BLANK.removeprefix("/"))
            page.evaluate(engine.opening)
            return {query: rank(query, _found(page.evaluate(ASK, [query.words, ""])["found"])) for query in asked}
    finally:
        page.close()


def _found(results: list[tuple[str, str]]) -> list[str]:
    """The ids of documents: the last part of their addresses, which Hugo writes in small letters."""
    return [url.rstrip("/").rpartition("/")[2].upper() for url, _ in results]


def _sites(data: Path, folder: Path) -> Iterator[tuple[Path, Engine]]:
    own = folder / "tongbu"
    shutil.copytree(_ASSETS, own / "assets")
    write_index(documents(data), own / _INDEX)
    yield own, ours(_INDEX)
    corpus = folder / "corpus"
    _write(corpus / "policies", data)
    run(hugo.prepare(corpus, folder / "hugo"))
    pages = folder / "hugo" / hugo.PUBLIC
    run(pagefind_peer.prepare(pages))
    yield pages, pagefind()
    run(material_peer.prepare(corpus, folder / "material", segmented=True))
    site = folder / "material" / material_peer.SITE
    yield site, material(site)


def _write(folder: Path, data: Path) -> None:
    """The texts as documents for those who know no metadata: 文号, office and date are words of the page."""
    folder.mkdir(parents=True)
    for row, text in rows(data):
        known = {"文号": row["doc_number"], "发布机构": row["issuing_body"], "发布日期": row["publish_date"]}
        line = "　".join(f"{name}：{value}" for name, value in known.items() if value)
        title = row["title"].replace('"', "")
        body = text.split("\n", 1)[1] if text.startswith("# ") else text
        page = f'---\n名称: "{title}"\ntitle: "{title}"\n---\n\n# {title}\n\n{line}\n{body}'
        (folder / f"{row['id']}.md").write_text(page, encoding="utf-8")
