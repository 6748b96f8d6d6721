"""Key columns, on this site and in the counties', and the guide: what is read, what is told."""

import json
from datetime import date
from pathlib import Path

import pytest

from disclosure.catalogues import context, lay, policy, told
from tongbu.cataloguing.freshness import ColumnState
from tongbu.model.disclosure.county import CountyLists
from tongbu.model.disclosure.guide import REQUIRED
from tongbu.open_data.lists import Catalogue
from tongbu.reading.disclosure.reading import read_disclosure
from tongbu.rules.catalogue.keeping import county_columns, kept_columns

COLUMN = """- 标识: jia
  名称: 甲
  责任科室: [办公室]
  关键词: [甲]
  更新期限: 100
  县级: [示例县]
"""
FILE, COUNTY = "docs/disclosure/columns.yml", "docs/disclosure/counties/示例县.json"


def county(*entries: dict[str, str], day: str = "2026-06-01") -> str:
    return json.dumps({"publisher": "示例县林业局", "built_for": day, "policies": entries})


def test_a_column_is_fresh_then_soon_stale_then_stale(tmp_path: Path) -> None:
    lay(tmp_path, {FILE: COLUMN, "policies/2026/a.md": policy()})
    ((_, _, _, filled),) = kept_columns(context(tmp_path))
    states = [(turn.on.isoformat(), turn.state) for turn in filled.states.turns[1:]]
    assert states == [("2026-05-29", ColumnState.SOON), ("2026-06-18", ColumnState.STALE)]
    levels = [each.level.value for each in told(tmp_path, date(2026, 6, 10)) if each.rule == "CAT011"]
    assert levels == ["note"]


@pytest.mark.parametrize(
    ("entries", "state"),
    [
        ([], ColumnState.EMPTY),
        ([{"title": "关于乙的通知", "published": "2026-05-20"}], ColumnState.EMPTY),
        ([{"title": "关于甲的通知", "published": "2026-05-20"}], ColumnState.FRESH),
        ([{"title": "关于甲的通知", "published": "2025-05-20"}], ColumnState.STALE),
        ([{"title": "关于甲的通知"}], ColumnState.STALE),
    ],
)
def test_how_a_county_keeps_its_column(tmp_path: Path, entries: list[dict[str, str]], state: ColumnState) -> None:
    lay(tmp_path, {FILE: COLUMN, COUNTY: county(*entries)})
    ((_, _, _, at),) = county_columns(context(tmp_path))
    assert at.states.at(date(2026, 6, 1)).state is state


def test_a_county_without_a_list_or_with_an_old_one_is_told(tmp_path: Path) -> None:
    day = date(2026, 6, 1)
    lay(tmp_path, {FILE: COLUMN, "policies/2026/a.md": policy()})
    (missing,) = (each for each in told(tmp_path, day) if each.rule == "CAT012")
    assert (missing.path, missing.line, missing.key) == (FILE, 6, "县级")
    lay(tmp_path, {COUNTY: county({"title": "甲", "published": "2026-04-20"}, day="2026-04-21")})
    (old,) = (each for each in told(tmp_path, day) if each.rule == "CAT012")
    assert (old.path, "2026-04-21" in old.message) == (COUNTY, True)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"publisher": "甲", "built_for": "昨天"}', "\x00"])
def test_what_is_no_list_of_a_county_is_told(tmp_path: Path, text: str) -> None:
    lay(tmp_path, {COUNTY: text})
    (fault,) = read_disclosure(tmp_path).findings
    assert (fault.rule, fault.path) == ("DOC052", COUNTY)


def test_addresses_of_counties_are_links_only_where_they_are_https(tmp_path: Path) -> None:
    lay(tmp_path, {FILE: COLUMN, COUNTY: county({"title": "甲", "url": "javascript:alert(1)"})})
    ((_, _, _, at),) = county_columns(context(tmp_path))
    assert at.filled is not None
    assert [subject.address for subject in at.filled.documents] == [""]


def test_a_county_is_read_from_what_this_program_publishes() -> None:
    """The fields that are asked for are in the published shape."""
    assert {"publisher", "built_for", "policies", "consultations", "interpretations"} <= set(Catalogue.model_fields)
    assert set(CountyLists.model_fields) <= set(Catalogue.model_fields)


@pytest.mark.parametrize("key", REQUIRED)
def test_a_guide_without_one_of_the_nine_things_is_refused(tmp_path: Path, key: str) -> None:
    lines = "".join(f"{name}: 内容\n" for name in REQUIRED if name != key)
    lay(tmp_path, {"docs/disclosure/guide.yml": lines})
    reading = read_disclosure(tmp_path)
    assert reading.disclosure.guide is None
    (fault,) = reading.findings
    assert (fault.rule, fault.level.value) == ("DOC014", "error")
    assert key in fault.message


def test_there_are_nine_things() -> None:
    assert len(REQUIRED) == 9
