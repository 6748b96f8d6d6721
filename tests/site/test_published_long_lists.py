"""The sample bureau with pages of five rows: without a script every document is reached by links."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest

from browser import Recording, serve
from published import PublishedPage
from published_links import file_of, is_elsewhere, links_of
from sample import build, copy_project

HOME = "https://ly.example.gov.cn/"
COLUMNS = {"policies": "policies/", "interpretations": "interpretations/", "consultations": "consultations/"}
LISTS = ("policies/year/", "policies/theme/", "interpretations/year/", "interpretations/form/", "consultations/year/")


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = copy_project(tmp_path_factory.mktemp("long") / "project")
    shutil.rmtree(project / "docs" / "disclosure")  # pages of other lists
    file = project / "mkdocs.yml"
    settings = "  tongbu:\n    列表每页件数: 5\n    版式文件: {PDF: false, Word: false, 分享图: false}\n"
    file.write_text(file.read_text(encoding="utf-8").replace("  tongbu:\n", settings, 1), encoding="utf-8")
    done = build(project)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def inside(page: str, site: Path) -> Iterator[str]:
    """The pages that a page leads to."""
    for link in links_of(site / page).links:
        if not is_elsewhere(link):
            file, _ = file_of(link, page, site)
            assert file.is_file(), (page, link)
            yield file.relative_to(site).as_posix()


@pytest.mark.parametrize("kind", COLUMNS)
def test_every_document_is_reached_by_links_through_lists_alone(long_site: Path, kind: str) -> None:
    start = f"{COLUMNS[kind]}index.html"
    seen, waiting, reached = {start}, [start], set()
    while waiting:
        for page in inside(waiting.pop(), long_site):
            reached.add(page)
            if page.startswith(LISTS) and page not in seen:
                seen.add(page)
                waiting.append(page)

    catalogue = json.loads((long_site / "catalog.json").read_text(encoding="utf-8"))
    documents = {f"{each['url'].removeprefix(HOME)}index.html" for each in catalogue[kind]}
    assert documents
    assert documents <= reached


def test_pages_of_lists_are_whole_pages_with_names_of_their_own(long_site: Path) -> None:
    pages = [page for folder in LISTS for page in sorted((long_site / folder).rglob("index.html"))]
    titles = set()
    for file in pages:
        page = PublishedPage(file.read_text(encoding="utf-8"))
        assert page.tags["h1"] == page.tags["title"] == 1
        assert max(page.ids.values()) == 1
        titles.add((file.relative_to(long_site).parts[0], page.words["title"]))
    assert len(titles) == len(pages) > 20


def test_the_sitemap_lists_the_pages_of_lists(long_site: Path) -> None:
    listed = (long_site / "sitemap.xml").read_text(encoding="utf-8")
    assert "/policies/theme/6-2/1/</loc>" in listed


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 320])
def test_a_reader_goes_from_the_newest_to_the_oldest(long_site: Path, recording: Recording, width: int) -> None:
    page = recording.page
    page.set_viewport_size({"width": width, "height": 800})
    with serve(long_site) as url:
        page.goto(f"{url}policies/")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if width < 720:
            page.get_by_text("分类查找").click()
        page.get_by_role("navigation", name="主题分类").get_by_role("link", name="林业", exact=True).click()
        page.wait_for_url(f"{url}policies/theme/6-2/")
        seen = page.locator(".tb-entry").count()
        while (older := page.get_by_role("link", name="较早的一页")).count():
            page.goto(urljoin(page.url, older.get_attribute("href")))
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            seen += page.locator(".tb-entry").count()
        page.get_by_role("link", name="按日期选其他页").click()
        page.wait_for_url(f"{url}policies/theme/6-2/")
        total = page.locator(".tb-listing__count").inner_text()
    assert total.startswith(f"共{seen}件")
    assert recording.complaints == []


@pytest.mark.browser
def test_the_overview_counts_consultations_that_are_on_other_pages(long_site: Path, recording: Recording) -> None:
    with serve(long_site) as url:
        recording.page.goto(f"{url}consultations/")
        counts = recording.page.locator(".tb-tally__count").all_inner_texts()
    catalogue = json.loads((long_site / "catalog.json").read_text(encoding="utf-8"))
    assert sum(map(int, counts)) == len(catalogue["consultations"])
    assert recording.complaints == []


@pytest.mark.browser
def test_what_has_no_page_of_its_own_is_listed_by_the_search(long_site: Path, recording: Recording) -> None:
    page = recording.page
    with serve(long_site) as url:
        page.goto(f"{url}policies/")
        page.get_by_role("navigation", name="有效性").get_by_role("link", name="已废止").click()
        page.locator(".tb-search__result").first.wait_for()
        status = page.get_by_role("status").inner_text()
        page.go_back()
        page.get_by_role("searchbox", name="在全部政策文件中检索").fill("林木")
        page.get_by_role("search", name="在全部政策文件中检索").get_by_role("button").click()
        page.locator(".tb-search__result").first.wait_for()
        assert page.get_by_role("checkbox", name="政策文件").is_checked()
    catalogue = json.loads((long_site / "catalog.json").read_text(encoding="utf-8"))
    assert status.startswith(f"共{sum(each['state'] == '已废止' for each in catalogue['policies'])}件")
    assert recording.complaints == []
