"""Pages that are huge, broken or written to hold a patrol up: each is read within bounds or told, never passed over."""

import json
import os
import time
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patrolling.faulty import faults, make, pages, patrol
from tongbu.patrolling.addresses import Addresses, BadAddressError, Target, file_at
from tongbu.patrolling.links import Links
from tongbu.patrolling.page import MOST_BYTES, UnreadablePageError, read_page
from tongbu.patrolling.stylesheets import read_stylesheet

_END = b'<a href="gone/">'


@pytest.mark.parametrize(
    "content",
    [
        b"<div>" * 300 + _END,
        b"<div>" * 200_000 + _END,
        b"<b><i>" * 3000 + b"<p></b>" * 3000 + _END,
        b"<a " + b" ".join(b"x%d=1" % number for number in range(100_000)) + b">" + _END,
        b'<a title="' + b"x" * 200_000 + b'">' + _END,
        b"a" * (MOST_BYTES + 1) + _END,
    ],
)
def test_what_cannot_be_read_to_its_end_is_told(content: bytes, tmp_path: Path) -> None:
    began = time.process_time()
    found = faults(make(tmp_path, {**pages(), "news/index.html": content}))
    assert [(each["check"], each["level"], each["page"]) for each in found] == [("link", "error", "news/index.html")]
    assert "没有检查" in found[0]["message"]
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe\x00" + _END,
        b"\0" * 1000 + _END,
        bytes(range(256)) + b">" + _END,
        b"<" * 60_000 + b">" + _END,
        b"&" * 1_000_000 + _END,
        b"</p>" * 100_000 + _END,
        b'<!doctype html SYSTEM "file:///etc/passwd">' + _END,
        b"<svg><a/></svg><template>" + _END,
    ],
)
def test_what_is_only_broken_is_read_to_its_end(content: bytes) -> None:
    assert "gone/" in {link.written for link in read_page(content).links}


def test_anchors_without_number_are_looked_up_quickly() -> None:
    body = b"".join(b'<i id="i%d"></i><a href="#i%d"></a>' % (number, number) for number in range(80_000))
    page = read_page(body)
    links = Links(frozenset({"index.html"}), Addresses())
    began = time.process_time()
    links.add("index.html", page)
    assert list(links.faults()) == []
    assert (links.count, time.process_time() - began < 5) == (80_000, True)


def test_an_address_without_end_is_told_and_not_kept() -> None:
    links = Links(frozenset({"index.html"}), Addresses())
    links.add("index.html", read_page(b'<a href="' + b"x" * 90_000 + b'"><img src="data:,' + b"x" * 90_000 + b'">'))
    (fault,) = links.faults()
    assert "不是网址" in fault.message
    assert len(fault.link) == 200


def test_a_million_dead_links_are_told_and_counted(tmp_path: Path) -> None:
    content = b"".join(b'<a href="%d">' % number + b"</a>" for number in range(100_000))
    found = faults(make(tmp_path, {**pages(), "news/index.html": content}))
    assert len(found) == 5_001
    assert any("另有 95000 处" in each["message"] for each in found)


@given(st.binary(max_size=3000))
def test_any_page_is_read_or_refused(content: bytes) -> None:
    try:
        page = read_page(content)
    except UnreadablePageError:
        return
    assert all(link.written for link in page.links)


@given(st.binary(max_size=3000))
def test_any_style_sheet_is_read(content: bytes) -> None:
    assert all(link.line > 0 for link in read_stylesheet(content).links)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_address_leads_somewhere_or_is_refused(written: str, base: str) -> None:
    try:
        target = Addresses(["https://a.example/b/"]).target("c/index.html", written, base)
    except BadAddressError:
        return
    if target and not target.elsewhere:
        file = file_at(target.path, frozenset({"index.html", "c/index.html"}))
        assert file in (None, "index.html", "c/index.html")


@given(
    st.lists(
        st.sampled_from(["../", "./", "a/", "b.html", "?c", "#d", "/", "//e/", "f:", "%2F", "\\", ".."]), max_size=7
    ),
    st.sampled_from(["index.html", "a/index.html", "a/b/c.html", "a/b/c/index.html", "404.html"]),
)
def test_an_address_leads_where_the_standard_says(pieces: list[str], page: str) -> None:
    written, own = "".join(pieces), "https://a.example/z/"
    leads = urljoin(own if page == "404.html" else own + page.removesuffix("index.html"), written)
    try:
        target = Addresses([own]).target(page, written) if urlsplit(leads).hostname else None
    except BadAddressError:
        assert written.startswith("//")
        return
    if target and target.elsewhere:
        assert target.elsewhere == leads.partition("#")[0]
    elif target and written[:1] not in ("", "#", "?"):
        assert target == Target(unquote(urlsplit(leads).path[len("/z/") :]), unquote(urlsplit(leads).fragment))


def test_a_page_leads_nowhere_but_to_files_of_the_folder(tmp_path: Path) -> None:
    """The lists of the API name files; one outside the folder, and a pipe that nobody writes to, are not opened."""
    os.mkfifo(make(tmp_path / "site", pages()) / "pipe.html")
    index = json.loads((tmp_path / "site/api/v1/index.json").read_bytes())
    index["policies"]["years"][0]["url"] = "https://ly.example.gov.cn//dev/zero"
    (tmp_path / "site/api/v1/index.json").write_text(json.dumps(index), encoding="utf-8")
    messages = [each["message"] for each in faults(tmp_path / "site")]
    assert any("没有 /dev/zero" in message for message in messages)
    assert any("pipe.html 不是普通文件" in message for message in messages)


def test_a_file_whose_name_is_no_text_is_told(tmp_path: Path) -> None:
    site = make(tmp_path, pages())
    (site / os.fsdecode(b"\xff.html")).write_bytes(b'<a href="gone/">')
    assert {each["check"] for each in faults(site)} == {"link", "tampering"}
    assert patrol(site).exit_code == 1


_NAMES = st.text(st.characters(exclude_characters="/\\", exclude_categories=("Cs", "Cc")), min_size=1, max_size=8)
_PATHS = st.lists(_NAMES.filter(lambda name: name not in (".", "..")), min_size=1, max_size=4)


@given(_PATHS, st.sampled_from(["https://a.example/", "https://a.example:8443/b/c/", "http://site.invalid/"]))
def test_every_file_is_where_its_address_says(pieces: list[str], base: str) -> None:
    path = f"{'/'.join(pieces)}/index.html"
    addresses = Addresses([base])
    target = addresses.target("index.html", addresses.of(path))
    assert target is not None
    assert file_at(target.path, frozenset({path})) == path
