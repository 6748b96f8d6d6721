"""Which feeds there are, what stands in them, and that any program can read them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import interpretation, policy
from syndicating.atom_rules import check
from syndicating.syndicated import FORESTRY, PUBLISHER, SETTINGS, all_feeds, draft, read
from tongbu.settings import Settings
from tongbu.syndicating import publisher_of, write_feed

DAY = date(2026, 11, 20)
OLD = policy("2020/a", 名称="旧办法", 发布日期="2020-01-10", 施行日期="2020-02-01", 主题分类=FORESTRY)
NEW = policy(
    "2026/a",
    名称="新办法",
    文号="示林规〔2026〕1号",
    发布机构="示例市林业局",
    联合发文机关=["示例市财政局"],
    内容概述="规定示例事项。",
    发布日期="2026-03-20",
    发布时间="10:00",
    施行日期="2026-05-01",
    有效期至="2026-10-31",
    主题分类=FORESTRY,
    替代=["2020/a"],
)


def names(name: str, *documents: object, today: date = DAY) -> list[str]:
    entries = read(name, *documents, today=today).entries  # type: ignore[arg-type]
    return [entry.id.removeprefix("https://ly.example.gov.cn/") for entry in entries]


def test_there_is_one_feed_for_all_consultations_and_one_for_each_theme() -> None:
    other = replace(draft("2026/b-cao"), meta=draft().meta.model_copy(update={"theme": "财政、金融、审计\\财政"}))
    documents = (draft(), other)
    assert list(all_feeds(documents, DAY)) == [
        "consultations",
        "consultations/4-1",
        "consultations/6-2",
        "policies",
        "interpretations",
    ]
    forestry = names("consultations/6-2", *documents)
    assert forestry
    assert all("a-cao" in name for name in forestry)
    assert set(forestry) < set(names("consultations", *documents))


def test_a_theme_has_its_feed_before_anything_has_happened() -> None:
    feed = read("consultations/6-2", draft(), today=date(2026, 8, 1))
    assert not feed.entries
    assert feed.feed.updated == "2026-08-01T00:00:00+08:00"


def test_a_feed_names_itself_its_page_and_the_bureau() -> None:
    feed = read("consultations", draft(), today=DAY).feed
    assert feed.title == "示例市林业局政策文件库·意见征集"
    assert feed.author == "示例市林业局"
    assert {link.rel: link.href for link in feed.links} == {
        "self": "https://ly.example.gov.cn/feeds/consultations.xml",
        "alternate": "https://ly.example.gov.cn/consultations/",
    }
    assert feed.generator == "tongbu"
    assert feed.language == "zh-CN"


def test_an_entry_tells_theme_author_and_page() -> None:
    (opened,) = read("consultations", draft(), today=date(2026, 9, 1)).entries
    assert [(tag.term, tag.label) for tag in opened.tags] == [("6-2", "林业")]
    assert opened.author == "示例市林业局"
    assert opened.link == "https://ly.example.gov.cn/policies/2026/a-cao/"


def test_policies_are_published_take_force_expire_and_are_replaced() -> None:
    assert names("policies", OLD, NEW) == [
        "policies/2026/a/#expired",
        "policies/2026/a/#effective",
        "policies/2020/a/#repealed",
        "policies/2026/a/#published",
        "policies/2020/a/#effective",
        "policies/2020/a/#published",
    ]
    entries = {entry.id.partition("#")[2]: entry for entry in reversed(read("policies", OLD, NEW, today=DAY).entries)}
    assert entries["published"].summary == (
        "示林规〔2026〕1号，2026年3月20日发布，2026年5月1日起施行，有效期至2026年10月31日。规定示例事项。"
    )
    assert entries["published"].updated == "2026-03-20T10:00:00+08:00"
    assert entries["published"].author == "示例市林业局、示例市财政局"
    assert entries["repealed"].summary == "2026年5月1日起由《新办法》（示林规〔2026〕1号）替代。"
    assert entries["expired"].summary == "有效期至2026年10月31日，2026年11月1日起失效。"


def test_what_takes_force_when_it_is_published_is_told_once() -> None:
    at_once = policy("2026/b", 发布日期="2026-03-20", 施行日期="2026-03-20")
    assert names("policies", at_once) == ["policies/2026/b/#published"]


def test_nothing_is_told_before_its_day() -> None:
    assert names("policies", NEW, today=date(2026, 4, 30)) == ["policies/2026/a/#published"]


def test_a_policy_repealed_by_another_says_by_which() -> None:
    ending = policy(
        "2026/b", 名称="关于废止旧办法的决定", 发布日期="2026-03-20", 施行日期="2026-04-01", 废止=["2020/a"]
    )
    entries = read("policies", OLD, ending, today=DAY).entries
    assert "2026年4月1日起由《关于废止旧办法的决定》废止。" in [entry.summary for entry in entries]


def test_an_amendment_by_decision_is_told_once_though_the_text_is_published_anew() -> None:
    decision = policy(
        "2026/d", 名称="关于修改旧办法的决定", 发布日期="2026-03-20", 施行日期="2026-04-01", 修改=["2020/a"]
    )
    anew = policy(
        "2026/e",
        名称="旧办法（2026年修正）",
        发布日期="2026-03-20",
        施行日期="2026-04-01",
        替代=["2020/a"],
        修改决定="2026/d",
    )
    amended = [name for name in names("policies", OLD, decision, anew) if "2020/a" in name]
    assert amended[0] == "policies/2020/a/#amended-2026/d"
    assert len(amended) == 3


def test_interpretations_are_told_with_what_they_explain() -> None:
    reading = interpretation("2026/jiedu", "2026/a", 发布日期="2026-03-20", 内容概述="说明背景。", 解读单位="办公室")
    planned = interpretation("2026/planned", "2026/a", 发布日期="2026-12-01")
    (entry,) = read("interpretations", NEW, reading, planned, today=DAY).entries
    assert entry.summary == "2026年3月20日发布，解读《新办法》。说明背景。"
    assert entry.link == "https://ly.example.gov.cn/interpretations/2026/jiedu/"
    assert [tag.term for tag in entry.tags] == ["6-2"]


def test_a_feed_holds_the_latest_hundred() -> None:
    first = date(2024, 1, 1)
    many = [policy(f"2024/{number}", 发布日期=first + timedelta(number)) for number in range(130)]
    entries = read("policies", *many, today=DAY).entries
    assert len(entries) == 100
    assert entries[-1].id.endswith("policies/2024/30/#published")


def test_names_outlive_the_address_of_the_site() -> None:
    preview = publisher_of(SETTINGS, "http://127.0.0.1:8000/")
    (there,) = read("consultations", draft(), today=date(2026, 9, 1), publisher=preview).entries
    (here,) = read("consultations", draft(), today=date(2026, 9, 1)).entries
    assert there.id == here.id
    assert there.link == "http://127.0.0.1:8000/policies/2026/a-cao/"


@pytest.mark.parametrize(
    ("domain", "site_url", "base", "identity"),
    [
        ("", "", "", ""),
        ("ly.example.gov.cn", "", "https://ly.example.gov.cn/", "https://ly.example.gov.cn/"),
        ("https://ly.example.gov.cn/", "", "https://ly.example.gov.cn/", "https://ly.example.gov.cn/"),
        ("林 业.政务", "", "https://%E6%9E%97%20%E4%B8%9A.%E6%94%BF%E5%8A%A1/", "https://%E6%9E%97%20%E4%B8%9A.%E6%94%BF%E5%8A%A1/"),
        ("", "http://example.gov.cn/ly", "http://example.gov.cn/ly/", "https://example.gov.cn/ly/"),
        ("ly.example.gov.cn", "https://www.example.gov.cn/ly/", "https://www.example.gov.cn/ly/", "https://ly.example.gov.cn/ly/"),
    ],
)  # fmt: skip
def test_the_address_is_the_sites_own_else_made_from_the_domain(
    domain: str, site_url: str, base: str, identity: str
) -> None:
    publisher = publisher_of(Settings.model_validate({"网站": {"域名": domain}}), site_url)
    assert (publisher.base, publisher.identity) == (base, identity)


def test_the_same_day_makes_the_same_bytes() -> None:
    once, again = (write_feed(all_feeds([draft()], DAY)["consultations"], PUBLISHER, DAY) for _ in range(2))
    assert once == again


def test_hostile_words_stay_words() -> None:
    hostile = "]]><script>alert(1)</script>&lt;b&gt;\x00\x0b\ufffe\ud800《甲》"
    meta = draft().meta.model_copy(update={"title": hostile, "summary": hostile, "issuer": hostile})
    (opened,) = read("consultations", replace(draft(), meta=meta), today=date(2026, 9, 1)).entries
    clean = "]]><script>alert(1)</script>&lt;b&gt;《甲》"
    assert opened.title.endswith("]]><script>alert(1)</script>&lt;b&gt; 《甲》")
    assert clean[:20] in opened.summary
    content = write_feed(all_feeds([replace(draft(), meta=meta)], DAY)["consultations"], PUBLISHER, DAY)
    assert b"<script" not in content


@given(words=st.text(st.characters()), theme=st.text(st.characters(), max_size=20))
def test_whatever_the_words_the_feed_is_valid(words: str, theme: str) -> None:
    meta = draft().meta.model_copy(update={"title": words, "summary": words, "issuer": words, "theme": theme})
    for feed in all_feeds([replace(draft(), meta=meta)], DAY).values():
        check(write_feed(feed, PUBLISHER, DAY))
