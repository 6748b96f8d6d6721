"""外部链接: what leaves the site says so in words, wherever an author wrote it."""

from pathlib import Path

import pytest
from bureau import desk, policy
from hypothesis import given
from hypothesis import strategies as st

from tongbu.pages.policy.page import policy_page
from tongbu.pages.text.outward import MARK, leaves, outward
from tongbu.pages.views.policy import PolicyView

OWN = "ly.example.gov.cn"


@pytest.mark.parametrize(
    "address",
    ["https://www.gov.cn/", "http://zwfw.example.gov.cn/a?b", "//example.com", "HTTPS://GOV.CN", f"http://a.{OWN}/"],
)
def test_another_host_leaves_the_site(address: str) -> None:
    assert leaves(address, OWN)
    assert outward(f'<a href="{address}">网</a>', OWN).endswith(f"{MARK}</span></a>")


@pytest.mark.parametrize(
    "address", ["", "#a", "../a/", "/a/", f"https://{OWN}/a/", f"//{OWN.upper()}", "mailto:a@example.com", "tel:12345"]
)
def test_the_site_itself_mail_and_telephone_do_not(address: str) -> None:
    assert not leaves(address, OWN)
    assert MARK not in outward(f'<a href="{address}">网 // 址</a>', OWN)


def test_every_link_of_a_text_is_marked_once_and_opens_safely() -> None:
    html = '<p><a title="a>b" href="https://a.cn/?x&amp;y"><b>甲</b></a>和<a href="//b.cn" rel="noopener">乙</a></p>'
    assert outward(html) == (
        '<p><a title="a>b" href="https://a.cn/?x&amp;y" rel="noopener noreferrer"><b>甲</b>'
        f'<span class="tb-outward">{MARK}</span></a>'
        f'和<a href="//b.cn" rel="noopener">乙<span class="tb-outward">{MARK}</span></a></p>'
    )


@given(st.text("<a href=\"htps:/.'>&;甲"))
def test_nothing_of_a_text_is_lost(html: str) -> None:
    marked = outward(html)
    assert (
        marked.replace(f'<span class="tb-outward">{MARK}</span>', "").replace(' rel="noopener noreferrer"', "") == html
    )


def test_the_own_address_of_the_site_is_not_outside_of_it(tmp_path: Path) -> None:
    settings = f"site_name: 示例\nextra:\n  tongbu:\n    网站:\n      域名: {OWN}\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    body = f"第一条　见[本站](https://{OWN}/policies/?q=a#b)和[国网](https://www.gov.cn/)。"
    made = desk(tmp_path, policies__2024__a=policy(body))
    view = policy_page(made, made.library.policies["2024/a"]).view
    assert isinstance(view, PolicyView)
    html = view.body.passages[0].children[0].html
    assert 'href="/policies/?q=a#b" rel="noopener noreferrer">本站</a>' in html
    assert html.count(MARK) == 1
