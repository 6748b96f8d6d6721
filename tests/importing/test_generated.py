"""Official documents in many layouts come back word for word, in their structure, with their metadata."""

import pytest

from importing.layouts import papers
from importing.measuring import KEYS, Figures, measure
from thinning import thinned


@pytest.fixture(scope="module")
def figures() -> Figures:
    found = Figures()
    for name, paper, layout in thinned(list(papers()), 3):
        measure(found, name, paper, layout)
    return found


def test_every_word_comes_back(figures: Figures) -> None:
    assert figures.texts >= 12
    assert figures.equal == figures.texts, figures.wrong


def test_nearly_all_structure_comes_back(figures: Figures) -> None:
    assert figures.structure >= 0.99, figures.wrong


@pytest.mark.parametrize("key", KEYS)
def test_metadata_are_found_and_not_invented(figures: Figures, key: str) -> None:
    assert figures.recall(key) >= 0.95, figures.wrong
    assert figures.precision(key) >= 0.95, figures.wrong


def test_there_are_as_many_layouts_as_promised() -> None:
    assert len(list(papers())) >= 30
