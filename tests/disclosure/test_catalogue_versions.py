"""Versions of the catalogue: which is in force, what was adjusted, what a spreadsheet may say."""

from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from disclosure.catalogues import ITEM, catalogue, lay
from sample import ROOT
from tongbu.cataloguing.adjustments import Adjustment, steps
from tongbu.model.disclosure.catalogue import CatalogueItem, CatalogueVersion, in_force
from tongbu.model.disclosure.clause import Clause, in_official_form
from tongbu.model.source import Source
from tongbu.reading.disclosure.reading import read_disclosure


def version(on: date, *numbers: int, **keys: object) -> CatalogueVersion:
    rows = [{**ITEM, "编号": str(number), "事项": f"事项{number}", "页面": ["/"], **keys} for number in numbers]
    return CatalogueVersion(on, Source("a.yml"), tuple(map(CatalogueItem.model_validate, rows)))


OLD, NEW = date(2025, 1, 1), date(2026, 1, 1)


def test_the_newest_that_has_begun_is_in_force() -> None:
    versions = {OLD: version(OLD), NEW: version(NEW)}
    assert in_force(versions, date(2025, 12, 31)) is versions[OLD]
    assert in_force(versions, NEW) is versions[NEW]
    assert in_force(versions, date(2020, 1, 1)) is versions[OLD]
    assert in_force({}, NEW) is None


@given(st.sets(st.integers(0, 9)), st.sets(st.integers(0, 9)))
def test_what_came_and_went_is_the_difference(old: set[int], new: set[int]) -> None:
    step, first = steps({OLD: version(OLD, *sorted(old)), NEW: version(NEW, *sorted(new))})
    kinds = {kind: {int(change.item.number) for change in step.changes if change.kind is kind} for kind in Adjustment}
    assert kinds == {Adjustment.ADDED: new - old, Adjustment.DELETED: old - new, Adjustment.AMENDED: set()}
    assert first.old is None


def test_an_item_of_another_number_is_known_by_its_title() -> None:
    rows = {OLD: version(OLD, 1), NEW: version(NEW, 7, 事项="事项1", 保留期限="五年")}
    step, _ = steps(rows)
    (change,) = step.changes
    assert change.kind is Adjustment.AMENDED
    assert [(field.name, field.old, field.new) for field in change.fields] == [
        ("编号", "1", "7"),
        ("保留期限", "", "五年"),
    ]


def test_the_sample_was_adjusted_once() -> None:
    step, first = steps(read_disclosure(ROOT).disclosure.catalogue)
    assert (step.old, first.old) == (first.new, None)
    counts = {kind: step.count(kind) for kind in Adjustment}
    assert counts == {Adjustment.ADDED: 7, Adjustment.DELETED: 1, Adjustment.AMENDED: 6}


def test_clauses_are_known_however_they_are_written() -> None:
    for written in ("第二十条第一项", "第二十条(一)", "第二十条第(一)项", "第二十条 第（一）项"):
        assert in_official_form(written) == Clause.RULES
    assert in_official_form("第三条") == "第三条"


def test_a_file_of_no_day_or_two_of_one_are_told(tmp_path: Path) -> None:
    folder = "docs/disclosure/catalogue"
    lay(
        tmp_path,
        {
            f"{folder}/2026-02-30.yml": "[]",
            f"{folder}/2026-01-01.yml": catalogue({}),
            f"{folder}/2026-01-01.csv": "编号\n",
            "docs/disclosure/guide.csv": "分类\n",
        },
    )
    told = [(each.rule, each.path) for each in read_disclosure(tmp_path).findings]
    assert told == [
        ("DOC050", f"{folder}/2026-02-30.yml"),
        ("DOC051", f"{folder}/2026-01-01.csv"),
        ("DOC050", "docs/disclosure/guide.csv"),
    ]
