"""What is kept of documents comes back out of columns as it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tongbu.incremental.kept import Kept, in_columns, out_of_columns
from tongbu.incremental.packs import Slot
from tongbu.model.finding import Finding, Level
from tongbu.model.reference import RelationKind
from tongbu.model.ties import Said

_WORDS = st.text(max_size=5)
_REFERENCES = st.tuples(st.sampled_from(RelationKind), st.integers(0, 3), _WORDS)
_SAID = st.builds(Said, _WORDS, _WORDS, st.tuples(_WORDS), st.lists(_REFERENCES, max_size=2).map(tuple))
_FINDINGS = st.just(()) | st.just((Finding("SYN001", Level.ERROR, "policies/a.md", 3, 1, "三同步", "缺", "补"),))
_PACKED = st.binary(max_size=4) | st.builds(Slot, _WORDS, st.integers(0, 9), st.integers(0, 9))
_KEPT = st.builds(Kept, _WORDS, _WORDS, _SAID, st.tuples(_WORDS), _FINDINGS, _PACKED)


@given(st.dictionaries(_WORDS, _KEPT, max_size=4))
def test_columns_hold_all_that_is_kept(kept: dict[str, Kept]) -> None:
    """In the same order, and of the same types."""
    back = out_of_columns(in_columns(kept))
    assert list(back.items()) == list(kept.items())
    assert [type(one.packed) for one in back.values()] == [type(one.packed) for one in kept.values()]
    assert all(type(one.said) is Said for one in back.values())
