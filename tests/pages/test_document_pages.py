"""What document pages say, as values: links both ways, states by day, comparisons, opinions."""

from pathlib import Path

import pytest
from bureau import desk, policy, reading
from PIL import Image

from tongbu.pages.documents import document_pages
from tongbu.pages.views.comparison import ComparisonView
from tongbu.pages.views.interpretation import InterpretationView
from tongbu.pages.views.policy import PolicyView

ARTICLES = "第一条　为了护林，制定本办法。\n\n第二条　违反第一条的，依法处理。"


def views(root: Path, **files: str) -> dict[str, object]:
    return {page.url: page.view for page in document_pages(desk(root, **files))}


def policy_view(found: dict[str, object], url: str = "policies/2024/a/") -> PolicyView:
    view = found[url]
    assert isinstance(view, PolicyView)
    return view


def test_a_citation_inside_a_text_leads_to_its_article(tmp_path: Path) -> None:
    view = policy_view(views(tmp_path, policies__2024__a=policy(ARTICLES)))
    second = view.body.passages[1].children[0]

    assert '<a href="#tiao-1">第一条</a>' in second.html
    assert (second.label, view.body.passages[1].margin) == ("第二条", "2")


def test_a_citation_of_another_policy_on_the_site_leads_there(tmp_path: Path) -> None:
    other = policy("第一条　依照《示例市护林办法》第二条办理。", title="示例市用火规定")
    found = views(tmp_path, policies__2024__a=policy(ARTICLES), policies__2025__b=other)

    html = policy_view(found, "policies/2025/b/").body.passages[0].children[0].html
    assert 'href="../../2024/a/#tiao-2"' in html


def test_an_article_and_what_explains_it_lead_to_each_other(tmp_path: Path) -> None:
    found = views(
        tmp_path, policies__2024__a=policy(ARTICLES), interpretations__2024__r=reading("## 怎么罚（第二条）\n\n依法。")
    )
    view = found["interpretations/2024/r/"]
    assert isinstance(view, InterpretationView)
    heading = view.body.passages[0]
    beside = policy_view(found).body.passages[1].beside
    assert beside
    (note,) = beside.explained

    assert heading.title == "怎么罚"
    assert [link.url for link in heading.notes] == ["policies/2024/a/#tiao-2"]
    assert note.url == f"interpretations/2024/r/#{heading.anchor}"


def test_a_replaced_policy_says_by_what_and_since_when(tmp_path: Path) -> None:
    new = policy(ARTICLES, title="示例市护林新办法", 施行日期="2026-01-01", 替代="[2024/a]")
    view = policy_view(views(tmp_path, policies__2024__a=policy(ARTICLES), policies__2026__b=new))
    shown = [banner for banner in view.banners if banner.shown]

    assert view.badge.state == "已废止"
    assert [banner.link.url for banner in shown if banner.link] == ["policies/2026/b/"]
    assert "2026年1月1日" in shown[0].words
    assert "替代" in shown[0].words


def test_a_policy_announces_what_will_replace_it_from_the_day_on_which_that_is_published(tmp_path: Path) -> None:
    new = policy(ARTICLES, title="示例市护林新办法", 发布日期="2026-01-10", 施行日期="2027-01-01", 替代="[2024/a]")
    view = policy_view(views(tmp_path, policies__2024__a=policy(ARTICLES), policies__2026__b=new))
    _, coming, done = view.banners

    assert (coming.start, coming.end, coming.shown) == ("2026-01-10", "2027-01-01", True)
    assert coming.words == "本文件将自2027年1月1日起由下列文件替代，在此以前仍然有效："
    assert coming.link
    assert coming.link.url == "policies/2026/b/"
    assert (done.start, done.shown) == ("2027-01-01", False)


def test_a_policy_that_is_replaced_before_it_takes_effect_is_not_called_valid(tmp_path: Path) -> None:
    old = policy(ARTICLES, 施行日期="2026-09-01")
    new = policy(ARTICLES, title="示例市护林新办法", 发布日期="2026-01-10", 施行日期="2027-01-01", 替代="[2024/a]")
    banners = policy_view(views(tmp_path, policies__2024__a=old, policies__2026__b=new)).banners

    assert "本文件将自2027年1月1日起由下列文件替代：" in [banner.words for banner in banners]


def test_tabs_lead_only_to_what_exists(tmp_path: Path) -> None:
    view = policy_view(views(tmp_path, policies__2024__a=policy(ARTICLES)))

    assert [tab.text for tab in view.tabs] == ["原文", "全流程"]


def test_a_successor_is_compared_with_its_predecessor(tmp_path: Path) -> None:
    changed = ARTICLES.replace("护林，", "爱林护林，") + "\n\n第三条　本办法自公布之日起施行。"
    new = policy(changed, 替代="[2024/a]", 施行日期="2026-01-01")
    found = views(tmp_path, policies__2024__a=policy(ARTICLES), policies__2026__b=new)
    view = found["policies/2026/b/compare/"]
    assert isinstance(view, ComparisonView)

    assert [row.change for row in view.rows] == ["amended", "same", "added"]
    pieces = view.rows[0].new[0].paragraphs[0]
    assert [piece.text for piece in pieces if piece.kind == "added"] == ["爱林"]
    assert "".join(piece.text for piece in pieces) == "为了爱林护林，制定本办法。"
    assert sum(count for _, _, count in view.counts) == len(view.rows)


@pytest.mark.parametrize("written", ["../../../secret.png", "/etc/passwd", "javascript:alert(1)", "a.html", "b.csv"])
def test_a_body_cannot_reach_outside_or_run_code(tmp_path: Path, written: str) -> None:
    (tmp_path / "policies" / "2024").mkdir(parents=True)
    for name in ("a.html", "b.csv"):
        (tmp_path / "policies" / "2024" / name).write_text("x", encoding="utf-8")
    page = next(document_pages(desk(tmp_path, policies__2024__a=policy(f"第一条　见[这里]({written})。"))))
    assert isinstance(page.view, PolicyView)

    assert "href" not in page.view.body.passages[0].children[0].html
    assert not page.files


def test_an_image_in_a_body_is_published_beside_the_page(tmp_path: Path) -> None:
    (tmp_path / "policies" / "2024").mkdir(parents=True)
    Image.new("1", (1, 1)).save(tmp_path / "policies" / "2024" / "map.png")
    page = next(document_pages(desk(tmp_path, policies__2024__a=policy("第一条　范围如下。\n\n![示意图](map.png)"))))

    assert page.files == (("policies/2024/map.png", "policies/2024/map.png"),)


def test_search_is_given_every_article_under_its_own_address(tmp_path: Path) -> None:
    page = next(document_pages(desk(tmp_path, policies__2024__a=policy(ARTICLES))))
    assert page.search

    assert [(section.anchor, section.label) for section in page.search.sections] == [
        ("tiao-1", "第一条"),
        ("tiao-2", "第二条"),
    ]


def test_a_remark_stands_below_the_signature(tmp_path: Path) -> None:
    body = f"{ARTICLES}\n\n示例市林业局\n\n2024年3月1日\n\n（此件公开发布）"
    view = policy_view(views(tmp_path, policies__2024__a=policy(body)))

    assert [passage.label or passage.kind for passage in view.body.passages] == ["第一条", "第二条"]
    assert [str(passage.html) for passage in view.body.following] == ["（此件公开发布）"]


def test_an_interpretation_tells_the_state_of_what_it_interprets(tmp_path: Path) -> None:
    old = policy(ARTICLES, 施行日期="2024-02-01", 有效期至="2024-03-31")
    found = views(tmp_path, policies__2024__a=old, interpretations__2024__a=reading("## 背景依据\n\n说明。"))
    view = found["interpretations/2024/a/"]
    assert isinstance(view, InterpretationView)
    assert [(each.link.text, each.badge and each.badge.state) for each in view.subjects] == [
        ("《示例市护林办法》", "已失效")
    ]
