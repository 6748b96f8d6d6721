"""Compressed forms say what the file says, are smaller, and are made only where they pay."""

import gzip
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publishing.sites import LONG, content, make, tongbu
from tongbu.compressing.forms import FORMS, Form, compressed, pays

BOMB = bytes(10_000_000)
forms = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.suffix)


@given(st.binary(max_size=5000), st.sampled_from([".html", ".js", ".txt"]))
def test_there_and_back(body: bytes, suffix: str) -> None:
    for form, made in compressed(f"a{suffix}", body):
        assert len(made) < len(body)
        assert form.expand(made, len(body)) == body


@forms
@pytest.mark.parametrize("suffix", [".html", ".css"])
def test_the_same_content_gives_the_same_bytes(form: Form, suffix: str) -> None:
    assert form.compress(LONG.encode(), suffix) == form.compress(LONG.encode(), suffix)


@forms
def test_what_is_not_one_whole_stream_is_refused(form: Form) -> None:
    body = LONG.encode()
    made = form.compress(body, ".html")
    for broken in (made[:-1], made + b"x", made + made, b"", b"x" + made, body):
        with pytest.raises(ValueError):
            form.expand(broken, len(body))


@forms
def test_a_bomb_is_refused_before_it_bursts(form: Form) -> None:
    with pytest.raises(ValueError):
        form.expand(form.compress(BOMB, ".txt"), 1000)


def test_zipped_files_are_read_by_everybody_and_bear_no_date() -> None:
    made = {form.suffix: body for form, body in compressed("a.html", LONG.encode())}
    assert gzip.decompress(made[".gz"]) == LONG.encode()
    assert made[".gz"][4:8] == bytes(4)
    assert made[".zst"].startswith(b"\x28\xb5\x2f\xfd")


def test_only_text_of_some_length_is_compressed() -> None:
    assert pays("a/index.html", 1024)
    assert pays("DATA.JSON", 5000)
    for path, size in (("a.html", 1023), ("a.png", 5000), ("a.docx", 5000), ("html", 5000), ("x.html/a", 5000)):
        assert not pays(path, size)


def test_a_name_without_room_for_a_suffix_is_published_without_forms(tmp_path: Path) -> None:
    files = {f"{'林' * 82}{end}.txt": LONG.encode() for end in ("", "abcde")}
    assert tongbu(tmp_path / "www", "-d", make(tmp_path / "site", files)).exit_code == 0
    served = content(tmp_path / "www" / "current")
    assert len(served) == 1 + 2 + 3


def test_a_site_keeps_forms_of_its_own_and_has_none_that_are_larger(tmp_path: Path) -> None:
    noise = random.Random(7).randbytes(5000)
    files = {"sitemap.xml": LONG.encode(), "sitemap.xml.gz": b"its own", "noise.txt": noise, "short.html": b"short"}
    tongbu(tmp_path / "www", "-d", make(tmp_path / "site", files))
    served = content(tmp_path / "www" / "current")
    assert served["sitemap.xml.gz"] == b"its own"
    assert set(served) == {*files, "gate.json", "sitemap.xml.br", "sitemap.xml.zst"}
    assert (tmp_path / "www/current/sitemap.xml").stat().st_mtime_ns == (
        tmp_path / "www/current/sitemap.xml.br"
    ).stat().st_mtime_ns
