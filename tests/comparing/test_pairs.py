import os

import pytest

from comparing.score_pairs import all_pairs, gold_pairs, predict, read_pair, score, total
from thinning import thinned
from tongbu.comparing import block_changes, blocks, compare, provision_words

pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif("TONGBU_DATA" not in os.environ, reason="needs TONGBU_DATA, the folder of real texts"),
]


def test_real_amendments_are_aligned() -> None:
    scores = [score(predict(pair), pair) for pair in gold_pairs()]
    whole = total(scores)
    assert whole.f1 >= 0.995
    assert sum(each.f1 for each in scores) / len(scores) >= 0.99
    assert whole.relations / whole.found >= 0.99
    assert whole.parted[0] / whole.parted[1] >= 0.85
    assert whole.joined[0] / whole.joined[1] >= 0.8, "two of eleven share no words with what they were merged into"


def test_the_changes_hold_both_texts_of_every_pair() -> None:
    for pair in thinned(list(all_pairs()), 3):
        for block in blocks(compare(*read_pair(pair)).rows):
            spans = block_changes(block)
            old = "".join(span.text for span in spans if span.kind.on_old_side)
            new = "".join(span.text for span in spans if span.kind.on_new_side)
            assert old == "\n".join(map(provision_words, block.old)), pair.name
            assert new == "\n".join(map(provision_words, block.new)), pair.name


def test_every_pair_mirrors_and_every_text_is_the_same_as_itself() -> None:
    for pair in thinned(list(all_pairs()), 3):
        old, new = read_pair(pair)
        there, back = compare(old, new).rows, compare(new, old).rows
        assert {(row.old, row.new) for row in there if not row.new} == {
            (row.new, row.old) for row in back if not row.old
        }
        assert {row.relation.value for row in compare(old, old).rows} == {"same"}, pair.name
