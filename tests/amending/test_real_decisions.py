import os
from pathlib import Path

import pytest

from amending.score_decisions import read, score
from thinning import thinned
from tongbu.amending import apply, differences, draft, read_decision
from tongbu.comparing import compare

pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif("TONGBU_DATA" not in os.environ, reason="needs TONGBU_DATA, the folder of real texts"),
]
EXTRACTS = {"local-sh-beian-shencha-2021-2024", "local-sh-wuye-2018-2020"}
"""Published without the new wordings: they can be read, but not carried out."""


def pairs(name: str) -> list[Path]:
    return sorted(file.parent for file in (Path(os.environ["TONGBU_DATA"]) / "pairs").glob(f"*/{name}"))


def test_real_decisions_are_understood_and_yield_the_published_text() -> None:
    scores = [score(pair, show=False) for pair in pairs("decision.md")]
    assert sum(each.understood for each in scores) >= 0.99 * sum(each.instructions for each in scores)
    whole = [each for each in scores if each.slug not in EXTRACTS]
    assert sum(each.applied for each in whole) >= 0.99 * sum(each.instructions for each in whole)
    assert sum(each.exact for each in whole) >= 0.99 * sum(each.articles for each in whole)


def test_the_draft_of_every_pair_yields_its_new_text() -> None:
    for pair in thinned(pairs("new.md"), 2):
        old, new = read(pair, "old.md"), read(pair, "new.md")
        applied = apply(read_decision(draft(compare(old, new), new.title)), old)
        assert (differences(applied, new), applied.problems) == ((), ()), pair.name
