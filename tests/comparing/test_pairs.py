import os

import pytest

from comparing.score_pairs import gold_pairs, predict, score, total

pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif("TONGBU_DATA" not in os.environ, reason="needs TONGBU_DATA, the folder of real texts"),
]


def test_real_amendments_are_aligned() -> None:
    assert total([score(predict(pair), pair) for pair in gold_pairs()]).f1 >= 0.97
