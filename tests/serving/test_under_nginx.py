"""The site under the headers that the build writes, served by nginx: everything of ours works, nothing else runs."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from serving.server import nginx
from thinning import thinned
from tongbu.serving import HEADERS

_WATCH = "addEventListener('securitypolicyviolation', (each) => console.error(`policy ${each.violatedDirective}`))"


@pytest.fixture(scope="module")
def address(sample_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with nginx(sample_site, tmp_path_factory.mktemp("nginx")) as url:
        yield url


def headers(url: str) -> dict[str, str]:
    try:
        with urllib.request.urlopen(url) as answer:  # noqa: S310 - this machine
            return dict(answer.headers)
    except urllib.error.HTTPError as error:
        return {"status": str(error.code), **dict(error.headers)}


def test_no_page_of_the_sample_bureau_is_touched_by_the_policy(
    sample_site: Path, address: str, chromium: Browser
) -> None:
    context = chromium.new_context(locale="zh-CN")
    context.add_init_script(_WATCH)
    page, said, place = context.new_page(), [], [""]
    page.on("console", lambda each: each.type == "error" and said.append((place[0], each.text)))
    page.on("pageerror", lambda error: said.append((place[0], str(error))))
    pages = sorted(path.parent.relative_to(sample_site).as_posix() for path in sample_site.rglob("index.html"))
    assert len(pages) > 80
    columns = [path for path in pages if path.count("/") < 2]
    for path in (*columns, *thinned([path for path in pages if path not in columns], 4)):
        place[0] = path
        page.goto(f"{address}{path}/" if path != "." else address)
        for chart in page.locator("[data-tb-chart]").all():
            chart.scroll_into_view_if_needed()
            chart.locator("canvas").wait_for()
            chart.hover()

    assert said == []
    context.close()


def test_searching_works_under_the_policy(address: str, chromium: Browser) -> None:
    context = chromium.new_context(locale="zh-CN")
    page = context.new_page()
    page.goto(f"{address}search/?q=古树名木")
    page.wait_for_selector("mark")
    context.close()


@pytest.mark.parametrize(
    "path", ["", "search/", "assets/vendor/echarts/echarts.min.js", "gate.json", "没有这一页/", "robots.txt"]
)
def test_every_answer_carries_all_headers(path: str, address: str) -> None:
    found = headers(address + quote(path))

    assert {name: found.get(name) for name in HEADERS} == HEADERS


def test_what_is_named_by_its_content_may_be_kept_and_all_else_is_asked_for(sample_site: Path, address: str) -> None:
    css = next(sample_site.glob("assets/stylesheets/tongbu.*.css")).name

    assert "immutable" in headers(f"{address}assets/stylesheets/{css}")["Cache-Control"]
    shard = next((sample_site / "search/index/shards").iterdir()).name
    assert "immutable" in headers(f"{address}search/index/shards/{shard}")["Cache-Control"]
    for path in ("", "search/index/catalogue.bin", "policies/"):
        assert headers(address + path)["Cache-Control"] == "no-cache"


def test_modules_have_a_type_that_browsers_run_and_settings_are_not_served(sample_site: Path, address: str) -> None:
    folder = next(sample_site.glob("assets/javascripts.*")).name
    module = headers(f"{address}assets/{folder}/state.mjs")
    assert module["Content-Type"].startswith("text/javascript")
    assert "immutable" in module["Cache-Control"]
    for path in ("server/nginx.conf", "server/Caddyfile", ".git/config"):
        assert headers(address + path)["status"] == "404"
    assert "status" not in headers(f"{address}.well-known/security.txt")
