"""Relevance on real texts: `TONGBU_DATA=… PYTHONPATH=hooks:tests python -m search.score_queries`.

Indexes the corpus, asks every query of queries.csv through the real client in Chromium, and prints success at
1, 3 and 10 and the mean reciprocal rank by type of query.
"""

# ruff: noqa: T201

import os
import shutil
import tempfile
import time
from pathlib import Path

from browser import Recording, open_browser, serve
from search.real_corpus import Query, documents, queries
from search.scores import rank, scores
from tongbu.search import write_index

THEME = Path(__file__).parents[2] / "hooks" / "tongbu" / "theme"
ASK = """async (query) => {
  const { openIndex } = await import("/assets/javascripts/search.mjs");
  globalThis.opened ??= openIndex("/index/");
  return (await (await opened).search(query)).results.map(({ url, section }) => [url, section?.label ?? ""]);
}"""


def main() -> None:
    data = Path(os.environ["TONGBU_DATA"])
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        shutil.copytree(THEME / "assets", site / "assets")
        (site / "index.html").write_text('<!doctype html><link rel="icon" href="data:,">', encoding="utf-8")
        texts = list(documents(data))
        start = time.perf_counter()
        write_index(texts, site / "index")
        sizes = [file.stat().st_size for file in (site / "index").rglob("*") if file.is_file()]
        print(f"{len(texts)} documents, {sum(len(text.sections) for text in texts)} sections: ", end="")
        print(f"{time.perf_counter() - start:.1f} s, {sum(sizes) / 1e6:.1f} MB in {len(sizes)} files")
        ask(site, queries(data))


def ask(site: Path, asked: list[Query]) -> None:
    ranks: dict[Query, int | None] = {}
    with serve(site) as base, open_browser() as browser:
        first_uses = []
        for query in asked:
            context = browser.new_context()
            recording = Recording(context.new_page())
            recording.page.goto(base)
            start = time.perf_counter()
            found = recording.page.evaluate(ASK, query.words)
            elapsed = time.perf_counter() - start
            index = {url: size for url, size in recording.sizes.items() if "/index/" in url}
            first_uses.append((len(index), sum(index.values()) / 1e3, elapsed))
            context.close()
            ranks[query] = place = rank(query, [url for url, _ in found])
            if place != 1:
                print(f"{query.id} {query.type} {query.words}: {place}; first {found[:2]}")
            elif query.article and query.article != found[0][1]:
                print(f"{query.id} {query.type} {query.words}: leads to {found[0]}, not {query.article}")
    for group, score in scores(ranks).items():
        print(f"{group:12} {score}")
    for name, column in zip(("requests", "KB", "seconds"), zip(*first_uses, strict=True), strict=True):
        ordered = sorted(column)
        print(f"first query, {name}: median {ordered[len(ordered) // 2]:.2f}, most {ordered[-1]:.2f}")


if __name__ == "__main__":
    main()
