"""Feeds and calendars on a built site: where they are, who leads to them, and what they lead to."""

import hashlib
import json
import logging
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml

from syndicating import atom_rules, icalendar_rules

Make = Callable[..., Path]

HOME = "https://ly.example.gov.cn/"
FEEDS = ["consultations", "consultations/6-2", "policies", "interpretations"]
CALENDARS = ["consultations", "deadlines"]


def without_an_address(bureau: Path, domain: str = "") -> Path:
    settings = yaml.safe_load((bureau / "mkdocs.yml").read_text(encoding="utf-8"))
    del settings["site_url"]
    settings["extra"]["tongbu"]["网站"]["域名"] = domain
    (bureau / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    return bureau


def linked(page: Path) -> list[tuple[str, str]]:
    """The feeds in the head of a page: (title, address)."""
    head = page.read_text(encoding="utf-8").partition("</head>")[0]
    return re.findall(r'<link rel="alternate" type="application/atom\+xml" title="([^"]+)" href="([^"]+)">', head)


def test_every_feed_and_calendar_is_there_valid_and_signed_off(bureau: Path, make: Make) -> None:
    site = make(bureau)
    signed = json.loads((site / "gate.json").read_text(encoding="utf-8"))["files"]
    for name, check in [
        *((f"feeds/{name}.xml", atom_rules.check) for name in FEEDS),
        *((f"calendars/{name}.ics", icalendar_rules.check) for name in CALENDARS),
    ]:
        content = (site / name).read_bytes()
        check(content)
        assert signed[name] == hashlib.sha256(content).hexdigest()
    found = [*site.glob("feeds/**/*.xml"), *site.glob("calendars/*")]
    assert len(found) == len(FEEDS) + len(CALENDARS)


def test_every_page_leads_to_the_general_feeds(bureau: Path, make: Make) -> None:
    site = make(bureau)
    pages = [page for page in site.rglob("*.html") if page.name != "404.html"]
    assert len(pages) > 5
    for page in pages:
        titles, addresses = zip(*linked(page), strict=True)
        assert [title.partition("·")[2] for title in titles] == ["意见征集", "政策文件", "政策解读"]
        for address in addresses:
            assert (page.parent / address).resolve().is_relative_to(site.resolve() / "feeds")
            assert (page.parent / address).is_file()
    assert next(address for _, address in linked(site / "404.html")) == "/feeds/consultations.xml"


def test_everything_that_is_told_can_be_opened(sample_site: Path) -> None:
    for file in (sample_site / "feeds").rglob("*.xml"):
        for entry in atom_rules.check(file.read_bytes()).entries:
            path = unquote(entry.link.removeprefix(HOME))
            assert (sample_site / path / "index.html").is_file(), entry.link
    for file in (sample_site / "calendars").iterdir():
        for event in icalendar_rules.check(file.read_bytes()).walk("VEVENT"):
            path = unquote(str(event.get("URL", HOME)).removeprefix(HOME)).partition("#")[0]
            assert (sample_site / path / "index.html").is_file(), event["URL"]


def test_without_an_address_there_are_no_feeds_and_the_log_says_how_to_mend(
    bureau: Path, make: Make, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "mkdocs.tongbu"):
        site = make(without_an_address(bureau))
    assert not (site / "feeds").exists()
    assert not linked(site / "index.html")
    icalendar_rules.check((site / "calendars" / "consultations.ics").read_bytes())
    (told,) = [record for record in caplog.records if "订阅源" in record.message]
    assert told.levelno == logging.INFO
    assert "site_url" in told.message
    assert "域名" in told.message


def test_the_domain_stands_in_for_an_address(bureau: Path, make: Make) -> None:
    site = make(without_an_address(bureau, "lyj.example.com"))
    feed = atom_rules.check((site / "feeds" / "consultations.xml").read_bytes()).feed
    assert feed.id == "https://lyj.example.com/feeds/consultations.xml"


def test_the_partial_offers_every_address_to_copy_and_escapes_it(bureau: Path, make: Make) -> None:
    """Shown on a page of the bureau's own, as any template of a theme may."""
    theme = bureau / "overrides"
    theme.mkdir()
    (theme / "subscribing.html").write_text(
        '{% extends "main.html" %}{% from "partials/tb/subscribe.html" import subscribe with context %}'
        "{% block content %}{{ subscribe(tongbu.feeds, tongbu.calendars) }}{% endblock %}",
        encoding="utf-8",
    )
    settings = yaml.safe_load((bureau / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["theme"]["custom_dir"] = "overrides"
    settings["site_url"] = f"{HOME}a&b/"
    (bureau / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    (bureau / "docs" / "dingyue.md").write_text("---\ntemplate: subscribing.html\n---\n# 订阅\n", encoding="utf-8")

    shown = (make(bureau) / "dingyue" / "index.html").read_text(encoding="utf-8").partition('id="tb-main"')[2]
    assert re.findall(r'<a href="\.\./(?:feeds|calendars)/([^"]+)">([^<]+)</a>', shown) == [
        ("consultations.ics", "意见征集日历"),
        ("deadlines.ics", "办理期限日历"),
        ("consultations.xml", "意见征集订阅源"),
        ("policies.xml", "政策文件订阅源"),
        ("interpretations.xml", "政策解读订阅源"),
        ("consultations/6-2.xml", "林业"),
    ]
    assert f"{HOME}a&amp;b/calendars/consultations.ics" in shown
    assert "Outlook" in shown


def test_what_says_the_same_is_not_made_again(bureau: Path, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line of metadata that no deadline names changes no calendar, and making one takes a sixth of a second."""
    before = {file.name: file.read_bytes() for file in (make(bureau) / "calendars").iterdir()}
    policy = next(iter(sorted((bureau / "policies").rglob("*.md"))))
    policy.write_text(policy.read_text(encoding="utf-8").replace("---\n", "---\n主题词: [修枝]\n", 1), encoding="utf-8")

    def never(*args: object, **more: object) -> bytes:
        raise AssertionError

    monkeypatch.setattr("tongbu.site.feeds.calendar_of", never)
    monkeypatch.setattr("tongbu.site.feeds.consultation_calendar", never)
    assert before == {file.name: file.read_bytes() for file in (make(bureau) / "calendars").iterdir()}
