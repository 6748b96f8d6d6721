"""A long list is cut so that every row is on one page, and pages stay as they are."""

from hypothesis import given
from hypothesis import strategies as st

from tongbu.pages.lists.entries import Entry
from tongbu.pages.lists.sheets import Sheet, is_long, sheets

SIZES = st.integers(min_value=2, max_value=9)
COUNTS = st.integers(min_value=0, max_value=60)


def entries(count: int) -> list[Entry]:
    """Rows from the newest to the oldest, which is the first that was ever there."""
    return [Entry(f"policies/p{place}/", "政策文件", "", "", "", "", "", (), ()) for place in range(count, 0, -1)]


def numbered(found: tuple[Sheet, ...]) -> dict[int, tuple[Entry, ...]]:
    return {sheet.number: sheet.entries for sheet in found if sheet.number}


@given(COUNTS, SIZES)
def test_every_row_is_on_one_page_in_its_order(count: int, size: int) -> None:
    found = sheets(entries(count), size)

    assert [entry for sheet in found for entry in sheet.entries] == entries(count)
    assert [sheet.number for sheet in found] == [0, *range(len(found) - 1, 0, -1)]


@given(COUNTS, SIZES)
def test_a_list_is_one_page_until_it_is_half_as_long_again(count: int, size: int) -> None:
    assert (len(sheets(entries(count), size)) > 1) == is_long(count, size) == (count >= size * 1.5)


@given(COUNTS, SIZES)
def test_numbered_pages_are_full_and_the_newest_is_never_nearly_empty(count: int, size: int) -> None:
    found = sheets(entries(count), size)

    assert {len(rows) for rows in numbered(found).values()} <= {size}
    assert len(found[0].entries) < size * 1.5
    assert len(found) == 1 or len(found[0].entries) >= size // 2


@given(COUNTS, SIZES)
def test_what_is_added_leaves_every_numbered_page_as_it_is(count: int, size: int) -> None:
    before, after = numbered(sheets(entries(count), size)), numbered(sheets(entries(count + 1), size))

    assert before.items() <= after.items()
    assert len(after) - len(before) in (0, 1)
