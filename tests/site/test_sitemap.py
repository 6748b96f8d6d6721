"""A site of more addresses than one sitemap may have gives an index of several."""

import gzip
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from lxml import etree

from tongbu.site import sitemap
from tongbu.site.sitemap import Address, sitemap_files
from tongbu.theming import FOLDER

SITE = "https://ly.example.gov.cn/"
ADDRESSES = [
    Address(f"{SITE}policies/{number}/", f"2026-01-{number:02}" if number > 1 else "") for number in range(1, 8)
]
ENVIRONMENT = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, trim_blocks=True, lstrip_blocks=True)


def files(addresses: list[Address]) -> dict[str, etree._Element]:
    return {name: etree.fromstring(content) for name, content in sitemap_files(ENVIRONMENT, addresses, SITE)}


def locations(element: etree._Element) -> list[str]:
    return [one.text or "" for one in element.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]


def test_a_small_site_has_one() -> None:
    found = files(ADDRESSES)
    assert list(found) == ["sitemap.xml"]
    assert locations(found["sitemap.xml"]) == [address.url for address in ADDRESSES]


@pytest.mark.parametrize(("limit", "value", "parts"), [("MOST_ADDRESSES", 3, 3), ("MOST_BYTES", 450, 3)])
def test_a_large_one_has_an_index(monkeypatch: pytest.MonkeyPatch, limit: str, value: int, parts: int) -> None:
    monkeypatch.setattr(sitemap, limit, value)
    found = files(ADDRESSES)
    index = found.pop("sitemap.xml")
    assert index.tag.endswith("sitemapindex")
    assert locations(index) == [f"{SITE}{name}" for name in found]
    assert len(found) == parts
    assert [url for part in found.values() for url in locations(part)] == [address.url for address in ADDRESSES]


def test_a_site_without_an_address_has_an_empty_one() -> None:
    assert locations(files([])["sitemap.xml"]) == []


def test_the_zipped_one_is_the_same(sample_site: Path) -> None:
    assert gzip.decompress((sample_site / "sitemap.xml.gz").read_bytes()) == (sample_site / "sitemap.xml").read_bytes()
