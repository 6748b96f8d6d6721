"""How many of the slips that proofreaders meet are found, and that right words stay."""

import pytest

from wording.seeded import RIGHT, SEEDED
from wording.texts import found

_LEAD = "第一条　"


def _is_found(text: str, wrong: str) -> bool:
    """Whether something is found at the very place of a slip."""
    places = [
        (each.line, each.column - 1, each.column - 1 + len(each.wrong)) for each in found(f"\n{_LEAD}{text}\n\n终。\n")
    ]
    start = len(_LEAD) + text.index(wrong)
    return any(line == 6 and first < start + len(wrong) and start < last for line, first, last in places)


def test_nearly_all_seeded_slips_are_found_at_their_places() -> None:
    missed = [(text, wrong) for text, wrong in SEEDED if not _is_found(text, wrong)]

    assert len(SEEDED) >= 120
    assert len(missed) <= len(SEEDED) * 0.05, missed


@pytest.mark.parametrize("text", RIGHT)
def test_right_words_stay(text: str) -> None:
    assert not [(each.entry.name, each.wrong) for each in found(f"{text}\n")]
