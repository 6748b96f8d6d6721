"""Words of readers and words of documents: from the package's data and from a bureau's own."""

from __future__ import annotations

from tongbu.search import general_vocabulary
from tongbu.search.vocabulary import Vocabulary


def test_each_word_of_a_group_leads_to_the_others_in_any_width() -> None:
    found = Vocabulary.of([["细颗粒物", "ＰＭ2.5"]], {})
    assert found.others == {"细颗粒物": ("pm25",), "pm25": ("细颗粒物",)}


def test_an_everyday_word_leads_to_the_official_one_alone() -> None:
    found = Vocabulary.of([], {"砍树": ["采伐林木"]})
    assert found.others == {"砍树": ("采伐林木",)}


def test_a_bureau_adds_its_own_before_the_general_ones() -> None:
    general = general_vocabulary()
    more = general.with_more([["竹子", "毛竹"]], {"砍树": ["间伐"]})
    assert more.others["竹子"] == ("毛竹",)
    assert more.others["砍树"][0] == "间伐"
    assert set(general.others["砍树"]) < set(more.others["砍树"])


def test_the_general_vocabulary_says_nothing_twice_and_leads_no_word_to_itself() -> None:
    general = general_vocabulary()
    assert len(general.others) > 400
    for word, others in general.others.items():
        assert word not in others
        assert len(set(others)) == len(others)
