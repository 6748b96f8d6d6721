"""What the 政府网站发展指引 and plain accessibility ask of every page, over all pages of the sample bureau."""

import re
from collections import Counter
from pathlib import Path

import pytest

from published import PublishedPage, published_pages
from sample import ROOT

EVERYWHERE = ("SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnType")
ON_COLUMNS = ("ColumnDescription", "ColumnKeywords")
ON_ARTICLES = ("ArticleTitle", "PubDate", "ContentSource")
FOOTER = (
    "主办单位：示例市林业局",
    "网站标识码：4499000000",
    "粤ICP备00000000号",
    "粤公网安备 00000000000000号",
    "电话：",
    "地址：",
    "站点地图",
)

Pages = dict[str, PublishedPage]


@pytest.fixture(scope="module")
def pages(sample_site: Path) -> Pages:
    found = published_pages(sample_site)
    assert len(found) > 50
    return found


def test_each_official_tag_is_there_once_and_says_something(pages: Pages) -> None:
    for path, page in pages.items():
        for name in (*EVERYWHERE, *(ON_ARTICLES if page.is_article else ON_COLUMNS)):
            contents = page.meta(name)
            assert len(contents) == 1, f"{path}: {name} ×{len(contents)}"
            assert contents[0].strip(), f"{path}: {name} is empty"


def test_no_meta_tag_is_given_twice(pages: Pages) -> None:
    for path, page in pages.items():
        names = Counter(name for name, _ in page.metas)
        assert max(names.values()) == 1, f"{path}: {names.most_common(1)}"


def test_every_document_is_an_article_titled_by_its_heading(pages: Pages) -> None:
    sources = [*ROOT.glob("policies/20*/*.md"), *ROOT.glob("interpretations/20*/*.md")]
    assert sources
    for source in sources:
        page = pages[f"{source.relative_to(ROOT).with_suffix('').as_posix()}/index.html"]
        assert page.is_article, source.name
        assert "".join(page.meta("ArticleTitle")[0].split()) == "".join(page.words["h1"].split())


def test_publication_times_have_the_official_form(pages: Pages) -> None:
    moments = {path: moment for path, page in pages.items() for moment in page.meta("PubDate")}

    assert moments
    assert not {path for path, moment in moments.items() if not re.fullmatch(r"\d{4}(-\d\d){2} \d\d:\d\d", moment)}


def test_every_foot_carries_the_official_marks(pages: Pages) -> None:
    for path, page in pages.items():
        missing = [words for words in FOOTER if words not in page.words["footer"]]
        assert not missing, f"{path}: {missing}"


def test_every_page_is_chinese_with_one_heading_and_one_main_part(pages: Pages) -> None:
    for path, page in pages.items():
        assert page.language == "zh-CN", path
        assert (page.tags["h1"], page.tags["main"]) == (1, 1), path
        assert page.words["h1"].strip(), path


def test_the_skip_link_leads_somewhere_and_ids_are_unique(pages: Pages) -> None:
    for path, page in pages.items():
        assert page.skip, path
        assert page.ids[page.skip] == 1, path
        assert max(page.ids.values()) == 1, f"{path}: {page.ids.most_common(3)}"


def test_every_image_says_what_it_shows(pages: Pages) -> None:
    assert not {path: page.unnamed_images for path, page in pages.items() if page.unnamed_images}


def test_no_two_pages_share_a_title(pages: Pages) -> None:
    titles = Counter(page.words["title"].strip() for page in pages.values())

    assert not [title for title, times in titles.items() if times > 1]
