"""Requests of the bulk interface: whole lines, never too long, the same for the same records."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from tongbu.opensearch.bulk import LARGEST, Bulk
from tongbu.opensearch.records import Record, records
from tongbu.search.document import SearchDocument, SearchSection


@given(st.lists(st.tuples(st.text(min_size=1), st.text()), max_size=20))
def test_each_record_is_two_lines_of_json(found: list[tuple[str, str]]) -> None:
    bulk = Bulk(Record(name, {"text": text}) for name, text in found)
    lines = b"".join(bulk.requests()).split(b"\n")
    assert lines.pop() == b""
    assert len(lines) == 2 * len(found) == 2 * bulk.count
    assert all(set(json.loads(line)["index"]) == {"_id"} for line in lines[::2])


def test_requests_are_cut_before_they_are_too_long() -> None:
    bulk = Bulk(Record(str(number), {"text": "字" * 1_000_000}) for number in range(7))
    sizes = [len(body) for body in bulk.requests()]
    assert len(sizes) == 4
    assert all(size <= LARGEST for size in sizes)


def test_an_address_too_long_for_an_id_becomes_its_digest() -> None:
    (body,) = Bulk([Record("林" * 300, {})]).requests()
    assert len(json.loads(body.split(b"\n")[0])["index"]["_id"]) == 64


def test_a_document_without_text_can_still_be_found_by_its_title() -> None:
    document = SearchDocument("a/", "政策文件", "名称", "", "", "", ())
    (record,) = records(document, lambda url: f"https://x/{url}", "网站")
    assert record.id == "https://x/a/"
    assert "published" not in record.source, "a date must not be empty"


def test_each_article_has_its_own_address() -> None:
    sections = (SearchSection("", "", "头"), SearchSection("tiao-1", "第一条", "文"))
    document = SearchDocument("a/", "政策文件", "名称", "", "2026-01-01", "", sections, {"有效性": "现行有效"})
    first, second = records(document, lambda url: f"https://x/{url}", "网站")
    assert (first.id, second.id) == ("https://x/a/", "https://x/a/#tiao-1")
    assert second.source["document"] == "https://x/a/"
    assert second.source["state"] == "现行有效"
