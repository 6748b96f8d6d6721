"""Readers at a former address (曾用地址) come to where the document is now."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from browser import Recording, serve
from published import PublishedPage
from published_links import file_of, links_of

Make = Callable[..., Path]
HANDWRITTEN = ("about/", "guide/", "participate/")
"""Pages that the foot leads to and the model bureau, having no pages of its own, lacks."""
FORMER = {
    "policies/2026/a.md": ("2023/gushu-banfa", "/zwgk/content/post_1001.html"),
    "policies/2026/draft.md": ("2023/gushu-cao",),
    "interpretations/2026/a.md": ("2023/jie-du.md", "/zcjd/古树解读"),
}


@pytest.fixture
def moved(bureau: Path) -> Path:
    """The model bureau after its documents have moved."""
    for path, addresses in FORMER.items():
        file = bureau / path
        lines = "".join(f"  - {each}\n" for each in addresses)
        file.write_text(
            file.read_text(encoding="utf-8").replace("---\n", f"---\n曾用地址:\n{lines}", 1), encoding="utf-8"
        )
    return bureau


@pytest.fixture
def site(moved: Path, make: Make) -> Path:
    return make(moved)


LEADS = {
    "policies/2023/gushu-banfa/": "policies/2026/a/",
    "policies/2023/gushu-banfa/process/": "policies/2026/a/process/",
    "zwgk/content/post_1001.html": "policies/2026/a/",
    "policies/2023/gushu-cao/": "policies/2026/draft/",
    "interpretations/2023/jie-du/": "interpretations/2026/a/",
    "zcjd/古树解读/": "interpretations/2026/a/",
}


def test_old_addresses_lead_on_without_script(site: Path) -> None:
    for old, new in LEADS.items():
        path = f"{old}index.html" if old.endswith("/") else old
        text = (site / path).read_text(encoding="utf-8")
        refreshed = re.findall(r'<meta http-equiv="refresh" content="0; url=([^"]+)">', text)
        assert len(refreshed) == 1
        assert file_of(refreshed[0], path, site)[0] == site / new / "index.html"
        assert refreshed[0] in links_of(site / path).links
        assert links_of(site / path).canonical == [f"https://ly.example.gov.cn/{new}"]
        assert PublishedPage(text).meta("robots") == ["noindex"]


def test_nothing_on_the_page_leads_nowhere(site: Path) -> None:
    for old in LEADS:
        path = f"{old}index.html" if old.endswith("/") else old
        page = links_of(site / path)
        inside = [each for each in (*page.links, *page.loaded) if "://" not in each and not each.endswith(HANDWRITTEN)]
        assert inside
        assert not [each for each in inside if not file_of(each, path, site)[0].is_file()]


def test_search_engines_are_told_only_of_the_new_address(site: Path) -> None:
    listed = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert "policies/2026/a/" in listed
    assert not re.search("2023|zwgk|zcjd", listed)


def test_servers_are_given_the_same_table(site: Path) -> None:
    lines = (site / "_redirects").read_text(encoding="ascii").splitlines()
    assert "/zwgk/content/post_1001.html /policies/2026/a/ 301" in lines
    assert "/zcjd/%E5%8F%A4%E6%A0%91%E8%A7%A3%E8%AF%BB/ /interpretations/2026/a/ 301" in lines
    nginx = (site / "redirects.map").read_text(encoding="utf-8").splitlines()
    assert '"/zcjd/古树解读/" "/interpretations/2026/a/";' in nginx
    assert len(lines) == len(nginx) == len(set(lines))


def test_servers_lead_on_from_the_files_of_moved_documents_too(site: Path) -> None:
    led = dict(line.split(" ")[:2] for line in (site / "_redirects").read_text(encoding="ascii").splitlines())
    assert led["/policies/2023/gushu-banfa/yuanwen.pdf"] == "/policies/2026/a/yuanwen.pdf"
    assert led["/policies/2023/gushu-cao/akn.xml"] == "/policies/2026/draft/akn.xml"
    assert led["/api/v1/policies/2023/gushu-banfa.json"] == "/api/v1/policies/2026/a.json"
    assert led["/api/v1/consultations/2023/gushu-cao.json"] == "/api/v1/consultations/2026/draft.json"
    assert led["/api/v1/interpretations/2023/jie-du.json"] == "/api/v1/interpretations/2026/a.json"
    assert not [new for new in led.values() if not new.endswith("/") and not (site / new[1:]).is_file()]


def test_a_site_where_nothing_moved_has_no_table(bureau: Path, make: Make) -> None:
    site = make(bureau)
    assert not (site / "_redirects").exists()
    assert not (site / "redirects.map").exists()


def test_a_page_written_by_hand_is_not_overwritten(moved: Path, make: Make) -> None:
    (moved / "docs" / "zcjd").mkdir()
    (moved / "docs" / "zcjd" / "古树解读.md").write_text("# 手写的页面\n", encoding="utf-8")
    site = make(moved, strict=False)
    assert "手写的页面" in (site / "zcjd" / "古树解读" / "index.html").read_text(encoding="utf-8")


@pytest.mark.browser
def test_a_reader_keeps_the_article_that_was_linked(site: Path, recording: Recording) -> None:
    with serve(site) as url:
        for old in ("policies/2023/gushu-banfa/", "zwgk/content/post_1001.html"):
            recording.page.goto(f"{url}{old}#tiao-1")
            recording.page.wait_for_url(f"{url}policies/2026/a/#tiao-1")
