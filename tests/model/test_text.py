"""Laws of legal texts: columns for pickling and short ways of going through them change nothing."""

import pickle
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tongbu.model.text import LegalText, Signature, Unit, UnitLevel

WORDS = st.sampled_from(["", "", "第一条", "林业", "甲\n乙"])
ORDINALS = st.none() | st.tuples(st.integers(0, 9), st.integers(0, 2))
LEAVES = st.builds(Unit, st.sampled_from(UnitLevel), st.integers(1, 999), WORDS, ORDINALS, WORDS, WORDS)
UNITS = st.recursive(
    LEAVES,
    lambda units: st.builds(replace, LEAVES, children=st.lists(units, max_size=4).map(tuple), anchor=WORDS),
    max_leaves=20,
)
TEXTS = st.builds(LegalText, title=WORDS, notes=st.tuples(WORDS), units=st.lists(UNITS, max_size=4).map(tuple))


def below(unit: Unit) -> list[Unit]:
    return [unit, *(each for child in unit.children for each in below(child))]


def plain(unit: Unit) -> str:
    """What `Unit.plain` promises, by its words."""
    own = "　".join(part for part in (unit.label, unit.title) if part)
    if unit.text:
        own += ("" if unit.level in (UnitLevel.ITEM, UnitLevel.SUBITEM) or not own else "　") + unit.text
    lines = [plain(child) for child in unit.children]
    if unit.level is UnitLevel.ARTICLE and lines and not unit.text:
        return "\n".join([f"{own}　{lines[0]}", *lines[1:]])
    return "\n".join([own, *lines] if own else lines)


@given(TEXTS)
def test_a_text_is_the_same_after_pickling(text: LegalText) -> None:
    signed = replace(text, signature=Signature(("示例市林业局",), date(2024, 3, 1), 9), attachments=("表",))
    assert pickle.loads(pickle.dumps(signed)) == signed  # noqa: S301
    assert hash(pickle.loads(pickle.dumps(text))) == hash(text)  # noqa: S301


@given(TEXTS)
def test_walking_goes_in_reading_order_each_time(text: LegalText) -> None:
    expected = [each for unit in text.units for each in below(unit)]
    assert [id(unit) for unit in text.walk()] == [id(unit) for unit in text.walk()] == [id(unit) for unit in expected]
    assert list(replace(text, units=text.units[:1]).walk()) == [each for unit in text.units[:1] for each in below(unit)]
    assert all(list(unit.walk()) == below(unit) for unit in text.units)


@given(TEXTS)
def test_plain_words_stand_one_line_a_unit(text: LegalText) -> None:
    assert text.plain() == "\n".join(plain(unit) for unit in text.units)
    assert all(unit.plain() == plain(unit) for unit in text.walk())
