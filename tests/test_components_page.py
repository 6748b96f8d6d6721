"""The components page is for those who know its address: no menu, list or search leads to it."""

from pathlib import Path

from published import PublishedPage
from published_links import file_of, is_elsewhere, links_of

PAGE = "components/index.html"


def test_search_engines_are_asked_to_pass_it_by(sample_site: Path) -> None:
    page = PublishedPage((sample_site / PAGE).read_text(encoding="utf-8"))
    assert page.meta("robots") == ["noindex"]
    assert "components/" not in (sample_site / "sitemap.xml").read_text(encoding="utf-8")
    assert not PublishedPage((sample_site / "index.html").read_text(encoding="utf-8")).meta("robots")


def test_no_other_page_and_no_search_leads_to_it(sample_site: Path) -> None:
    for file in sample_site.rglob("*.html"):
        own = file.relative_to(sample_site).as_posix()
        found = {file_of(address, own, sample_site)[0] for address in links_of(file).links if not is_elsewhere(address)}
        assert own == PAGE or sample_site / PAGE not in found, own
    index = (path.read_bytes() for path in (sample_site / "search").rglob("*") if path.is_file())
    assert not any(b"components/" in content or "树木认养".encode() in content for content in index)


def test_its_links_lead_somewhere_and_its_names_are_its_own(sample_site: Path) -> None:
    links = links_of(sample_site / PAGE)
    for address in (*links.links, *links.loaded):
        if is_elsewhere(address) or address.startswith(("data:", "mailto:")):
            continue
        file, fragment = file_of(address, PAGE, sample_site)
        assert file.exists(), address
        assert not fragment or file != sample_site / PAGE or fragment in links.ids, address
    assert max(PublishedPage((sample_site / PAGE).read_text(encoding="utf-8")).ids.values()) == 1
