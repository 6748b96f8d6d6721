"""Python's collector does not go through what was loaded."""

from __future__ import annotations

import gc

from tongbu.incremental.collector import undisturbed


def test_what_was_made_undisturbed_counts_as_old_and_the_collector_goes_on() -> None:
    """Young objects are gone through three times before they are old."""
    assert gc.isenabled()
    with undisturbed():
        made = [[] for _ in range(10)]
        assert not gc.isenabled()
    assert gc.isenabled()
    young = {id(each) for generation in (0, 1) for each in gc.get_objects(generation)}
    assert young.isdisjoint(map(id, made))


def test_within_another_one_nothing_is_switched_on_too_early() -> None:
    """The outer one ends it."""
    with undisturbed():
        with undisturbed():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
