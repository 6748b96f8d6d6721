"""Measures reading and applying on real decisions: `python -m amending.score_decisions [SLUG…]`, with TONGBU_DATA set.

Prints for each decision how many instructions it has, how many were understood and carried out, and how many articles
of the amended text come out exactly as in the published one; with slugs, also every problem and difference.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from tongbu.amending import Applied, Decision, Difference, apply, differences, read_decision
from tongbu.model.text import LegalText
from tongbu.reading.body import read_text


@dataclass(frozen=True)
class Score:
    """One decision's figures."""

    slug: str
    instructions: int
    understood: int
    applied: int
    articles: int
    exact: int

    def line(self) -> str:
        numbers = (self.instructions, self.understood, self.applied, self.articles, self.exact)
        return f"{self.slug:36}" + "".join(f"{number:8}" for number in numbers)


def read(pair: Path, name: str) -> LegalText:
    return read_text((pair / name).read_text(encoding="utf-8-sig"))


def decision_of(pair: Path) -> Decision:
    decision = read_decision((pair / "decision.md").read_text(encoding="utf-8-sig"))
    return decision.for_document(decision.documents[0]) if decision.documents else decision


def score(pair: Path, show: bool) -> Score:
    decision = decision_of(pair)
    new = read(pair, "new.md")
    applied = apply(decision, read(pair, "old.md"))
    different = differences(applied, new)
    if show:
        sys.stdout.writelines(told(applied, different))
    failed = {id(problem.instruction) for problem in applied.problems}
    labels = {unit.label for unit in new.articles()}
    wrong = {each.place for each in different}
    return Score(
        slug=pair.name,
        instructions=len(decision.instructions),
        understood=len(decision.instructions) - len(decision.unknown),
        applied=len(decision.instructions) - len(failed),
        articles=len(labels),
        exact=len(labels - wrong),
    )


def told(applied: Applied, different: tuple[Difference, ...]) -> Iterator[str]:
    for problem in applied.problems:
        yield f"{problem.line}: {problem.message}: {problem.instruction.text}\n"
    for each in different:
        yield f"{each.place}\n  - {each.expected!r}\n  + {each.found!r}\n"


def main(slugs: list[str]) -> None:
    folder = Path(os.environ["TONGBU_DATA"]) / "pairs"
    pairs = sorted(file.parent for file in folder.glob("*/decision.md") if not slugs or file.parent.name in slugs)
    scores = [score(pair, bool(slugs)) for pair in pairs]
    heads = ("orders", "known", "applied", "articles", "exact")
    sys.stdout.write(" " * 36 + "".join(f"{head:>8}" for head in heads) + "\n")
    sys.stdout.writelines(each.line() + "\n" for each in scores)
    sums = (sum(getattr(each, field.name) for each in scores) for field in fields(Score)[1:])
    sys.stdout.write(Score("total", *sums).line() + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
