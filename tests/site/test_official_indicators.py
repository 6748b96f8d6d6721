"""政府网站检查指标 on the built site; docs/indicators.md is the same table in Chinese, with these tests' names."""

import re
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from published import PublishedPage, published_pages
from published_links import PageLinks, file_of, in_styles, is_elsewhere, links_of
from sample import ROOT

HOME = "https://ly.example.gov.cn/"
TODAY = date(2026, 11, 20)
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
COLUMNS = {"policies": "policies", "interpretations": "interpretations", "consultations": "policies"}
"""Each column that documents are published in, and the folder of its documents."""
NOT_ADDRESSES = ("mailto:", "tel:", "data:", "javascript:")

Links = dict[str, PageLinks]
Texts = dict[str, str]


@pytest.fixture(scope="module")
def texts(sample_site: Path) -> Texts:
    """Every page that is to be found; those at former addresses (曾用地址) are not."""
    found = {
        file.relative_to(sample_site).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(sample_site.rglob("*.html"))
    }
    assert len(found) > 50
    return {path: text for path, text in found.items() if '<meta name="robots" content="noindex">' not in text}


@pytest.fixture(scope="module")
def pages(sample_site: Path) -> dict[str, PublishedPage]:
    return published_pages(sample_site)


@pytest.fixture(scope="module")
def links(sample_site: Path, texts: Texts) -> Links:
    return {path: links_of(sample_site / path) for path in texts}


@pytest.fixture(scope="module")
def listed(sample_site: Path) -> dict[str, str]:
    """The addresses of sitemap.xml with their lastmod, or ""."""
    root = ElementTree.parse(sample_site / "sitemap.xml").getroot()  # noqa: S314 - our own file
    found = [
        (each.findtext(f"{SITEMAP}loc") or "", each.findtext(f"{SITEMAP}lastmod") or "")
        for each in root.iter(f"{SITEMAP}url")
    ]
    assert len(dict(found)) == len(found)
    return dict(found)


def documents(folder: str) -> list[str]:
    return [
        f"{source.relative_to(ROOT).with_suffix('').as_posix()}/index.html"
        for source in sorted(ROOT.glob(f"{folder}/20*/*.md"))
    ]


def address(path: str) -> str:
    return HOME + path.removesuffix("index.html")


# 标签：网页标签规范


def test_tags_site_code_of_the_head_is_that_of_the_foot(pages: dict[str, PublishedPage]) -> None:
    for path, page in pages.items():
        assert f"网站标识码：{page.meta('SiteIDCode')[0]}" in page.words["footer"], path


def test_tags_publication_time_of_the_head_is_shown_on_the_page(pages: dict[str, PublishedPage], texts: Texts) -> None:
    for path in (*documents("policies"), *documents("interpretations")):
        day = pages[path].meta("PubDate")[0].split()[0]
        assert day in texts[path].partition("</head>")[2], path


def test_tags_source_of_the_head_is_shown_on_the_page(pages: dict[str, PublishedPage], texts: Texts) -> None:
    for path in (*documents("policies"), *documents("interpretations")):
        assert pages[path].meta("ContentSource")[0] in texts[path].partition("</head>")[2], path


def test_tags_address_of_an_article_is_absolute_and_its_own(pages: dict[str, PublishedPage]) -> None:
    for path, page in pages.items():
        if page.is_article:
            assert page.meta("Url") == [address(path)]


# 页脚


def test_foot_leads_to_the_party_and_government_mark_and_to_reporting_faults(texts: Texts) -> None:
    for path, text in texts.items():
        foot = text.rpartition("<footer")[2]
        for words in ("党政机关网站标识", "我为政府网站找错"):
            assert re.search(rf'<a href="https://[^"]+"[^>]*>{words}</a>', foot), f"{path}: {words}"


# 链接：死链、错链、外链


def test_links_every_address_inside_the_site_leads_to_a_file(links: Links, sample_site: Path) -> None:
    dead = []
    for path, page in links.items():
        for written in (*page.links, *page.loaded, *page.alternates):
            if is_elsewhere(written) or written.startswith(NOT_ADDRESSES):
                continue
            target, _ = file_of(written, path, sample_site)
            if not target.is_file():
                dead.append(f"{path}: {written}")
    assert not dead


def test_links_every_fragment_leads_to_a_place_on_its_page(links: Links, sample_site: Path) -> None:
    lost = []
    for path, page in links.items():
        for written in page.links:
            if is_elsewhere(written) or "#" not in written:
                continue
            target, fragment = file_of(written, path, sample_site)
            there = links.get(target.relative_to(sample_site).as_posix())
            if fragment and there is not None and fragment not in there.ids:
                lost.append(f"{path}: {written}")
    assert not lost


def test_links_own_absolute_addresses_lead_to_files_too(links: Links, sample_site: Path) -> None:
    for path, page in links.items():
        for written in (*page.links, *page.alternates, *page.canonical):
            if written.startswith(HOME):
                assert file_of(written.removeprefix(HOME) or ".", "", sample_site)[0].is_file(), f"{path}: {written}"


def test_links_no_page_loads_anything_from_elsewhere(links: Links, sample_site: Path) -> None:
    for path, page in links.items():
        assert not [asked for asked in page.loaded if is_elsewhere(asked)], path
    sheets = sorted(sample_site.rglob("*.css"))
    assert sheets
    for sheet in sheets:
        assert not [asked for asked in in_styles(sheet.read_text(encoding="utf-8")) if is_elsewhere(asked)], sheet


def test_links_every_page_but_the_error_page_can_be_reached_from_home(links: Links, sample_site: Path) -> None:
    waiting, seen = ["index.html"], {"index.html"}
    while waiting:
        path = waiting.pop()
        for written in links[path].links:
            if is_elsewhere(written) or written.startswith(NOT_ADDRESSES):
                continue
            there = file_of(written, path, sample_site)[0].relative_to(sample_site).as_posix()
            if there in links and there not in seen:
                seen.add(there)
                waiting.append(there)
    assert set(links) - seen == {"404.html"}


# 栏目：空白栏目、更新日期


def test_columns_none_is_empty(links: Links, sample_site: Path) -> None:
    for column, folder in COLUMNS.items():
        path = f"{column}/index.html"
        inside = (each for each in links[path].links if not is_elsewhere(each))
        found = {file_of(each, path, sample_site)[0].relative_to(sample_site).as_posix() for each in inside}
        assert found & set(documents(folder)), column


def test_columns_every_document_in_a_list_shows_its_day(texts: Texts) -> None:
    rows = [
        (path, row)
        for path, text in texts.items()
        for row in re.findall(r'<li class="tb-entry".*?</li>', text, flags=re.DOTALL)
    ]
    assert rows
    for path, row in rows:
        assert re.search(r'<time [^>]*datetime="\d{4}-\d\d-\d\d"', row), f"{path}: {row[:200]}"


# 解读：文件与解读双向关联


def test_interpretation_every_policy_leads_to_its_interpretations_and_back(links: Links, sample_site: Path) -> None:
    def targets(path: str, folder: str) -> set[str]:
        inside = (each for each in links[path].links if not is_elsewhere(each) and "#" not in each)
        found = {file_of(each, path, sample_site)[0].relative_to(sample_site).as_posix() for each in inside}
        return {each for each in found if each in documents(folder)}

    pairs = 0
    for reading in documents("interpretations"):
        source = (ROOT / reading.replace("/index.html", ".md")).read_text(encoding="utf-8")
        subjects = re.findall(
            r"^  - (20\d\d/\S+)$", source.partition("解读对象:")[2].partition("\n解读")[0], re.MULTILINE
        )
        for subject in subjects:
            policy = f"policies/{subject}/index.html"
            assert policy in targets(reading, "policies"), f"{reading} → {policy}"
            assert reading in targets(policy, "interpretations"), f"{policy} → {reading}"
            pairs += 1
    assert pairs > 10


# 收录：规范网址、站点地图、robots


def test_listing_every_page_names_its_own_address_once_as_canonical(links: Links) -> None:
    for path, page in links.items():
        if path != "404.html":
            assert page.canonical == [address(path)]


def test_listing_the_sitemap_lists_every_page_once(links: Links, listed: dict[str, str]) -> None:
    assert set(listed) == {address(path) for path in links if path != "404.html"}


def test_listing_the_sitemap_dates_documents_by_their_own_days(listed: dict[str, str]) -> None:
    assert listed[f"{HOME}policies/2020/gushu-mingmu/"] == "2025-07-01", "the day it was replaced"
    assert listed[f"{HOME}policies/2024/gushu-mingmu-cao/"] >= "2025-01-03", "the day the answer was published"
    assert listed[f"{HOME}interpretations/2025/gushu-wenda/"] == "2025-09-10"
    assert all(date.fromisoformat(day) <= TODAY for day in listed.values() if day)
    dated = [each for each in listed if re.search(r"/20\d\d/[a-z-]+/", each)]
    assert all(listed[each] for each in dated)


def test_listing_robots_lead_to_the_sitemap(sample_site: Path) -> None:
    lines = (sample_site / "robots.txt").read_text(encoding="ascii").splitlines()
    assert lines == ["User-agent: *", "Allow: /", f"Sitemap: {HOME}sitemap.xml"]


# 这张表本身


def test_every_test_named_in_the_table_exists() -> None:
    table = (ROOT / "docs" / "indicators.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(test_\w+)`", table))
    sources = [ROOT / "tests" / "test_pages_official.py", Path(__file__)]
    defined = {
        name for source in sources for name in re.findall(r"^def (test_\w+)", source.read_text(encoding="utf-8"), re.M)
    }
    assert named == defined - {"test_every_test_named_in_the_table_exists"}


# 域名


def test_domain_is_the_one_of_the_official_tags(pages: dict[str, PublishedPage], listed: dict[str, str]) -> None:
    assert {page.meta("SiteDomain")[0] for page in pages.values()} == {urlsplit(each).netloc for each in listed}
