import json
import os
from collections import Counter

import pytest

from exporting import test_excel, test_word
from exporting.examples import real_pairs, sides
from exporting.test_suggestion import notes
from exporting.test_suggestion import rows as plain_rows
from thinning import thinned
from tongbu.comparing import Change, compare
from tongbu.comparing.passages import passages
from tongbu.exporting import suggestion
from tongbu.exporting.as_json import as_json

pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif("TONGBU_DATA" not in os.environ, reason="needs TONGBU_DATA, the folder of real texts"),
]


def test_every_word_document_says_every_word_of_both_texts() -> None:
    for pair in thinned(real_pairs(), 3):
        table = test_word.rows(test_word.opened(pair.comparison))
        found = [(test_word.text(row.cells[1]), test_word.text(row.cells[2])) for row in table]
        assert found == list(sides(pair.comparison)), pair.name


def test_every_workbook_says_every_word_of_both_texts() -> None:
    for pair in thinned(real_pairs(), 3):
        found = test_excel.rows(test_excel.opened(pair.comparison))
        assert [_flat(row) for row in found] == [_flat(row) for row in sides(pair.comparison)], pair.name


def test_json_keeps_the_contract_for_every_pair() -> None:
    for pair in real_pairs():
        value = json.loads(as_json(pair.comparison))
        rows = value["rows"]
        assert {row["relation"] for row in rows} <= {change.value for change in Change}
        assert Counter(row["relation"] for row in rows) == value["summary"]
        assert [label for row in rows for label in row["new"]] == [each.unit.label for each in passages(pair.new)]
        assert {label for row in rows for label in row["old"]} == {each.unit.label for each in passages(pair.old)}
        assert all(0 <= row["similarity"] <= 1 and row.get("part", True) is True for row in rows)
        assert all(not row["old"] for row in rows if row["relation"] == "added")
        assert all(not row["new"] for row in rows if row["relation"] == "deleted")


def test_every_skeleton_read_back_changes_nothing() -> None:
    for pair in thinned(real_pairs(), 3):
        again = compare(pair.old, pair.new, notes(suggestion(pair.comparison)))
        assert plain_rows(again) == plain_rows(pair.comparison), pair.name


def _flat(row: tuple[str, str]) -> tuple[str, str]:
    """Both sides without line ends: a workbook cuts long articles into rows."""
    return row[0].replace("\n", ""), row[1].replace("\n", "")
