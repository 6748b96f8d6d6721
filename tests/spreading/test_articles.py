"""Articles for WeChat and notice boards: every word, no link, no script, and the same on every day."""

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from PIL import Image

from sample import ROOT, sample_project
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.reading.beside import ProjectFiles
from tongbu.settings import Limits
from tongbu.spreading.article import Article, article_of
from tongbu.spreading.plain_text import plain_text
from tongbu.spreading.wechat import wechat_html
from tongbu.typesetting.composing import Site
from typesetting.examples import BASE, own_words, policy, squeezed

PROJECT = sample_project()
DOCUMENTS: tuple[Policy | Interpretation, ...] = (
    *PROJECT.library.policies.values(),
    *PROJECT.library.interpretations.values(),
)


def article(document: Policy | Interpretation, root: Path = ROOT, base: str = BASE) -> Article:
    site = Site(ProjectFiles(root), "示例市林业局网", base)
    return article_of(document, PROJECT.library, Limits.model_validate({}), site)


def made(markdown: str, root: Path = ROOT) -> Article:
    return article(policy(markdown), root)


def words_of(page: str) -> str:
    return squeezed(lxml_html.fromstring(page).find("body").text_content())


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: each.source.path)
def test_every_word_of_every_sample_document_is_in_both_in_order(document: Policy | Interpretation) -> None:
    for words in (words_of(wechat_html(article(document))), squeezed(plain_text(article(document)))):
        place = 0
        for piece in own_words(document.text):
            bare = re.sub(r"\*\*|\[([^\]]*)\]\([^)]*\)", r"\1", piece)
            place = words.find(bare, place)
            assert place >= 0, piece
            place += len(bare)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: each.source.path)
def test_the_page_keeps_to_what_the_editor_of_wechat_keeps(document: Policy | Interpretation) -> None:
    page = lxml_html.fromstring(wechat_html(article(document)))
    allowed = {"style", "lang", "charset", "colspan", "rowspan"}
    for element in page.iter():
        assert element.tag not in {"script", "style", "link", "a", "img", "iframe", "svg"}, element.tag
        assert set(element.attrib) <= allowed, element.attrib
        assert "url(" not in element.get("style", "")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: each.source.path)
def test_the_text_holds_no_markup(document: Policy | Interpretation) -> None:
    text = plain_text(article(document))
    assert not re.search(r"<\w|</|\*\*|\]\(|^#|^\|", text, re.MULTILINE)
    assert text == "\n".join(line.rstrip() for line in text.split("\n"))


def test_a_notice_says_until_when_where_to_and_what_the_draft_is() -> None:
    draft = PROJECT.library.policies["2026/linmu-zhongmiao-cao"]
    text = plain_text(article(draft))
    notice = draft.meta.consultation
    assert notice is not None
    for channel in notice.channels:
        assert f"{channel.kind}：{channel.address.split('?')[0]}" in text
    assert "征求意见期限：2026年9月29日至2026年11月5日（共37日，开始当日不计，含截止当日）" in text
    assert text.index("起草说明") < text.index("第一条")
    assert text.endswith(f"网页：{BASE}{draft.url}\n")


def test_an_interpretation_names_what_it_interprets() -> None:
    text = plain_text(article(PROJECT.library.interpretations["2025/gushu-tujie"]))
    assert "解读文件：《示例市古树名木保护管理办法》（示林规〔2025〕1号）" in text


def test_what_comes_with_a_document_is_named() -> None:
    text = plain_text(article(PROJECT.library.policies["2024/linxia-jidi"]))
    names = [each.name for each in PROJECT.library.policies["2024/linxia-jidi"].meta.attachments]
    assert names
    assert f"附件（在网页下载）：{'；'.join(names)}" in text


def test_a_link_is_spelled_out_and_an_address_is_not_said_twice() -> None:
    both = made("# 甲办法\n\n第一条　见[森林法](https://a.cn/x)，或者<https://b.cn/y>，写信到[a@b.cn](mailto:a@b.cn)。")
    wanted = "见森林法（https://a.cn/x），或者https://b.cn/y，写信到a@b.cn。"
    assert wanted in plain_text(both)
    assert wanted in words_of(wechat_html(both))


def test_an_image_is_named_where_it_belongs(tmp_path: Path) -> None:
    (tmp_path / "policies" / "2026").mkdir(parents=True)
    Image.new("1", (1, 1)).save(tmp_path / "policies" / "2026" / "tu.png")
    shown = made("# 甲办法\n\n第一条　甲。\n\n![护林图](tu.png)\n\n第二条　乙。", tmp_path)
    words = words_of(wechat_html(shown))
    assert words.index("甲。") < words.index("插入图片：policies/2026/tu.png") < words.index("图片说明：护林图")
    assert shown.images() == ("policies/2026/tu.png",)
    assert "（图：护林图）" in plain_text(shown)


def test_a_row_of_a_table_can_be_read_out() -> None:
    text = plain_text(made("# 甲办法\n\n第一条　见表。\n\n| 等级 | 频次 |\n|---|---|\n| 一级 | 每日 |\n| 二级 | |"))
    assert "等级：一级；频次：每日。" in text
    spanning = "<table><tr><th colspan='2'>频次</th></tr><tr><td>旱季</td><td>每日</td></tr></table>"
    assert "旱季　每日" in plain_text(made(f"# 甲办法\n\n第一条　见表。\n\n{spanning}"))


def test_without_an_address_of_the_site_none_is_written() -> None:
    document = PROJECT.library.policies["2025/gushu-mingmu"]
    for words in (wechat_html(article(document, base="")), plain_text(article(document, base=""))):
        assert "网页" not in words
        assert "https://ly.example" not in words


@given(st.text(max_size=60))
def test_whatever_is_written_runs_nothing(text: str) -> None:
    page = wechat_html(made(f"# 甲办法\n\n第一条　为了{text}"))
    assert page == wechat_html(made(f"# 甲办法\n\n第一条　为了{text}"))
    tags = set(re.findall(r"<\s*/?\s*(\w+)", page))
    kept = {"html", "head", "meta", "title", "body", "section", "p", "strong", "br", "em", "s", "sup", "sub"}
    assert tags <= kept | {"DOCTYPE", "table", "tr", "td", "th"}


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", '<img src=x onerror="a()">', "[甲](javascript:a())"])
def test_hostile_words_are_words_or_nothing(hostile: str) -> None:
    page = wechat_html(made(f"# 甲办法\n\n第一条　为了{hostile}护林"))
    assert "javascript:" not in unescape(page)
    assert "<script" not in page
    assert "onerror" not in page
    assert "护林" in page
