"""Relevance on real texts: `TONGBU_DATA=… PYTHONPATH=hooks:tests python -m search.score_queries`.

Indexes the corpus, asks every query of queries.csv through the real client in Chromium, and prints success at
1, 3 and 10 and the mean reciprocal rank by type of query.
"""

# ruff: noqa: T201

import csv
import os
import shutil
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from browser import Recording, open_browser, serve
from tongbu.model.text import LegalText, UnitLevel
from tongbu.reading.body import read_text
from tongbu.search import write_index
from tongbu.search.document import SearchDocument, SearchSection

KNOWN = ("known_title", "known_abbrev", "docnumber", "phrase", "article_ref")
NO_LONGER = ("已修改", "已废止", "失效", "已失效")
THEME = Path(__file__).parents[2] / "hooks" / "tongbu" / "theme"
ASK = """async (query) => {
  const { openIndex } = await import("/assets/javascripts/search.mjs");
  globalThis.opened ??= openIndex("/index/");
  return (await (await opened).search(query)).results.map(({ url, section }) => [url, section?.label ?? ""]);
}"""


def sections(text: LegalText) -> Iterator[SearchSection]:
    """Articles, and whatever stands between them as it stands."""
    for note in text.notes:
        yield SearchSection("", "", note)
    for unit in text.units:
        below = list(unit.walk())
        articles = [one for one in below if one.level is UnitLevel.ARTICLE]
        for one in articles or [unit]:
            yield SearchSection(one.anchor, one.label, one.plain())


def documents(corpus: Path) -> Iterator[SearchDocument]:
    with (corpus / "index.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            text = read_text((corpus / row["file"]).read_text(encoding="utf-8"))
            yield SearchDocument(
                url=row["id"],
                kind="政策文件",
                title=row["title"],
                number=row["doc_number"],
                day=row["publish_date"],
                summary="",
                sections=tuple(sections(text)),
                facets={"年份": row["publish_date"][:4], "发布机构": row["issuing_body"], "有效性": row["status"]},
                weight=0.6 if row["status"] in NO_LONGER else 1.0,
            )


def main() -> None:
    data = Path(os.environ["TONGBU_DATA"])
    with (data / "queries.csv").open(encoding="utf-8") as file:
        queries = list(csv.DictReader(file))
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        shutil.copytree(THEME / "assets", site / "assets")
        (site / "index.html").write_text('<!doctype html><link rel="icon" href="data:,">', encoding="utf-8")
        texts = list(documents(data / "corpus"))
        start = time.perf_counter()
        write_index(texts, site / "index")
        sizes = [file.stat().st_size for file in (site / "index").rglob("*") if file.is_file()]
        print(f"{len(texts)} documents, {sum(len(text.sections) for text in texts)} sections: ", end="")
        print(f"{time.perf_counter() - start:.1f} s, {sum(sizes) / 1e6:.1f} MB in {len(sizes)} files")
        ask(site, queries)


def ask(site: Path, queries: list[dict[str, str]]) -> None:
    ranks: dict[str, list[int | None]] = defaultdict(list)
    with serve(site) as base, open_browser() as browser:
        first_uses = []
        for query in queries:
            context = browser.new_context()
            recording = Recording(context.new_page())
            recording.page.goto(base)
            start = time.perf_counter()
            found = recording.page.evaluate(ASK, query["query"])
            elapsed = time.perf_counter() - start
            index = {url: size for url, size in recording.sizes.items() if "/index/" in url}
            first_uses.append((len(index), sum(index.values()) / 1e3, elapsed))
            context.close()
            relevant = query["relevant_ids"].split(";")
            rank = next((place for place, (url, _) in enumerate(found, 1) if url in relevant), None)
            for group in (query["type"], "known items" if query["type"] in KNOWN else "others", "all"):
                ranks[group].append(rank)
            if rank != 1:
                print(f"{query['qid']} {query['type']} {query['query']}: {rank}; first {found[:2]}")
            elif query["article"] and query["article"] != found[0][1]:
                print(f"{query['qid']} {query['type']} {query['query']}: leads to {found[0]}, not {query['article']}")
    for group, some in sorted(ranks.items()):
        print(f"{group:12} {len(some):3} {measures(some)}")
    for name, column in zip(("requests", "KB", "seconds"), zip(*first_uses, strict=True), strict=True):
        ordered = sorted(column)
        print(f"first query, {name}: median {ordered[len(ordered) // 2]:.2f}, most {ordered[-1]:.2f}")


def measures(ranks: list[int | None]) -> str:
    success = [sum(rank is not None and rank <= depth for rank in ranks) / len(ranks) for depth in (1, 3, 10)]
    reciprocal = sum(1 / rank for rank in ranks if rank) / len(ranks)
    return " ".join(f"{value:.2f}" for value in success) + f"  MRR {reciprocal:.3f}"


if __name__ == "__main__":
    main()
