"""Words of authors and of the public reach many places of many pages, and stay words in all of them."""

import csv
import json
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from browser import Recording, serve

PAYLOAD = "'\"></script><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}"
MARK = "alert(1)"
FIELDS = ("名称", "内容概述", "发布机构", "联合发文机关", "主题分类", "统一编号", "依据", "主题词")
NOTICE = ("起草说明", "联系方式", "公布途径")
READING = ("名称", "内容概述", "解读单位", "解读人", "联系方式")
LISTS = ("联合发文机关", "依据", "主题词", "公布途径")


class Reader(HTMLParser):
    """What a browser would make of a page: its elements, and the text of its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.attributes: list[tuple[str, str, str]] = []
        self.scripts = ""
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        is_data = tag == "script" and ("type", "application/ld+json") in attrs
        self._inside = "data" if is_data else tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.scripts += data


def spoil(path: Path, keys: tuple[str, ...], section: str = "") -> None:
    """Write the payload, with the key's name, into front matter and body of a document."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    meta = yaml.safe_load(front)
    target = meta[section] if section else meta
    if section:  # opinions are public once the report is out
        report = {"发布日期": "2026-05-20", "情况说明": f"情况说明{PAYLOAD}"}
        target |= {"开始": "2026-03-01", "截止": "2026-04-30", "反馈": report}
    for key in keys:
        target[key] = [f"{key}{PAYLOAD}"] if key in LISTS else f"{key}{PAYLOAD}"
    body += f"\n正文{PAYLOAD}\n\n| 甲 |\n|---|\n| 表格{PAYLOAD} |\n"
    body += "\n[点](javascript:alert(1)) ![图](../../../../etc/passwd)\n"
    path.write_text(f"---\n{yaml.safe_dump(meta, allow_unicode=True)}---\n{body}", encoding="utf-8")


@pytest.fixture
def hostile(bureau: Path, make: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """The site of a bureau whose every word is an attack; in preview, since the gate would refuse it."""
    monkeypatch.setenv("TONGBU_PREVIEW", "1")
    spoil(bureau / "policies/2026/a.md", FIELDS)
    spoil(bureau / "policies/2026/draft.md", NOTICE, "征求意见")
    spoil(bureau / "interpretations/2026/a.md", READING)
    with (bureau / "policies/2026/draft.csv").open("a", encoding="utf-8", newline="") as file:
        csv.writer(file).writerow(
            ["9", "2026-06-05", "信函", "个人", "第四条", f"意见{PAYLOAD}", "采纳", f"理由{PAYLOAD}"]
        )
    return make(bureau)


def test_no_word_becomes_an_element_an_attribute_or_a_script(hostile: Path) -> None:
    for page in hostile.rglob("*.html"):
        reader = Reader()
        reader.feed(page.read_text(encoding="utf-8"))

        assert MARK not in reader.scripts, page
        for tag, name, value in reader.attributes:
            assert not name.startswith("on"), (page, tag, name)
            if name in ("href", "src", "action"):
                assert not value.strip().lower().startswith("javascript:"), (page, value)
                assert "etc/passwd" not in value, (page, value)


def test_every_word_is_still_there_to_read(hostile: Path) -> None:
    pages = {
        "policies/2026/a": ("名称", "联合发文机关", "依据", "正文", "表格"),
        "policies/2026/draft": (*NOTICE, "情况说明"),
        "policies/2026/draft/feedback": ("情况说明", "意见", "理由"),
        "interpretations/2026/a": ("名称", "解读单位", "解读人", "联系方式"),
    }
    for folder, words in pages.items():
        html = (hostile / folder / "index.html").read_text(encoding="utf-8")
        for word in words:
            if word in ("正文", "表格"):  # Markdown: markup of authors is taken out, not shown
                assert word in html
            else:
                assert f"{word}&#39;&#34;&gt;&lt;/script&gt;" in html, (folder, word)


@pytest.mark.browser
def test_scripts_of_the_site_show_hostile_words_as_words(hostile: Path, recording: Recording) -> None:
    said: list[str] = []
    recording.page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    with serve(hostile) as url:
        report = "policies/2026/draft/feedback/?q=alert"
        for address in ("", "policies/", "interpretations/", "consultations/", "data/", report, "search/?q=alert"):
            recording.page.goto(url + address)
            recording.page.wait_for_load_state("networkidle")
        recording.page.locator("[data-tb-search-results] li").first.wait_for()

    assert not said
    assert not [request for request in recording.requests if request.endswith("/x")]
    assert json.loads((hostile / "gate.json").read_text(encoding="utf-8"))["preview"]
