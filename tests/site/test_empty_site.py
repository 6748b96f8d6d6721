"""A bureau that has nothing yet: its site is built, says what would be where, and leads nowhere that is not there."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from published_links import file_of, is_elsewhere, links_of
from small_project import FILES, write

ROOT = Path(__file__).parents[2]
MKDOCS = """site_name: 示例市林业局
theme: {name: material, language: zh, font: false}
plugins: []
hooks: [events.py]
extra: {tongbu: {机关: {名称: 示例市林业局}, 版式文件: {PDF: false, Word: false, 分享图: false}}}
"""
LISTS = {
    "index.html": ["还没有发布政策文件和解读。", "当前没有正在征求意见的草案。", "还没有可以查找的文件。"],
    "policies/index.html": ["还没有发布政策文件。"],
    "interpretations/index.html": ["还没有发布政策解读。"],
    "consultations/index.html": ["还没有向社会公开征求意见的事项。"],
    "data/index.html": ["还没有可以统计的文件。"],
    "rules/index.html": ["没有正在执行的豁免。", "没有应急发布的文件。", "没有规定从哪一天起一律审签。"],
}
WRITTEN = {"about/": "关于本站", "guide/": "使用帮助", "participate/": "怎样提出意见"}

Make = Callable[[Path], Path]


def built(root: Path, make: Make, **files: str) -> Path:
    """The site of a bureau with the given pages in `docs/`."""
    (root / "docs").mkdir(parents=True)
    write(root, {"mkdocs.yml": MKDOCS, **{f"docs/{name}.md": text for name, text in files.items()}})
    shutil.copy(ROOT / "hooks" / "events.py", root / "events.py")
    return make(root)


def dead_links(site: Path) -> list[tuple[str, str]]:
    """(page, address) of what leads nowhere within the site."""
    pages = {file.relative_to(site).as_posix(): links_of(file).links for file in site.rglob("*.html")}
    within = [(page, link) for page, links in pages.items() for link in links if not is_elsewhere(link)]
    return [(page, link) for page, link in within if not file_of(link, page, site)[0].is_file()]


def test_each_list_says_what_would_be_there_and_where_to_look(tmp_path: Path, make: Make) -> None:
    site = built(tmp_path / "bureau", make)

    for page, sentences in LISTS.items():
        html = (site / page).read_text(encoding="utf-8")
        said = [part.split("</p>")[0] for part in html.split('<p class="tb-empty__words">')[1:]]
        assert said == sentences, page
        assert html.count("tb-empty__would") == len(sentences), page
        assert page == "rules/index.html" or html.count("tb-empty__ways") == len(sentences), page
    assert dead_links(site) == []


@pytest.mark.parametrize("there", [(), ("about/",), tuple(WRITTEN)])
def test_the_foot_leads_to_the_hand_written_pages_that_are_there(
    tmp_path: Path, make: Make, monkeypatch: pytest.MonkeyPatch, there: tuple[str, ...]
) -> None:
    monkeypatch.setenv("TONGBU_PREVIEW", "1")
    root = write(tmp_path / "bureau", {path: text for path, text in FILES.items() if path != "mkdocs.yml"})
    pages = {address.rstrip("/"): f"# {WRITTEN[address]}\n\n见[国网](https://www.gov.cn/)。\n" for address in there}
    site = built(root, make, **pages)

    foot = (site / "sitemap/index.html").read_text(encoding="utf-8").partition('<footer class="tb-footer">')[2]
    assert [words for words in WRITTEN.values() if f">{words}</a>" in foot] == [WRITTEN[each] for each in there]
    assert dead_links(site) == []
    for address in there:
        html = (site / address / "index.html").read_text(encoding="utf-8")
        assert 'rel="noopener noreferrer">国网<span class="tb-outward">（外部链接）</span></a>' in html
