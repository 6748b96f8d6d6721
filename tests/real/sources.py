"""Real documents as files of a project: what the source says becomes metadata, and nothing else does."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

LAWS = 100

CATEGORIES = {"部门规章": "规章", "国务院规范性文件": "行政规范性文件"}
"""Kinds of the corpus that are one of our 文件类别; every other kind is 其他文件."""


@dataclass(frozen=True, slots=True)
class RealFile:
    """One file to write: its path in the project and its text."""

    path: str
    text: str


def real_files(data: Path) -> Iterator[RealFile]:
    """Every local document and a hundred laws spread over the whole index."""
    yield from _local_documents(data / "policies")
    yield from _laws(data / "corpus")


def _local_documents(folder: Path) -> Iterator[RealFile]:
    for row in _rows(folder / "index.csv"):
        body = (folder / f"{row['id']}.md").read_text(encoding="utf-8-sig")
        body = re.sub(r"\A---\n.*?\n---\n", "", body, count=1, flags=re.S)
        released = re.search(r"发布时间：(\d{4}-\d{2}-\d{2})", body)
        meta: dict[str, object] = {"名称": row["title"]}
        if released:
            meta["发布日期"] = released[1]
        if row["type"] == "interpretation":
            named = re.search(r"《.+》", row["title"])
            meta |= {"解读对象": [named[0] if named else row["title"]], "解读形式": ["文字"]}
            yield _file("interpretations", row["id"], meta, body)
        else:
            draft = row["type"].startswith("consultation")
            number = re.search(r"[\u4e00-\u9fff]{2,10}〔\d{4}〕\d+号", body[:400])
            if number and not draft:
                meta["文号"] = number[0]
            meta["文件类别"] = "征求意见稿" if draft else "其他文件"
            yield _file("policies", row["id"], meta, body)


def _laws(folder: Path) -> Iterator[RealFile]:
    rows = _rows(folder / "index.csv")
    for row in rows[:: max(1, len(rows) // LAWS)][:LAWS]:
        derived = {
            "名称": row["title"],
            "发布机构": row["issuing_body"],
            "文号": row["doc_number"],
            "文件类别": CATEGORIES.get(row["kind"], "其他文件"),
            "发布日期": row["publish_date"],
            "施行日期": row["effective_date"],
        }
        meta = {key: value for key, value in derived.items() if value}
        yield _file("policies", row["id"].lower(), meta, (folder / row["file"]).read_text(encoding="utf-8-sig"))


def _file(folder: str, stem: str, meta: dict[str, object], body: str) -> RealFile:
    front = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False)
    return RealFile(f"{folder}/real/{stem}.md", f"---\n{front}---\n\n{body}")


def _rows(index: Path) -> list[dict[str, str]]:
    with index.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
