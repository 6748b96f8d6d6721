"""`tongbu portal`: several bureaus' sites merged, or a reason why not."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from portal.bureaus import catalogue, policy, portal, small_site
from published_links import PageLinks
from publishing.sites import content
from tongbu.cli import main
from tongbu.portal import RefusedSiteError, members_of, read_portal, write_portal
from tongbu.publishing.signed_site import SignedSite

CONFIG = """\
网站:
  名称: 示例市政策文件门户
  域名: zc.example.gov.cn
单位:
  - 标识: linye
    名称: 市林业局
    文件夹: linye
  - 标识: shuiwu
    文件夹: shuiwu
    托管: true
"""
FOREST = catalogue(
    "示例市林业局", [policy("2026/caifa", "示例市采伐办法", "2026-03-02")], "https://ly.example.gov.cn/", later=[1]
)
WATER = catalogue("示例市水务局", [policy("2025/hedao", "示例市河道办法", "2025-05-01", category="规章", newer="x")])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The settings of a portal of two small sites."""
    small_site(tmp_path / "linye", FOREST)
    small_site(tmp_path / "shuiwu", WATER)
    (tmp_path / "portal.yml").write_text(CONFIG, encoding="utf-8")
    return tmp_path / "portal.yml"


def data(folder: Path, name: str) -> Any:
    return json.loads((folder / name).read_text(encoding="utf-8"))


def test_two_sites_become_one_that_can_be_published(file: Path, tmp_path: Path) -> None:
    done = portal(file, tmp_path / "out")
    assert done.exit_code == 0, done.output
    assert "2 个单位，2 件" in done.stdout
    out = tmp_path / "out"
    listed = [(each["site"], each["title"], each["url"]) for each in data(out, "catalog.json")["documents"]]
    assert listed == [
        ("市林业局", "示例市采伐办法", "https://ly.example.gov.cn/policies/2026/caifa/"),
        ("示例市水务局", "示例市河道办法", "sites/shuiwu/policies/2025/hedao/"),
    ]
    assert [each["home"] for each in data(out, "portal.json")["sites"]] == [
        "https://ly.example.gov.cn/",
        "sites/shuiwu/",
    ]
    assert SignedSite.read(out).record.passed
    assert (out / "sites/shuiwu/policies/2025/hedao/index.html").is_file()
    assert not (out / "sites/shuiwu/server").exists()
    assert not (out / "sites/linye/policies").exists()
    assert (out / "sites/linye/search/index/catalogue.bin").is_file()


def test_the_same_sites_give_the_same_portal_in_the_place_of_the_earlier_one(file: Path, tmp_path: Path) -> None:
    portal(file, tmp_path / "out")
    first = content(tmp_path / "out")
    assert portal(file, tmp_path / "out").exit_code == 0
    assert content(tmp_path / "out") == first


def test_every_link_leads_somewhere_and_nothing_runs_in_a_page(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    portal(file, out)
    pages = [path for path in out.rglob("*.html") if "sites" not in path.relative_to(out).parts]
    assert len(pages) == 4
    for path in pages:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"<script(?![^>]* src=)|<style|\sstyle=|\son\w+=", text)
        links = PageLinks()
        links.feed(text)
        for address in (*links.links, *links.loaded):
            if "://" in address or address.startswith("#"):
                continue
            way = address.partition("?")[0].partition("#")[0]
            place = out / way.lstrip("/") if way.startswith("/") else path.parent / way
            assert (place / "index.html" if way.endswith("/") or not way else place).is_file(), (path, address)


def test_a_patrol_looks_at_a_portal_and_leaves_columns_to_the_sites(file: Path, tmp_path: Path) -> None:
    portal(file, tmp_path / "out")
    patrolled = CliRunner().invoke(main, ["patrol", str(tmp_path / "out"), "--today", "2026-11-20"])
    assert patrolled.exit_code == 0, patrolled.output
    assert "几个单位的门户" in patrolled.stdout


def spoil(site: Path, how: str) -> None:
    gate = site / "gate.json"
    record = json.loads(gate.read_text(encoding="utf-8"))
    if how == "changed":
        (site / "index.html").write_text("<h1>2</h1>", encoding="utf-8")
    elif how == "extra":
        (site / "more.html").write_text("", encoding="utf-8")
    elif how == "missing":
        (site / "policies/2025/hedao/index.html").unlink()
    elif how == "link":
        (site / "index.html").unlink()
        (site / "index.html").symlink_to("/etc/hosts")
    elif how == "no record":
        gate.unlink()
    else:
        gate.write_text(
            json.dumps({**record, "preview": how == "preview", "passed": how == "preview"}), encoding="utf-8"
        )


@pytest.mark.parametrize(
    ("how", "says"),
    [
        ("changed", "被改动 index.html"),
        ("extra", "多出 more.html"),
        ("missing", "缺少 policies/2025/hedao/index.html"),
        ("link", "是链接 index.html"),
        ("no record", "没有 gate.json"),
        ("preview", "供内部预览"),
        ("failed", "没有通过"),
    ],
)
def test_a_site_that_is_not_what_its_gate_passed_is_named_and_nothing_changes(
    how: str, says: str, file: Path, tmp_path: Path
) -> None:
    portal(file, tmp_path / "out")
    before = content(tmp_path / "out")
    spoil(tmp_path / "shuiwu", how)
    done = portal(file, tmp_path / "out")
    assert done.exit_code == 1
    assert "shuiwu" in done.stderr
    assert says in done.stderr
    assert "市林业局" not in done.stderr
    assert content(tmp_path / "out") == before


def test_what_is_altered_after_it_was_verified_does_not_get_in(file: Path, tmp_path: Path) -> None:
    settings, findings = read_portal(file)
    assert settings
    assert not findings
    members, refusals = members_of(settings, tmp_path)
    assert not refusals
    spoil(tmp_path / "shuiwu", "changed")
    (tmp_path / "out").mkdir()
    with pytest.raises(RefusedSiteError, match=r"示例市水务局.*index\.html"):
        write_portal(settings, members, date(2026, 11, 20), tmp_path / "out")


@pytest.mark.parametrize(
    ("listed", "says"),
    [
        (catalogue("甲局", [policy("../../x", "甲")]), "不是构建写出的目录（policies.0.id）"),
        (catalogue("甲局", [{"id": "2026/a"}]), "policies.0.title"),
        ({"policies": []}, "不是构建写出的目录"),
        (catalogue("甲局", []), "不知道单位网站的网址"),
        (catalogue("甲局", [], "javascript:alert(1)//"), "不知道单位网站的网址"),
        (catalogue("市林业局", [], "https://a.example.gov.cn/"), "都叫“市林业局”"),
    ],
)
def test_a_catalogue_that_no_build_wrote_is_refused(
    listed: dict[str, Any], says: str, file: Path, tmp_path: Path
) -> None:
    (tmp_path / "portal.yml").write_text(CONFIG.replace("    托管: true\n", ""), encoding="utf-8")
    small_site(tmp_path / "other", {"policies": [], **listed})
    file.write_text(file.read_text(encoding="utf-8").replace("文件夹: shuiwu", "文件夹: other"), encoding="utf-8")
    done = portal(file, tmp_path / "out")
    assert done.exit_code == 1
    assert says in done.stderr
    assert not (tmp_path / "out").exists()


def test_words_of_a_site_stay_words(file: Path, tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script>\"'>{{ 7 * 7 }}"
    small_site(tmp_path / "third", catalogue(hostile, [policy("2026/<b>", hostile)], "https://a.example.gov.cn/"))
    more = "  - {标识: third, 文件夹: third}\n"
    file.write_text(CONFIG + more, encoding="utf-8")
    assert portal(file, tmp_path / "out").exit_code == 0
    for path in ("index.html", "catalogue/index.html", "search/index.html"):
        text = (tmp_path / "out" / path).read_text(encoding="utf-8")
        assert "alert(1)" in text
        assert "<script>" not in text
        assert "49" not in text
        assert "<b>" not in text.replace("<b data", "")


def test_a_long_catalogue_has_a_page_for_each_year(file: Path, tmp_path: Path) -> None:
    rows = [
        policy(f"{year}/a{number}", f"第{number}号办法", f"{year}-01-02")
        for year in (2024, 2025)
        for number in range(160)
    ]
    small_site(tmp_path / "third", catalogue("示例市交通局", rows, "https://jt.example.gov.cn/"))
    file.write_text(CONFIG + "  - {标识: third, 文件夹: third}\n", encoding="utf-8")
    assert portal(file, tmp_path / "out").exit_code == 0
    pages = {
        year: (tmp_path / "out/catalogue" / year / "index.html")
        .read_text(encoding="utf-8")
        .count('<li class="tb-entry"')
        for year in ("", "2024", "2025", "2026")
    }
    assert pages == {"": 100, "2024": 160, "2025": 161, "2026": 1}


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("", "文件是空的"),
        ("- 甲\n", "一组设置"),
        ("单位: []\n", "网站"),
        ("网站: {名称: 甲}\n单位: []\n", "单位"),
        (CONFIG.replace("标识: linye", "标识: ../x"), "portal.yml:5:9"),
        (CONFIG.replace("标识: shuiwu", "标识: linye"), "写了两次"),
        (CONFIG.replace("标识: shuiwu", "标示: shuiwu"), "是不是“标识”"),
        (CONFIG + "    网址: ftp://a\n", "不是网站的网址"),
        (CONFIG + "    网址: https://a.example.gov.cn/\n", "又写了托管"),
        (CONFIG.replace("  名称: 示例市政策文件门户\n", ""), "门户没有名称"),
        ("网站: [\n", "portal.yml:1"),
    ],
)
def test_bad_settings_are_told_at_their_place(written: str, says: str, file: Path, tmp_path: Path) -> None:
    file.write_text(written, encoding="utf-8")
    done = portal(file, tmp_path / "out")
    assert done.exit_code == 2
    assert says in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_portal_takes_no_other_folders_place(file: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "letter.txt").write_text("", encoding="utf-8")
    for place in ("other", "linye/portal", "linye", "."):
        done = portal(file, tmp_path / place)
        assert done.exit_code == 2, place
    assert portal(tmp_path / "none.yml", tmp_path / "out").exit_code == 2
    assert SignedSite.read(tmp_path / "linye")
