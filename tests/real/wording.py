"""`python -m real.wording`: what the lists say of real laws, which are right nearly always, and in what time.

Every finding on a law in force is to be looked at: it is either a slip in the source or a fault of the lists.
"""

from __future__ import annotations

import csv
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tongbu.model.front_matter import PolicyFrontMatter
from tongbu.model.policy import Policy
from tongbu.model.source import Place, Source
from tongbu.model.text import LegalText
from tongbu.settings import Wording
from tongbu.wording import Lexicon, Occurrence, day_of, find, lexicon_of

NOT_IN_FORCE = ("历史版本", "修改废止决定")
TODAY = date(2026, 6, 15)


@dataclass(frozen=True)
class Judged:
    """One real text and what was found in it; `took` in seconds."""

    name: str
    kind: str
    text: str
    found: tuple[Occurrence, ...]
    took: float


def judge_laws(data: Path) -> Iterator[Judged]:
    """Every text of the corpus that is in force, or of which nothing else is known."""
    lexicon = lexicon_of(Wording.model_validate({}))
    with (data / "corpus" / "index.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] not in NOT_IN_FORCE]
    for row in rows:
        yield _judge(row["title"], row["kind"], row["publish_date"], data / "corpus" / row["file"], lexicon)


def judge_local(data: Path) -> Iterator[Judged]:
    """Every local document: web pages, with the slips of web pages."""
    lexicon = lexicon_of(Wording.model_validate({}))
    with (data / "policies" / "index.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        yield _judge(row["title"], "地方文件", "", data / "policies" / f"{row['id']}.md", lexicon)


def _judge(title: str, kind: str, published: str, file: Path, lexicon: Lexicon) -> Judged:
    body = file.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    text = f"---\n名称: {title}\n---\n\n{body}"
    day = published or TODAY.isoformat()
    meta = PolicyFrontMatter.model_validate({"名称": title, "文件类别": "其他文件", "成文日期": day})
    policy = Policy("a", Source(str(file), {("名称",): Place(2)}, 4), meta, LegalText())
    start = time.perf_counter()
    found = find(policy, text, lexicon, day_of(policy, TODAY))
    return Judged(title, kind, text, found, time.perf_counter() - start)


def main() -> int:
    """Print counts by list and kind of text; with a name of a list or an entry, every finding of it."""
    data = os.environ.get("TONGBU_DATA")
    if not data:
        print("没有设置 TONGBU_DATA：它应当指向真实文件所在的文件夹。", file=sys.stderr)
        return 2
    for name, judged in (("现行法律、法规", list(judge_laws(Path(data)))), ("地方文件", list(judge_local(Path(data))))):
        _report(name, judged, sys.argv[1:])
    return 0


def _report(name: str, judged: list[Judged], wanted: list[str]) -> None:
    counts = Counter(each.entry.kind for one in judged for each in one.found)
    entries = Counter((each.entry.kind, each.entry.name) for one in judged for each in one.found)
    total = sum(counts.values())
    characters = sum(len(one.text) for one in judged)
    spent = sum(one.took for one in judged)
    print(f"{name}：{len(judged)} 件，{characters} 字，{total} 处，每百件 {total / len(judged) * 100:.2f} 处；")
    print(f"  每三千字 {spent / characters * 3000 * 1000:.3f} 毫秒")
    for kind, count in counts.most_common():
        named = "、".join(f"{entry}×{n}" for (of, entry), n in entries.most_common() if of is kind)
        touched = sum(any(each.entry.kind is kind for each in one.found) for one in judged)
        print(f"  {kind.value}  {count}（每百件 {count / len(judged) * 100:.2f}），{touched} 件：{named}")
    for one in judged:
        for each in one.found:
            if each.entry.kind.value in wanted or each.entry.name in wanted or "all" in wanted:
                line = one.text.split("\n")[each.line - 1]
                start = max(0, each.column - 16)
                context = line[start : each.column + len(each.wrong) + 14]
                print(f"    {each.entry.name}｜{context}｜→{each.right}｜{one.name[:24]}")


if __name__ == "__main__":
    sys.exit(main())
