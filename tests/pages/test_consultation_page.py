"""What a notice says, and how the public comments on a draft and on each of its articles."""

from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from bureau import desk
from hypothesis import given
from hypothesis import strategies as st

from tongbu.model.front_matter import Channel
from tongbu.model.text import Unit, UnitLevel
from tongbu.pages.consultation.commenting import LONGEST, Ways
from tongbu.pages.documents import document_pages
from tongbu.pages.views.consultation import ConsultationView

NOTICE = """---
名称: 示例市护林办法（征求意见稿）
文件类别: 征求意见稿
征求意见:
  事项类型: 规章
  开始: 2026-06-01
  截止: 2026-07-02
  渠道:
    - 方式: 电子邮件
      地址: a@example.com
    - 方式: 网上提交
      地址: https://www.example.gov.cn/form?title={草案}&article={条文}&text={原文}
    - 方式: 信函
      地址: 示例路1号
  公布途径: [本局网站]
  听证:
    日期: 2026-07-10
    时间: "09:00"
    地点: 会议室
    报名截止: 2026-06-30
---

第一条　为了护林，制定本办法。

第二条　护林经费列入预算。
"""
LEDGER = "编号,日期,渠道,提出人类别,条文,意见,处理,理由\n1,,信函,个人,第一条,好,采纳,\n2,,信函,个人,,改,不采纳,不可行\n"
FEEDBACK = "  反馈:\n    发布日期: {day}\n    情况说明: 意见主要集中在经费。\n---\n\n第一条"


def view(root: Path, text: str = NOTICE) -> ConsultationView:
    (root / "policies" / "2026").mkdir(parents=True)
    (root / "policies" / "2026" / "c.csv").write_text(LEDGER, encoding="utf-8")
    pages = {page.url: page.view for page in document_pages(desk(root, policies__2026__c=text))}
    found = pages["policies/2026/c/"]
    assert isinstance(found, ConsultationView)
    return found


def test_an_open_consultation_says_how_many_days_are_left_and_what_follows(tmp_path: Path) -> None:
    shown = view(tmp_path)
    assert shown.badge.words == "征集中（还剩17天）"
    assert shown.open is not None
    assert (shown.open.start, shown.open.end, shown.open.shown) == ("2026-06-01", "2026-07-03", True)
    assert "规章征求意见一般不少于30日（《规章制定程序条例》第十五条）" in shown.least
    assert "2026年8月1日以前" in shown.afterwards
    assert shown.answer is None
    assert "意见采纳情况" not in [tab.text for tab in shown.tabs]


def test_a_hearing_states_every_day_it_has(tmp_path: Path) -> None:
    rows = {row.term: row.text for row in view(tmp_path).hearing}
    assert rows == {"听证会时间": "2026年7月10日9时", "听证会地点": "会议室", "报名截止": "2026年6月30日"}


def test_a_hearing_is_told_at_the_head_while_one_can_register(tmp_path: Path) -> None:
    (banner,) = [each for each in view(tmp_path).banners if "听证会" in each.words]
    assert banner.words == "2026年7月10日举行听证会，报名截止2026年6月30日。"
    assert (banner.start, banner.end, banner.shown) == ("2026-06-01", "2026-07-01", True)


def test_every_article_can_be_commented_on_while_it_is_open(tmp_path: Path) -> None:
    shown = view(tmp_path)
    for passage, place in zip(shown.body.passages, ("第一条", "第二条"), strict=True):
        assert passage.say is not None
        assert passage.say.window == shown.open
        assert [link.text for link in passage.say.links] == ["电子邮件", "网上提交"]
        assert all(place in link.note for link in passage.say.links)


def test_a_mail_and_a_form_name_draft_article_and_wording(tmp_path: Path) -> None:
    say = view(tmp_path).body.passages[1].say
    assert say is not None
    mail, form = (link.url for link in say.links)
    asked = parse_qs(urlsplit(mail).query)
    assert urlsplit(mail).path == "a@example.com"
    assert asked["subject"] == ["对《示例市护林办法（征求意见稿）》第二条的意见"]
    assert "第二条　护林经费列入预算。".replace("　", " ") in asked["body"][0]
    assert "\r\n" in asked["body"][0]
    assert parse_qs(urlsplit(form).query) == {
        "title": ["示例市护林办法（征求意见稿）"],
        "article": ["第二条"],
        "text": ["第二条 护林经费列入预算。"],
    }


def test_the_general_ways_show_no_placeholder(tmp_path: Path) -> None:
    ways = view(tmp_path).channels
    assert [(way.kind, way.address, bool(way.url)) for way in ways] == [
        ("电子邮件", "a@example.com", True),
        ("网上提交", "https://www.example.gov.cn/form", True),
        ("信函", "示例路1号", False),
    ]
    assert all("{" not in way.url for way in ways)


@pytest.mark.parametrize(("day", "shown"), [("2026-06-14", True), ("2026-06-16", False)])
def test_the_answer_is_told_in_short_from_its_day(day: str, shown: bool, tmp_path: Path) -> None:
    closed = NOTICE.replace("2026-07-02", "2026-06-10").replace("---\n\n第一条", FEEDBACK.format(day=day))
    answer = view(tmp_path, closed).answer
    assert answer is not None
    assert answer.sentence == "收到意见2条，采纳1条，不采纳1条。"
    assert (answer.url, answer.window.shown) == ("policies/2026/c/feedback/", shown)


def test_a_terminated_consultation_takes_no_comment_from_that_day(tmp_path: Path) -> None:
    ended = NOTICE.replace("---\n\n第一条", "  终止:\n    日期: 2026-06-10\n    理由: 上位法修改\n---\n\n第一条")
    shown = view(tmp_path, ended)
    assert shown.open is not None
    assert (shown.open.end, shown.open.shown) == ("2026-06-10", False)
    assert shown.afterwards == ""
    (banner,) = [each for each in shown.banners if "上位法修改" in each.words]
    assert (banner.start, banner.end, banner.shown) == ("2026-06-10", "", True)
    assert banner.words.endswith("上位法修改。")
    assert [(time.start, time.end) for time in shown.closed] == [("", shown.open.start), ("2026-06-10", "")]


def test_a_draft_in_topics_is_commented_on_by_part(tmp_path: Path) -> None:
    start = NOTICE.index("第一条")
    shown = view(tmp_path, f"{NOTICE[:start]}一、总体要求\n\n坚持保护优先。\n")
    assert shown.places == "部分"
    says = [passage.say for passage in shown.body.passages if passage.say]
    assert [say.place for say in says] == ["第一部分"]


def test_a_draft_without_a_notice_still_has_a_page(tmp_path: Path) -> None:
    shown = view(tmp_path, "---\n名称: 草案\n文件类别: 征求意见稿\n---\n\n第一条　甲。\n")
    assert shown.open is None
    assert shown.form is None
    assert shown.body.passages[0].say is None


def article(words: str, label: str = "第三条") -> Unit:
    return Unit(UnitLevel.ARTICLE, 1, label, (3, 0), children=(Unit(UnitLevel.PARAGRAPH, 1, text=words),))


FORM = "https://www.example.gov.cn/a?d={草案}&a={条文}&t={原文}"
CHANNELS = tuple(
    Channel.model_validate({"方式": kind, "地址": address}) for kind, address in (("邮件", "a@b.cn"), ("网上", FORM))
)


@given(words=st.text(st.characters(exclude_categories=["Cs"]), max_size=3000), title=st.text(max_size=60))
def test_no_address_is_too_long_or_says_more_than_it_should(words: str, title: str) -> None:
    title = title.encode("utf-8", "ignore").decode()
    for link in Ways(title, CHANNELS).about(article(words)):
        assert len(link.url) <= max(LONGEST, 1200 + 9 * len(title))
        assert link.url.isascii()
        assert not set(link.url) & set(" \"'<>\\\r\n")
        parts = urlsplit(link.url)
        assert set(parse_qs(parts.query, keep_blank_values=True)) == (
            {"subject", "body"} if parts.scheme == "mailto" else {"d", "a", "t"}
        )


@given(st.text(alphabet="护林办法，。", min_size=1, max_size=2000))
def test_the_wording_is_cut_at_a_character_and_says_so(words: str) -> None:
    (_, form) = Ways("甲", CHANNELS).about(article(words))
    given_words = unquote(form.url.partition("&t=")[2])
    whole = f"第三条 {words}"
    assert given_words == whole or (given_words.endswith("……") and whole.startswith(given_words[:-2]))


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "https://{草案}.example/",
        "//evil.example/",
        "0000-12345678",
        "a b@c.cn",
    ],
)
def test_what_is_no_address_to_follow_is_shown_as_written(address: str) -> None:
    channels = (Channel.model_validate({"方式": "网上提交", "地址": address}),)
    ways = Ways("甲", channels)
    assert [(way.address, way.url) for way in ways.views()] == [(address, "")]
    assert not ways.about(article("乙"))
