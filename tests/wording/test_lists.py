"""The lists as data: well formed, without contradictions, and fast on a clean text."""

import re
import timeit

import pytest

from tongbu.wording import Kind, find, lexicon_of
from tongbu.wording.entry import Pattern, Word
from tongbu.wording.lexicon import general_entries
from wording.texts import DAY, file, found, policy, wording

ENTRIES = general_entries()
WORDS = [entry for entry in ENTRIES if isinstance(entry, Word)]


def test_names_tell_entries_apart() -> None:
    names = [entry.name for entry in ENTRIES]
    assert sorted(names) == sorted(set(names))
    assert {entry.kind for entry in ENTRIES} == set(Kind)


def test_every_entry_says_who_says_so() -> None:
    assert not [entry.name for entry in ENTRIES if len(entry.source) < 5]


@pytest.mark.parametrize("entry", WORDS, ids=lambda entry: entry.name)
def test_a_word_is_found_unless_something_makes_it_right(entry: Word) -> None:
    at = entry.wrong.index(entry.wrong)
    assert entry.hit(entry.wrong, at + entry.at)
    assert entry.right != entry.wrong
    assert entry.right or entry.note or not entry.safe
    assert not (entry.safe and not entry.right)
    for phrase in entry.exceptions:
        start = phrase.find(entry.wrong)
        assert start < 0 or not entry.hit(f"在{phrase}中", start + 1 + entry.at)
    for before in entry.not_after:
        assert not entry.hit(f"{before}{entry.wrong}", len(before) + entry.at)
    for after in entry.not_before:
        assert not entry.hit(f"{entry.wrong}{after}", entry.at)


def test_no_right_word_is_another_ones_wrong_word() -> None:
    for entry in WORDS:
        if entry.safe:
            told = found(f"我们{entry.right}。\n")
            again = [each.right for each in told if each.entry.kind is not Kind.PAIRING]
            assert not again, f"{entry.wrong} → {entry.right} → {again}"


def test_patterns_stay_within_a_line() -> None:
    for entry in ENTRIES:
        if isinstance(entry, Pattern):
            assert "误" in entry.pattern.groupindex or not re.match(r"\\n", entry.pattern.pattern), entry.name


def test_a_clean_text_costs_next_to_nothing() -> None:
    """Three thousand characters; the bound is several times what a quiet machine takes (0.09 ms)."""
    line = "第一条　养护责任人按照《示例市古树名木保护办法》做好古树（含名木）的日常养护，接受林业主管部门指导。\n\n"
    document, text = policy(line * 60), file(line * 60)
    lexicon = lexicon_of(wording())
    assert 3000 <= len(text) <= 3400
    assert not find(document, text, lexicon, DAY)
    best = min(timeit.repeat(lambda: find(document, text, lexicon, DAY), number=10, repeat=20)) / 10
    assert best < 0.0006
