"""What an index is made of, whole or upon the last one."""

import gzip
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from search.documents import ALL, LOGGING, WETLAND
from tongbu.search import Analysis, Columns, Index, analyse, brief, files, renew, renewing, write_index
from tongbu.search.analysis import FORMAT
from tongbu.search.document import SearchDocument, SearchSection
from tongbu.search.folding import fold, number_key


def catalogue(folder: Path) -> tuple[dict[str, Any], NDArray[np.uint16]]:
    """What the catalogue has as JSON, and its columns."""
    content = gzip.decompress((folder / "catalogue.bin").read_bytes())
    end = 4 + int.from_bytes(content[:4], "little")
    return json.loads(content[4:end]), np.frombuffer(content[end:], "<u2").reshape(5, -1)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_same_documents_in_any_order_give_the_same_bytes(tmp_path: Path) -> None:
    write_index(ALL, tmp_path / "one")
    write_index(ALL[::-1], tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_an_index_knows_its_files(tmp_path: Path) -> None:
    index = write_index(ALL, tmp_path)
    assert {"catalogue.bin", *files(index)} == contents(tmp_path).keys()


def test_an_index_of_nothing_can_be_written(tmp_path: Path) -> None:
    write_index([], tmp_path)
    told, columns = catalogue(tmp_path)
    assert (told["format"], columns.tolist()) == (FORMAT, [[]] * 5)


@pytest.mark.parametrize("documents", [(), ALL])
def test_an_index_comes_back_out_of_columns(documents: Sequence[SearchDocument], tmp_path: Path) -> None:
    """As it was, and its rows in the same order."""
    index = write_index(documents, tmp_path)
    back = Columns.of(index).restored()
    assert back == index
    assert list(back.rows.items()) == list(index.rows.items())


def test_a_catalogue_tells_of_documents_in_the_order_of_slots(tmp_path: Path) -> None:
    """Lengths in sixteens, rounded up, as far as 16 bits go."""
    of_title = {"甲": ("林" * 17, 1.0, "2025-04-01"), "乙丙": ("林" * 1_100_000, 0.6, "")}
    made = [
        replace(WETLAND, url=f"{title}/", title=title, day=day, weight=weight, sections=(SearchSection("a", "", text),))
        for title, (text, weight, day) in of_title.items()
    ]
    index = write_index([replace(each, summary="") for each in made], tmp_path)
    told, (gaps, *rest) = catalogue(tmp_path)
    assert told["shards"] == "".join(index.names)
    assert np.cumsum(gaps).tolist() == [row.slot for row in index.rows.values()]
    by_title = {title: [length, weight, year] for length, title, weight, year in zip(*rest, strict=True)}
    assert by_title == {1: [2, 100, 2025], 2: [0xFFFF, 60, 0]}


def test_a_long_text_is_cut_into_parts_that_together_hold_every_section(tmp_path: Path) -> None:
    sections = tuple(SearchSection(f"tiao-{n}", f"第{n}条", "林" * 5_000) for n in range(1, 8))
    write_index([replace(WETLAND, sections=sections)], tmp_path)
    parts = [json.loads(gzip.decompress(file.read_bytes())) for file in sorted(tmp_path.rglob("texts/*.bin"))]
    assert [anchor for part in parts for anchor, _, _ in part["sections"]] == [s.anchor for s in sections]
    assert all(a["first"] + len(a["sections"]) == b["first"] for a, b in pairwise(parts))


WORDS = st.text("林木采伐许可证办法湿地公园保护条𠀀ab1 ", max_size=40)
DOCUMENTS = st.lists(
    st.builds(
        lambda slug, title, number, words, weight: SearchDocument(
            f"{slug}/",
            "政策文件",
            title,
            f"示林规〔2025〕{number}号" if number else "",
            "2025-01-01",
            "",
            tuple(SearchSection(f"a{place}", "", text) for place, text in enumerate(words)),
            facets={"年份": str(2020 + number % 3)},
            weight=weight,
        ),
        st.integers(0, 99),
        WORDS,
        st.integers(0, 5),
        st.lists(WORDS, max_size=4),
        st.sampled_from([0.6, 1.0]),
    ),
    min_size=1,
    max_size=30,
    unique_by=lambda document: document.url,
)


@pytest.mark.parametrize("many", [8, 12_000])
@given(DOCUMENTS, DOCUMENTS, st.data())
def test_an_index_made_upon_the_last_one_is_that_written_whole(
    many: int, first: list[SearchDocument], others: list[SearchDocument], data: st.DataObject
) -> None:
    """Also where there are so many entries of a term that its list is brief, or no longer is."""
    kept = data.draw(st.lists(st.sampled_from(first), unique_by=lambda document: document.url))
    urls = {document.url for document in kept}
    second = [*kept, *(document for document in others if document.url not in urls)]
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(brief, "MANY", many)
        patch.setattr(renewing, "FEW", 1_000)
        before, upon, whole = (Path(folder, name) for name in ("before", "upon", "whole"))
        last = write_index(first, before)
        made = _renewed(last, before, first, second, upon)
        if made is None:
            return
        write_index(second, whole)
        expected = {name: content for name, content in contents(whole).items() if name != "catalogue.bin"}
        there = {name: content for name, content in contents(before).items() if name in files(made)}
        assert there | contents(upon) == expected


def _renewed(
    last: Index, before: Path, first: Sequence[SearchDocument], second: Sequence[SearchDocument], folder: Path
) -> Index | None:
    return renew(last, before, _digests(second), _at_hand([*first, *second]), folder)


def _digests(documents: Iterable[SearchDocument]) -> dict[str, str]:
    return {document.url: analyse(document).digest for document in documents}


def _at_hand(documents: Iterable[SearchDocument]) -> Callable[[str], Analysis]:
    return {each.digest: each for each in map(analyse, documents)}.__getitem__


def test_one_changed_word_writes_few_files(tmp_path: Path) -> None:
    first = [replace(LOGGING, url=f"policies/{n}/", title=f"第{n}号办法", number="") for n in range(200)]
    second = [replace(first[0], title="新办法"), *first[1:]]
    last = write_index(first, tmp_path / "before")
    made = _renewed(last, tmp_path / "before", first, second, tmp_path / "upon")
    assert made is not None
    assert len(contents(tmp_path / "upon")) < 0.1 * len(contents(tmp_path / "before"))


@pytest.mark.parametrize("spoil", ["", "x", "\x00" * 8])
def test_upon_a_damaged_index_nothing_is_made(tmp_path: Path, spoil: str) -> None:
    last = write_index(ALL, tmp_path / "before")
    for shard in (tmp_path / "before" / "shards").iterdir():
        shard.write_text(spoil, encoding="utf-8")
    second = [*ALL[1:], replace(LOGGING, title="新名称")]
    assert _renewed(last, tmp_path / "before", ALL, second, tmp_path / "upon") is None


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
