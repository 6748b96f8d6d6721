"""What all bureaus can be followed by: feeds and a calendar that any program reads, each event once, by its name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import feedparser
import pytest

from factories import policy as issued
from portal.bureaus import catalogue, portal, small_site
from syndicating.atom_rules import check
from syndicating.icalendar_rules import check as check_calendar
from syndicating.syndicated import PUBLISHER, SETTINGS, draft, library
from tongbu.model.policy import Policy
from tongbu.portal import RefusedSiteError, members_of, read_portal
from tongbu.portal.subscriptions import Offer, subscriptions
from tongbu.syndicating import Publisher, consultation_calendar, feeds, write_feed

DAY = date(2026, 11, 20)
HOME, WATER = "https://ly.example.gov.cn/", "https://sw.example.gov.cn/"
CONFIG = """\
网站: {名称: 示例市政策文件门户, 域名: zc.example.gov.cn}
单位:
  - {标识: linye, 名称: 市林业局, 文件夹: linye}
  - {标识: shuiwu, 名称: 市水务局, 文件夹: shuiwu, 托管: true}
"""


def followed(publisher: Publisher, *documents: Policy) -> dict[str, bytes]:
    """The feeds and the calendar of a site with these documents, as its build writes them."""
    held = library(*documents)
    files = {feed.url: write_feed(feed, publisher, DAY) for feed in feeds(held, SETTINGS, publisher.website, DAY)}
    files["calendars/consultations.ics"] = consultation_calendar(held, SETTINGS.limits, publisher, DAY)
    return files


FOREST_FILES = followed(
    PUBLISHER, draft(), *(issued(f"2024/{n}", 发布日期=date(2024, 1, 1) + timedelta(n)) for n in range(99))
)
WATER_FILES = followed(
    replace(PUBLISHER, base=WATER, identity=WATER, bureau="示例市水务局"),
    draft("2026/he-cao", 听证={"日期": date(2026, 9, 10), "时间": "09:30", "地点": "水务局"}),
    *(issued(f"2024/{n}", 发布日期=date(2024, 1, 1) + timedelta(n)) for n in range(60)),
)


def sites(root: Path, water: dict[str, bytes] = WATER_FILES, config: str = CONFIG) -> Path:
    small_site(root / "linye", catalogue("示例市林业局", [], HOME), FOREST_FILES)
    small_site(root / "shuiwu", catalogue("示例市水务局", [], WATER), water)
    (root / "portal.yml").write_text(config, encoding="utf-8")
    return root / "portal.yml"


def offers(file: Path) -> dict[str, Offer]:
    settings, _ = read_portal(file)
    assert settings
    members, refusals = members_of(settings, file.parent)
    assert not refusals
    base = f"https://{settings.website.domain}/" if settings.website.domain else ""
    found = subscriptions(members, Publisher("示例市政府办", "示例市政策文件门户", base, base), DAY)
    return {offer.url: offer for offers in found for offer in offers}


@pytest.fixture(scope="module")
def offered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Offer]:
    return offers(sites(tmp_path_factory.mktemp("portal")))


def names(content: bytes) -> list[str]:
    return [entry.id for entry in feedparser.parse(content).entries]


def test_a_feed_of_each_kind_is_valid_and_names_itself(offered: dict[str, Offer]) -> None:
    feed = check(offered["feeds/policies.xml"].content).feed
    assert (feed.title, feed.id) == ("示例市政策文件门户·政策文件", "https://zc.example.gov.cn/feeds/policies.xml")
    assert {link.rel: link.href for link in feed.links} == {
        "self": "https://zc.example.gov.cn/feeds/policies.xml",
        "alternate": "https://zc.example.gov.cn/catalogue/",
    }
    for kind in ("interpretations", "consultations"):
        check(offered[f"feeds/{kind}.xml"].content)


def test_it_holds_the_latest_hundred_of_all_ties_by_name(offered: dict[str, Offer]) -> None:
    both = [
        (entry.updated, entry.id)
        for files in (FOREST_FILES, WATER_FILES)
        for entry in feedparser.parse(files["feeds/policies.xml"]).entries
    ]
    assert len(both) == 159
    expected = [name for _, name in sorted(both, reverse=True)[:100]]
    assert names(offered["feeds/policies.xml"].content) == expected


def test_each_entry_keeps_its_name_says_whose_it_is_and_leads_to_its_page(offered: dict[str, Offer]) -> None:
    entries = check(offered["feeds/consultations.xml"].content).entries
    kept = {name for files in (FOREST_FILES, WATER_FILES) for name in names(files["feeds/consultations.xml"])}
    assert {entry.id for entry in entries} == kept
    own = {entry.id: entry for entry in feedparser.parse(WATER_FILES["feeds/consultations.xml"]).entries}
    water = next(entry for entry in entries if entry.id in own)
    assert (water.source.title, water.source.id) == ("市水务局·意见征集", f"{WATER}feeds/consultations.xml")
    assert [(tag.term, tag.label) for tag in water.tags] == [("shuiwu", "市水务局"), ("6-2", "林业")]
    assert water.link == "https://zc.example.gov.cn/sites/shuiwu/policies/2026/he-cao/"
    same = ("title", "summary", "updated", "published", "author")
    assert [water[key] for key in same] == [own[water.id][key] for key in same]
    forest = next(entry for entry in entries if entry.id not in own)
    assert forest.link == f"{HOME}policies/2026/a-cao/"


def test_the_calendar_has_the_events_of_all(offered: dict[str, Offer]) -> None:
    calendar = check_calendar(offered["calendars/consultations.ics"].content)
    assert calendar["NAME"] == "示例市政策文件门户·意见征集"
    first, second, hearing = calendar.walk("VEVENT")
    assert {str(first["DESCRIPTION"]).split("\n")[-1], str(second["DESCRIPTION"]).split("\n")[-1]} == {
        "单位：市林业局",
        "单位：市水务局",
    }
    assert hearing["URL"] == "https://zc.example.gov.cn/sites/shuiwu/policies/2026/he-cao/"
    kept = {
        str(event["UID"])
        for files in (FOREST_FILES, WATER_FILES)
        for event in check_calendar(files["calendars/consultations.ics"]).walk("VEVENT")
    }
    assert {str(event["UID"]) for event in (first, second, hearing)} == kept


def test_what_two_sites_tell_is_told_once(tmp_path: Path) -> None:
    found = offers(sites(tmp_path, FOREST_FILES))
    assert names(found["feeds/consultations.xml"].content) == names(FOREST_FILES["feeds/consultations.xml"])
    assert len(check_calendar(found["calendars/consultations.ics"].content).walk("VEVENT")) == 1


def test_without_an_address_there_is_a_calendar_and_no_feed(tmp_path: Path) -> None:
    found = offers(sites(tmp_path, config=CONFIG.replace(", 域名: zc.example.gov.cn", "")))
    assert list(found) == ["calendars/consultations.ics"]


def test_the_home_page_offers_them_and_the_files_are_there(tmp_path: Path) -> None:
    done = portal(sites(tmp_path), tmp_path / "out")
    assert done.exit_code == 0, done.output
    home = (tmp_path / "out/index.html").read_text(encoding="utf-8")
    assert "https://zc.example.gov.cn/feeds/policies.xml" in home
    assert '<link rel="alternate" type="application/atom+xml" title="示例市政策文件门户·政策解读"' in home
    check((tmp_path / "out/feeds/interpretations.xml").read_bytes())
    check_calendar((tmp_path / "out/calendars/consultations.ics").read_bytes())


BOMB = b'<!DOCTYPE a [<!ENTITY b "c">]><feed xmlns="http://www.w3.org/2005/Atom"><id>https://a.cn/</id></feed>'


@pytest.mark.parametrize(
    ("path", "content", "says"),
    [
        ("feeds/policies.xml", b"", "feeds/policies.xml"),
        ("feeds/policies.xml", b"<feed/>", "订阅源"),
        ("feeds/policies.xml", BOMB, "订阅源"),
        ("feeds/policies.xml", WATER_FILES["feeds/policies.xml"].replace(b"+08:00</updated>", b"</updated>"), "订阅源"),
        (
            "feeds/policies.xml",
            WATER_FILES["feeds/policies.xml"].replace(b'href="https:', b'href="javascript:'),
            "订阅源",
        ),
        ("calendars/consultations.ics", b"", "日历"),
        ("calendars/consultations.ics", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "日历"),
    ],
)
def test_a_file_that_no_build_wrote_is_refused_by_name(path: str, content: bytes, says: str, tmp_path: Path) -> None:
    with pytest.raises(RefusedSiteError, match=rf"市水务局.*{says}"):
        offers(sites(tmp_path, {**WATER_FILES, path: content}))
