"""Fast ways of folding and measuring give what their definitions say."""

import re
import unicodedata
from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongbu.comparing import bags
from tongbu.comparing.bags import Bags
from tongbu.comparing.folding import fold, fold_each
from tongbu.comparing.grams import letters
from tongbu.comparing.overlap import copied_share

SIGNS = (
    "林木第条一二12ａＢ，（）；：！？％．。、《》〈〉“”‘’〔〕<>－—～…①㈠ﬁが か"
    "\u3099e\u0301\u200b\u2060\ufeff\u3000 \t\n\0ﾞ½"
)
TEXTS = st.text(alphabet=SIGNS, max_size=40) | st.text(max_size=20)
WORDS = st.text(alphabet="林木保护ab，", max_size=24)


def folded_by_definition(text: str) -> str:
    styles = str.maketrans("“”‘’〔〕〈〉<>－—～", "\"\"''[]《》《》---")
    return re.sub(r"[\s\u200b-\u200f\u2060\ufeff]+", "", unicodedata.normalize("NFKC", text)).translate(styles)


@given(TEXTS)
def test_a_text_is_folded_as_defined(text: str) -> None:
    assert fold(text) == folded_by_definition(text)


@given(st.lists(TEXTS, max_size=5))
def test_many_texts_are_folded_as_each_alone(texts: list[str]) -> None:
    assert fold_each(texts) == [fold(text) for text in texts]


@given(WORDS, WORDS, st.integers(1, 5))
def test_the_copied_share_is_that_of_the_runs_in_the_source(text: str, source: str, size: int) -> None:
    ours, theirs = (re.sub(r"[^\w]|_", "", unicodedata.normalize("NFKC", each)) for each in (text, source))
    runs = [ours[at : at + size] for at in range(len(ours) - size + 1)]
    wanted = sum(run in theirs for run in runs) / len(runs) if runs else 0.0
    assert copied_share(text, source, size) == wanted


def bag(text: str) -> Counter[str]:
    words = letters(text)
    return Counter(map("".join, pairwise(words))) or Counter([words] if words else [])


@pytest.mark.parametrize("at_once", [1_000_000, 3])
@given(old=st.lists(WORDS, max_size=5), new=st.lists(WORDS, max_size=5))
def test_bags_count_what_passages_have_in_common(at_once: int, old: list[str], new: list[str]) -> None:
    mine, theirs = ([bag(text) for text in side] for side in (old, new))
    pairs = {(i, j): (one & two).total() for i, one in enumerate(mine) for j, two in enumerate(theirs)}
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(bags, "_AT_ONCE", at_once)
        before, after = Bags.of(old, new)
        rows, columns = np.array([*pairs], dtype=np.int64).reshape(-1, 2).T
        assert before.shared(after, rows, columns).tolist() == list(pairs.values())
        found = before.common(after)
    assert list(zip(*(each.tolist() for each in found), strict=True)) == [
        (i, j, count) for (i, j), count in pairs.items() if count
    ]
    assert before.sizes.tolist() == [each.total() for each in mine]
