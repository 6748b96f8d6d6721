"""The real texts and the queries of `TONGBU_DATA`, as search sees them."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tongbu.model.text import LegalText, UnitLevel
from tongbu.reading.body import read_text
from tongbu.search.document import SearchDocument, SearchSection

_FORCE = {"法律": 1.15, "行政法规": 1.1, "地方性法规": 1.05, "部门规章": 1.05, "修改废止决定": 0.8}
"""Of texts that say the same, the one of higher force comes first (Legislation Law, art. 98-100), as on our pages."""
NO_LONGER = ("已修改", "已废止", "失效", "已失效")


@dataclass(frozen=True)
class Query:
    """A question, the documents that answer it, and the article it is after, or ""."""

    id: str
    type: str
    words: str
    relevant: frozenset[str]
    article: str


def queries(data: Path) -> list[Query]:
    """All queries, in the order of their file."""
    with (data / "queries.csv").open(encoding="utf-8") as file:
        return [
            Query(row["qid"], row["type"], row["query"], frozenset(row["relevant_ids"].split(";")), row["article"])
            for row in csv.DictReader(file)
        ]


def rows(data: Path) -> Iterator[tuple[dict[str, str], str]]:
    """Each document's line of the list, and its text."""
    corpus = data / "corpus"
    with (corpus / "index.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield row, (corpus / row["file"]).read_text(encoding="utf-8")


def documents(data: Path) -> Iterator[SearchDocument]:
    """Each document as our engine takes it; its address is its id."""
    for row, text in rows(data):
        yield SearchDocument(
            url=row["id"],
            kind="政策文件",
            title=row["title"],
            number=row["doc_number"],
            day=row["publish_date"],
            summary="",
            sections=tuple(_sections(read_text(text))),
            facets={"年份": row["publish_date"][:4], "发布机构": row["issuing_body"], "有效性": row["status"]},
            weight=0.6 if row["status"] in NO_LONGER else _FORCE.get(row["kind"], 1.0),
        )


def _sections(text: LegalText) -> Iterator[SearchSection]:
    """Articles, and whatever stands between them as it stands."""
    for note in text.notes:
        yield SearchSection("", "", note)
    for unit in text.units:
        below = list(unit.walk())
        articles = [one for one in below if one.level is UnitLevel.ARTICLE]
        for one in articles or [unit]:
            yield SearchSection(one.anchor, one.label, one.plain())
