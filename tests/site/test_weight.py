"""What a page weighs before anybody touches it, compressed as servers send it."""

import gzip
import re
from pathlib import Path

import pytest

from published_links import file_of, links_of
from test_every_kind_of_page import KINDS

MOST = 120 * 1024
"""Bytes of a page with all that it loads; a plain Material page of a policy has 106 KB."""
_IMPORTED = re.compile(r"""(?:from|import)\s+"(\.{1,2}/[^"]+)\"""")


def loaded(file: Path, site: Path) -> set[Path]:
    """The page and what it loads by itself, modules with what they import; a film waits for the reader."""
    path = file.relative_to(site).as_posix()
    found = {file, *(file_of(each, path, site)[0] for each in links_of(file).loaded if "://" not in each)}
    modules = [each for each in found if each.suffix == ".mjs"]
    while modules:
        module = modules.pop()
        for written in _IMPORTED.findall(module.read_text(encoding="utf-8")):
            imported = (module.parent / written).resolve()
            if imported not in found:
                found.add(imported)
                modules.append(imported)
    return {each for each in found if each.is_file()}


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS.keys())
def test_a_page_is_light(sample_site: Path, address: str) -> None:
    place = sample_site / address.split("?")[0]
    files = loaded(place if place.suffix else place / "index.html", sample_site)
    assert {".html", ".css", ".mjs"} <= {each.suffix for each in files}
    assert not [each for each in files if each.suffix in (".woff", ".woff2", ".ttf", ".otf")]
    assert sum(len(gzip.compress(each.read_bytes(), 6)) for each in files) <= MOST


def test_scripts_wait_until_the_page_is_read_but_the_one_that_chooses_the_look(sample_site: Path) -> None:
    waiting = re.compile(r"<script(?=[^>]*\bsrc=)(?![^>]*\b(?:type=\"(?:module|application/ld\+json)\"|defer\b))[^>]*>")
    for file in sample_site.rglob("*.html"):
        for tag in waiting.findall(file.read_text(encoding="utf-8")):
            assert re.search(r"src=\"[^\"]*assets/javascripts\.[0-9a-f]{8}/(?:look|moved)\.js\"", tag), f"{file}: {tag}"
