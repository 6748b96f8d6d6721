"""Scores the alignment on real pairs: `python -m comparing.score_pairs FOLDER`, with TONGBU_DATA set.

Writes one CSV of predicted links per pair into FOLDER, in the form the data's own scoring script reads, and prints
micro and macro F1.
"""

import csv
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tongbu.comparing import Comparison, compare
from tongbu.model.text import LegalText
from tongbu.reading.body import read_text

Link = tuple[str, str]


@dataclass(frozen=True)
class Score:
    """Links found, wrongly found and missed; how many found links have the right relation; splits and merges.

    `parted` and `joined` are the links of splits and merges that were found, out of so many.
    """

    found: int
    wrong: int
    missed: int
    relations: int
    parted: tuple[int, int] = (0, 0)
    joined: tuple[int, int] = (0, 0)

    @property
    def f1(self) -> float:
        return 2 * self.found / max(1, 2 * self.found + self.wrong + self.missed)


def links(comparison: Comparison) -> Iterator[tuple[Link, str]]:
    for row in comparison.rows:
        for old in [unit.label for unit in row.old] or [""]:
            for new in [unit.label for unit in row.new] or [""]:
                yield (old, new), row.relation.value


def read_pair(pair: Path) -> tuple[LegalText, LegalText]:
    old, new = (read_text((pair / name).read_text(encoding="utf-8-sig")) for name in ("old.md", "new.md"))
    return old, new


def predict(pair: Path) -> dict[Link, str]:
    return dict(links(compare(*read_pair(pair))))


def gold_links(pair: Path) -> tuple[dict[Link, str], set[Link]]:
    """The links that are demanded, with their relations, and those that may be left out."""
    with (pair / "gold.csv").open(encoding="utf-8-sig", newline="") as file:
        gold = {(row["old_article"], row["new_article"]): row for row in csv.DictReader(file)}
    required = {link: row["relation"] for link, row in gold.items() if row["required"] == "1"}
    return required, gold.keys() - required.keys()


def score(predicted: dict[Link, str], pair: Path) -> Score:
    required, allowed = gold_links(pair)
    found = required.keys() & predicted.keys()
    right = sum(required[link] == predicted[link] for link in found)
    wrong = len(predicted.keys() - required.keys() - allowed)
    parted, joined = (_recall(required, predicted, relation) for relation in ("split", "merged"))
    return Score(len(found), wrong, len(required) - len(found), right, parted, joined)


def _recall(required: dict[Link, str], predicted: dict[Link, str], relation: str) -> tuple[int, int]:
    wanted = [link for link, each in required.items() if each == relation]
    return sum(link in predicted for link in wanted), len(wanted)


def all_pairs() -> list[Path]:
    return sorted(file.parent for file in (Path(os.environ["TONGBU_DATA"]) / "pairs").glob("*/new.md"))


def gold_pairs() -> list[Path]:
    return [pair for pair in all_pairs() if (pair / "gold.csv").exists()]


def total(scores: list[Score]) -> Score:
    columns = zip(*((each.found, each.wrong, each.missed, each.relations) for each in scores), strict=True)
    parted, joined = (
        (sum(found for found, _ in pairs), sum(wanted for _, wanted in pairs))
        for pairs in ([each.parted for each in scores], [each.joined for each in scores])
    )
    return Score(*map(sum, columns), parted=parted, joined=joined)


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    scores = []
    for pair in gold_pairs():
        predicted = predict(pair)
        scores.append(score(predicted, pair))
        with (folder / f"{pair.name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["old_article", "new_article", "relation"])
            writer.writerows((*link, relation) for link, relation in predicted.items())
    whole = total(scores)
    macro = sum(each.f1 for each in scores) / len(scores)
    accuracy = whole.relations / whole.found
    sys.stdout.write(f"{len(scores)} pairs, micro F1 {whole.f1:.4f}, macro F1 {macro:.4f}, relations {accuracy:.4f}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
