"""Several sites' indexes searched together by the real client in a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from browser import Recording, serve
from search.documents import INTERPRETATION, LOGGING, OLD_LOGGING, WETLAND
from tongbu.search import write_index

THEME = Path(__file__).parents[2] / "hooks" / "tongbu" / "theme"
pytestmark = pytest.mark.browser
ASK = """async ([names, query, options]) => {
  const { openSites } = await import("/assets/javascripts/search/federation.mjs");
  const sites = names.map((name) => ({ name, root: new URL(`/${name}/`, document.baseURI).href }));
  const engine = await openSites(sites);
  return { ...(await engine.search(query, options)), missing: engine.missing };
}"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = tmp_path_factory.mktemp("portal")
    shutil.copytree(THEME / "assets", site / "assets")
    (site / "index.html").write_text('<!doctype html><link rel="icon" href="data:,">', encoding="utf-8")
    write_index([LOGGING, INTERPRETATION], site / "林业局" / "search" / "index")
    write_index([OLD_LOGGING, WETLAND], site / "园林局" / "search" / "index")
    with serve(site) as base:
        yield base


def ask(
    recording: Recording, root: str, query: str, names: tuple[str, ...] = ("林业局", "园林局"), **options: Any
) -> Any:
    recording.page.goto(root)
    return recording.page.evaluate(ASK, [names, query, options])


def test_documents_of_all_sites_are_ranked_together(recording: Recording, root: str) -> None:
    answer = ask(recording, root, "林木采伐管理办法")
    found = [(each["facets"]["单位"], each["title"]) for each in answer["results"]]
    assert found[0] == ("林业局", LOGGING.title)
    assert ("园林局", OLD_LOGGING.title) in found
    assert answer["total"] == len(found) == sum(answer["facetCounts"]["单位"].values())
    assert answer["facetCounts"]["类型"] == {"政策文件": len(found) - 1, "政策解读": 1}
    assert all(each["url"].startswith(root) for each in answer["results"])


def test_a_number_is_found_first_wherever_it_is(recording: Recording, root: str) -> None:
    assert ask(recording, root, "示林规[2023]1号")["results"][0]["title"] == WETLAND.title


def test_the_choice_of_a_site_narrows_and_keeps_the_counts_of_the_others(recording: Recording, root: str) -> None:
    answer = ask(recording, root, "采伐", facets={"单位": ["园林局"]})
    assert [each["title"] for each in answer["results"]] == [OLD_LOGGING.title]
    assert answer["facetCounts"]["单位"] == {"林业局": 2, "园林局": 1}


def test_pages_of_results_go_on_across_sites(recording: Recording, root: str) -> None:
    pages = [ask(recording, root, "采伐", sort="日期", limit=1, offset=offset)["results"] for offset in range(3)]
    assert [page[0]["day"] for page in pages] == ["2025-04-11", "2025-04-10", "2020-01-08"]


def test_a_site_that_cannot_be_reached_is_named_and_the_others_answer(recording: Recording, root: str) -> None:
    answer = ask(recording, root, "湿地", ("园林局", "水务局"))
    assert answer["missing"] == ["水务局"]
    assert answer["total"] == 1
