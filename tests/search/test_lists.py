"""Numbers as bytes, lists of positions, slots, and sorting beyond memory."""

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongbu.search.brief import brief
from tongbu.search.packing import pack, unpack
from tongbu.search.shard import PLACE, Shard, exchanged, packed_lists, packed_shard, positions_of
from tongbu.search.slots import slots, table_size
from tongbu.search.sorting import Run, Sorted, shard_count
from tongbu.search.terms import KEYS, key_term, shards_of, term_of, word

POSITIONS = st.sets(st.integers(0, 1 << 40), min_size=1, max_size=60)
URLS = st.sets(st.text(max_size=8), max_size=60)


def numbers(values: object) -> np.ndarray:
    return np.array(sorted(values), np.uint64)  # type: ignore[call-overload]


@given(st.lists(st.integers(0, (1 << 63) - 1)))
def test_numbers_come_out_as_they_went_in(values: list[int]) -> None:
    packed, ends = pack(np.array(values, np.uint64))
    again, ends_again = unpack(packed.tobytes())
    assert again.tolist() == values
    assert ends.tolist() == ends_again.tolist()


def test_a_number_without_an_end_is_refused() -> None:
    with pytest.raises(ValueError, match="no end"):
        unpack(b"\x80")


@given(POSITIONS, POSITIONS, st.data())
def test_positions_exchanged_in_a_list_are_those_packed_anew(
    positions: set[int], come: set[int], data: st.DataObject
) -> None:
    gone = data.draw(st.sets(st.sampled_from(sorted(positions))))
    came = come - positions
    if not gone | came:
        return
    packed = packed_lists(np.ones(len(positions), np.uint64), numbers(positions)).lists[0]
    changed = exchanged(packed, numbers(gone), numbers(came))
    left = positions - gone | came
    assert positions_of(changed.packed)[0].tolist() == sorted(left)
    assert (changed.entries, changed.documents) == (len(left), len({position // PLACE for position in left}))


@given(POSITIONS)
def test_a_list_that_does_not_hold_what_goes_is_refused(positions: set[int]) -> None:
    packed = packed_lists(np.ones(len(positions), np.uint64), numbers(positions)).lists[0]
    with pytest.raises(ValueError, match="hold"):
        exchanged(packed, numbers({max(positions) + 1}), numbers(()))


@given(st.sets(st.integers(0, 5 * PLACE - 1), min_size=1, max_size=60))
def test_a_brief_list_has_head_and_body_of_each_document(places: set[int]) -> None:
    """Whether its positions are told at once, or by document."""
    whole = numbers({place // 4 * 4 + 1 for place in places})
    found = brief(whole).tolist()
    assert {(place // PLACE, place % PLACE >= 4) for place in found} == {
        (place // PLACE, place % PLACE >= 4) for place in whole.tolist()
    }
    apart = [brief(whole[whole // np.uint64(PLACE) == slot]).tolist() for slot in range(5)]
    assert found == [place for some in apart for place in some]


@given(st.dictionaries(st.integers(1, 1 << 49), st.binary(min_size=1, max_size=9), max_size=20), st.data())
def test_a_shard_with_other_lists_is_one_packed_with_them(lists: dict[int, bytes], data: st.DataObject) -> None:
    changed = data.draw(
        st.dictionaries(
            st.one_of(st.integers(1, 1 << 49), st.sampled_from(sorted(lists) or [1])), st.binary(max_size=9), max_size=5
        )
    )
    after = {term: each for term, each in {**lists, **changed}.items() if each}

    def shard(of: dict[int, bytes]) -> bytes:
        return packed_shard(numbers(of), [of[term] for term in sorted(of)])

    assert Shard.read(shard(lists)).with_lists(changed) == shard(after)
    assert all(Shard.read(shard(after)).list_of(term) == each for term, each in after.items())


@given(URLS, URLS)
def test_slots_depend_on_the_addresses_alone_and_most_stay(urls: set[str], more: set[str]) -> None:
    size = table_size(len(urls | more))
    before, after = slots(sorted(urls), size), slots(sorted(urls | more, reverse=True), size)
    assert len(set(after.values())) == len(after)
    assert list(after.values()) == sorted(after.values())
    assert all(after[url] >= slot for url, slot in before.items())


def test_terms_are_below_what_a_browser_counts_exactly() -> None:
    assert term_of("林木") < term_of("\U0010ffff\U0010ffff") < KEYS <= key_term("#示林规/2025/3") < 1 << 49
    assert word(term_of("林木")) == "林木"
    assert word(term_of("𠀀")) == "𠀀"


@given(
    st.lists(st.lists(st.integers(0, (1 << 49) - 1), unique=True, max_size=30), max_size=20),
    st.integers(1, 40),
    st.integers(1, 20),
)
def test_sorting_in_runs_and_buckets_gives_everything_in_order(
    documents: list[list[int]], at_once: int, length: int
) -> None:
    every = [(term, slot) for slot, terms in enumerate(documents) for term in terms]
    with TemporaryDirectory() as heap:
        runs = []
        for first in range(0, len(documents), length):
            run = Run(Path(heap), first, at_once)
            for slot, terms in enumerate(documents[first : first + length], first):
                run.add(numbers(term * PLACE for term in terms), slot)
            run.close()
            runs.append(first)
        everything = Sorted(Path(heap), runs, len(every))
        groups = [everything.group(bucket) for bucket in everything.buckets]
    entries = [each for group in groups for each in zip(group.terms.tolist(), group.positions.tolist(), strict=True)]
    count = shard_count(len(every))
    shards = dict(zip(every, shards_of(np.array([term for term, _ in every], np.uint64), count).tolist(), strict=True))
    assert entries == [(term, slot * PLACE) for term, slot in sorted(every, key=lambda each: (shards[each], each))]
