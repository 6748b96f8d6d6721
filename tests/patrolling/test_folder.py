"""A patrol over a folder: a good site is clean, and each planted fault is told with its exact place."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import pytest

from patrolling.faulty import GOOD, faults, html, lists, make, pages, patrol, row
from tongbu.compressing.forms import FORMS
from tongbu.publishing.local_folder import LocalFolder
from tongbu.publishing.publication import publish
from tongbu.publishing.signed_site import SignedSite

Files = dict[str, bytes]


def test_a_good_site_is_clean(tmp_path: Path) -> None:
    assert faults(make(tmp_path, pages())) == []


def test_quiet_says_nothing_of_a_good_site_and_writes_nothing(tmp_path: Path) -> None:
    make(tmp_path, pages())
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    done = patrol(tmp_path, "--quiet")
    assert (done.exit_code, done.output) == (0, "")
    assert before == {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}


def test_the_sample_bureau_is_clean_but_for_its_demonstration_day(sample_site: Path) -> None:
    found = faults(sample_site)
    assert [(each["check"], each["level"], each["page"]) for each in found] == [("standing", "warning", "gate.json")]
    assert "演示日期" in found[0]["message"]


def one(found: list[dict[str, Any]]) -> tuple[object, ...]:
    assert len(found) == 1, found
    return tuple(found[0][key] for key in ("check", "level", "page", "line", "link"))


@pytest.mark.parametrize(
    ("body", "link", "said"),
    [
        ('<a href="gone/">', "gone/", "链接的页面"),
        ('<a href="/policies/gone.PDF">', "policies/gone.PDF", "附件"),
        ('<a href="https://ly.example.gov.cn/gone">', "gone", "链接的页面"),
        ('<a href="http://LY.example.gov.cn:80/%E4%B8%8D/">', "不/", "链接的页面"),
        ('<img src="assets/gone.png">', "assets/gone.png", "图片"),
        ('<img srcset="assets/a.png 1x, assets/gone.png 2x">', "assets/gone.png", "图片"),
        ('<script src="assets/gone.mjs"></script>', "assets/gone.mjs", "脚本"),
        ('<link rel="stylesheet" href="assets/gone.css">', "assets/gone.css", "样式文件"),
        ('<video poster="assets/gone.jpg"></video>', "assets/gone.jpg", "媒体文件"),
        ('<a href="policies/#tiao-9">', "policies/index.html#tiao-9", "没有“#tiao-9”"),
        ('<a href="#ben-ye">', "index.html#ben-ye", "没有“#ben-ye”"),
        ('<a href="http://[::1/">', "http://[::1/", "不是网址"),
        ('<base href="policies/"><a href="gone/">', "policies/gone/", "链接的页面"),
    ],
)
def test_a_dead_link_is_told_at_its_line(body: str, link: str, said: str, tmp_path: Path) -> None:
    found = faults(make(tmp_path, {**pages(), "index.html": html(f"<p>一\n</p>\n{body}")}))
    assert one(found) == ("link", "error", "index.html", 6, link)
    assert said in found[0]["message"]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="mailto:a@b">',
        '<a href="tel:1">',
        '<a href="#">',
        '<a href="#top">',
        '<a href="policies#tiao-1">',
        '<a href="./policies/../policies/?a=b#tiao-1">',
        '<a href="POLICIES/../policies/#:~:text=x">',
        '<a href="//ly.example.gov.cn/policies/">',
        '<a href="https://www.gov.cn/gone">',
        '<a href=" \npolicies/\t">',
        '<link rel="preconnect" href="https://a.example/">',
        '<h2 id="中文 &amp;"></h2><a href="#%E4%B8%AD%E6%96%87%20&amp;">',
        '<a name="old"></a><a href="#old">',
    ],
)
def test_a_link_that_leads_somewhere_is_not_told(body: str, tmp_path: Path) -> None:
    assert faults(make(tmp_path, {**pages(), "index.html": html(body)})) == []


def test_a_link_on_many_pages_is_told_once(tmp_path: Path) -> None:
    more = {f"news/{number}/index.html": html('<a href="/gone/">') for number in range(50)}
    found = faults(make(tmp_path, {**pages(), **more}))
    assert one(found) == ("link", "error", "news/0/index.html", 4, "gone/")
    assert "共 50 处" in found[0]["message"]


def test_what_a_style_sheet_asks_for(tmp_path: Path) -> None:
    style = b"/* url(no.png)\n*/ a { b: url(a.png) }\n@font-face { src: url('../fonts/gone.woff2') }\n"
    found = faults(make(tmp_path, {**pages(), "assets/a.css": style}))
    assert one(found) == ("link", "error", "assets/a.css", 3, "fonts/gone.woff2")


def change(path: str, content: bytes | None) -> Callable[[Path], object]:
    return lambda site: (site / path).write_bytes(content) if content is not None else (site / path).unlink()


@pytest.mark.parametrize(
    ("tamper", "page", "said"),
    [
        (change("policies/index.html", pages()["policies/index.html"] + b" "), "policies/index.html", "不同"),
        (change("assets/a.css", b"body { color: red }"), "assets/a.css", "不同"),
        (change(".well-known/extra.txt", b"1"), ".well-known/extra.txt", "不在 gate.json"),
        (lambda site: (site / "l").symlink_to("/etc/passwd"), "l", "链接"),
        (change("404.html", None), "404.html", "没有"),
        (change("gate.json", b"{}"), "gate.json", "没有可以核对的记录"),
        (change("gate.json", None), "gate.json", "没有可以核对的记录"),
    ],
)
def test_tampering(tamper: Callable[[Path], object], page: str, said: str, tmp_path: Path) -> None:
    tamper(make(tmp_path, pages()))
    found = faults(tmp_path)
    assert one(found) == ("tampering", "error", page, 0, "")
    assert said in found[0]["message"]


def test_a_release_with_its_compressed_forms_is_clean_and_a_forged_form_is_told(tmp_path: Path) -> None:
    site = make(tmp_path / "site", {**pages(), "policies/p1/index.html": html("<p>第一条" * 500)})
    publish(SignedSite.read(site), LocalFolder(tmp_path / "www"), 2)
    release = tmp_path / "www" / "current"
    for form in FORMS:
        file = release / f"policies/p1/index.html{form.suffix}"
        good = file.read_bytes()
        assert faults(release) == []
        file.write_bytes(form.compress(html("<p>别的" * 500), ".html"))
        assert one(faults(release))[:3] == ("tampering", "error", f"policies/p1/index.html{form.suffix}")
        file.write_bytes(good)


def test_a_record_kept_elsewhere_is_believed(tmp_path: Path) -> None:
    kept = (make(tmp_path / "site", pages()) / "gate.json").rename(tmp_path / "kept.json")
    make(tmp_path / "site", {**pages(), "policies/index.html": html('<p id="tiao-1">改了')})
    assert faults(tmp_path / "site") == []
    assert one(faults(tmp_path / "site", "--against", kept))[:3] == ("tampering", "error", "policies/index.html")


@pytest.mark.parametrize(
    ("flags", "day", "level", "said"),
    [
        ({"preview": True}, "2026-11-20", "error", "内部预览"),
        ({"passed": False}, "2026-11-20", "error", "没有通过"),
        ({"demonstration": True}, "2026-11-20", "warning", "演示日期"),
        ({"day": "2026-11-21"}, "2026-11-20", "warning", "晚于今天"),
        ({"day": None}, "2026-11-20", "warning", "哪一天"),
        ({}, "2026-11-21", "note", "不是今天"),
        ({}, "2026-11-28", "warning", "已经 8 日"),
    ],
)
def test_the_build(flags: dict[str, Any], day: str, level: str, said: str, tmp_path: Path) -> None:
    found = faults(make(tmp_path, pages(), **flags), day=day)
    assert one(found) == ("standing", level, "gate.json", 0, "")
    assert said in found[0]["message"]


def test_a_consultation_that_has_closed_since_the_build(tmp_path: Path) -> None:
    turns = [
        {"on": None, "state": "未开始"},
        {"on": "2026-11-01", "state": "征集中"},
        {"on": "2026-11-21", "state": "已截止"},
    ]
    rows = {**GOOD, "consultations": [row("c9", timeline=turns), *GOOD["consultations"][1:]]}
    make(tmp_path, {**pages(), **lists(rows)})
    assert faults(tmp_path) == []
    (note, closed) = sorted(faults(tmp_path, day="2026-11-21"), key=lambda each: each["page"], reverse=True)
    assert (note["level"], closed["level"]) == ("note", "warning")
    assert "《c9》已经是“已截止”" in closed["message"]
    assert closed["link"].endswith("/policies/c9/")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ({"policies": [row("p", "2026-05-01")]}, {("policies/index.html", "error", "203 日")}),
        ({"policies": [row("p", "2026-05-21")]}, {("policies/index.html", "warning", "最迟 2026-11-20")}),
        ({"policies": [row("p", "2026-08-01")]}, set()),
        ({"policies": [{**row("p"), "published": None}]}, {("policies/index.html", "error", "没有一件写明日期")}),
        ({"policies": []}, {("policies/index.html", "error", "空白栏目")}),
        ({"interpretations": [row("i", "2025-11-01")]}, {("interpretations/index.html", "warning", "384 日")}),
        ({"consultations": [row("c")]}, {("consultations/index.html", "warning", "1 次，少于 3 次")}),
        ({"interpretations": [row("i", "2026-12-01"), row("j")]}, {("", "warning", "晚于今天")}),
        (
            {kind: [row("x", "2026-10-30")] * 3 for kind in GOOD},
            {("index.html", "error", "21 日")},
        ),
    ],
)
def test_columns(rows: dict[str, Any], said: set[tuple[str, str, str]], tmp_path: Path) -> None:
    found = faults(make(tmp_path, {**pages(), **lists({**GOOD, **rows})}))
    assert {(each["page"], each["level"]) for each in found} == {(page, level) for page, level, _ in said}
    assert all(any(words in each["message"] for each in found) for _, _, words in said)


def test_limits_are_the_operators(tmp_path: Path) -> None:
    make(tmp_path, {**pages(), **lists({**GOOD, "policies": [row("p", "2026-05-01")]})})
    assert faults(tmp_path, "--limit", "政策文件更新=365") == []
    assert faults(tmp_path, "--limit", "政策文件更新＝0") == []
    make(tmp_path, {**pages(), **lists({**GOOD, "interpretations": []})})
    assert one(faults(tmp_path, "--limit", "空白栏目=5"))[:3] == ("column", "warning", "interpretations/index.html")
    assert faults(tmp_path, "--limit", "空白栏目=0") == []
    assert "首页更新" in patrol(tmp_path, "--limit", "首页=0").output


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{" * 200_000, b'{"built_for": "x"}', b"\xff\xfe"],
)
def test_lists_that_cannot_be_read_are_told(content: bytes, tmp_path: Path) -> None:
    found = faults(make(tmp_path, {**pages(), "api/v1/index.json": content}))
    assert ("column", "error", "api/v1/index.json") in {(each["check"], each["level"], each["page"]) for each in found}


def test_a_list_that_leads_round_or_out_is_told(tmp_path: Path) -> None:
    for url in (
        "https://ly.example.gov.cn/api/v1/lists/policies/2026.json",
        "https://a.example/x",
        f"{'../' * 9}etc/passwd",
    ):
        path = "api/v1/lists/policies/2026.json"
        tree = {"items": GOOD["policies"], "next": url}
        found = faults(make(tmp_path, {**pages(), path: json.dumps(tree).encode()}))
        assert one(found)[:2] == ("column", "error"), url


def test_security_txt(tmp_path: Path) -> None:
    path = ".well-known/security.txt"
    for content, level in (
        (b"Expires: 2026-11-01T00:00:00Z", "error"),
        (b"Expires: 2026-12-01T00:00:00Z", "warning"),
        (b"Expires: soon", "warning"),
    ):
        assert one(faults(make(tmp_path / level, {**pages(), path: content})))[:3] == ("server", level, path)


def test_a_heavy_page(tmp_path: Path) -> None:
    make(tmp_path, {**pages(), "policies/index.html": html('<p id="tiao-1">' + os.urandom(60_000).hex())})
    assert faults(tmp_path) == []
    found = faults(tmp_path, "--limit", "页面体积=50")
    assert one(found)[:3] == ("weight", "warning", "policies/index.html")
    assert faults(tmp_path, "--limit", "页面体积=0") == []


def test_text_names_place_and_mend(tmp_path: Path) -> None:
    make(tmp_path, {**pages(), "index.html": html('<a href="gone/\x1b[31m">')})
    done = patrol(tmp_path, "--quiet")
    assert done.exit_code == 1
    assert "站内链接（1）" in done.output
    assert "index.html:4" in done.output
    assert "怎么改：" in done.output
    assert "\x1b" not in done.output
    assert done.output.splitlines()[-1].startswith("1 个错误。")


def test_junit_holds_any_text(tmp_path: Path) -> None:
    make(tmp_path, {**pages(), "index.html": html('<a href="gone/&#1;\ufffe<&gt;">')}, demonstration=True)
    root = Xml.fromstring(patrol(tmp_path, "--format", "junit").stdout_bytes)  # noqa: S314
    assert [suite.get("failures") for suite in root] == ["1", "0", "0", "0", "0", "0", "0"]
    assert len(root.findall(".//failure")) == 1
    assert len(root.findall(".//system-out")) == 1


def test_what_is_no_site_cannot_be_looked_at(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for place in ("empty", "none"):
        done = patrol(tmp_path / place)
        assert done.exit_code == 2
        assert "错误：" in done.output
