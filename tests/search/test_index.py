import gzip
import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.documents import ALL, LOGGING, WETLAND
from tongbu.search import write_index
from tongbu.search.document import SearchSection
from tongbu.search.folding import fold, number_key


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_same_documents_in_any_order_give_the_same_bytes(tmp_path: Path) -> None:
    write_index(ALL, tmp_path / "one")
    write_index(ALL[::-1], tmp_path / "two")
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_another_content_lies_in_another_folder_and_the_old_one_goes(tmp_path: Path) -> None:
    write_index(ALL, tmp_path)
    before = json.loads((tmp_path / "catalogue.json").read_text())["data"]
    write_index([*ALL[1:], replace(LOGGING, title="新名称")], tmp_path)
    after = json.loads((tmp_path / "catalogue.json").read_text())["data"]
    assert [child.name + "/" for child in tmp_path.iterdir() if child.is_dir()] == [after] != [before]


def test_an_index_of_nothing_can_be_written(tmp_path: Path) -> None:
    write_index([], tmp_path)
    assert json.loads((tmp_path / "catalogue.json").read_text())["documents"] == 0


def test_a_long_text_is_cut_into_parts_that_together_hold_every_section(tmp_path: Path) -> None:
    sections = tuple(SearchSection(f"tiao-{n}", f"第{n}条", "林" * 5_000) for n in range(1, 8))
    write_index([replace(WETLAND, sections=sections)], tmp_path)
    parts = [json.loads(gzip.decompress(file.read_bytes())) for file in sorted(tmp_path.rglob("texts/*.bin"))]
    assert [anchor for part in parts for anchor, _, _ in part["sections"]] == [s.anchor for s in sections]
    assert all(a["first"] + len(a["sections"]) == b["first"] for a, b in pairwise(parts))


@pytest.mark.parametrize(
    "written",
    [
        "示林规〔2025〕3号",
        "示林规[2025]3号",
        "示林规（２０２５）3号",
        "示林规 2025 3",
        "示林规【2025】第003号",
        "示林规2025-3",
    ],
)
def test_every_way_to_write_a_number_has_one_key(written: str) -> None:
    assert number_key(written) == "#示林规/2025/3"


def test_an_order_number_needs_no_year_and_no_state() -> None:
    assert number_key("中华人民共和国国务院令第656号") == number_key("国务院令第６５６号") == "#国务院令//656"


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
