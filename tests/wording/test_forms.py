"""Each form of the lists finds what it is for, writes it right, and lets alone what is alike."""

import pytest

from tongbu.wording import mended
from tongbu.wording.entry import Word
from tongbu.wording.lexicon import general_entries
from wording.forms import FORMS
from wording.texts import file, found, names

EXAMPLES = {name: example for name, example in FORMS.items() if example[0] is not None}


def test_every_form_has_an_example() -> None:
    assert {entry.name for entry in general_entries() if not isinstance(entry, Word)} == set(FORMS)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_form_is_found_and_its_like_is_not(name: str) -> None:
    wrong, right, alike = EXAMPLES[name]
    assert name in names(f"{wrong}\n")
    assert not names(f"{alike}\n")
    if right:
        assert not names(f"{right}\n")


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_form_is_written_right(name: str) -> None:
    wrong, right, _ = EXAMPLES[name]
    each = next(one for one in found(f"{wrong}\n") if one.entry.name == name)
    if each.safe and right:
        assert mended(file(f"{wrong}\n"), [each]) == file(f"{right}\n")


def test_a_title_in_the_metadata_has_no_full_stop() -> None:
    each = found("正文。\n", "名称: 示例办法。\n")[0]
    assert (each.entry.name, each.line, each.column, each.key, each.safe) == ("名称末尾有句号", 2, 9, "名称", False)
