"""Addresses are short, in ASCII, and nobody else's."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongbu.drafting import address_of, free_address


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("示例市古树名木保护管理办法", "gushu-mingmu"),
        ("示例市林木采伐许可办理规定", "linmu-caifa-xuke-banli"),
        ("关于印发《示例市湿地公园管理办法》的通知", "shidi-gongyuan"),
        ("示例市森林防火条例（修订）", "senlin-fanghuo"),
        ("管理办法", "guanli-banfa"),
        ("林业“十五五”规划", "linye-shiwuwu"),
        ("示例市GEP核算规定", "gep-hesuan"),
        ("示例市生态公益林管护补偿资金管理办法", "shengtai-gongyilin-guanhu-buchang"),
        ("示例市松材线虫病疫木管理暂行办法", "songcai-xianchongbing-yimu"),
        ("示例市林业局关于全面推行林长制网格化管理的实施意见", "linzhangzhi-wanggehua"),
        ("示例市林业局关于组织开展2026年春季义务植树活动的通知", "yiwu-zhishu"),
        ("示例市林业局关于做好2026年冬季森林防火工作的通知", "senlin-fanghuo"),
        ("示例市林业局关于做好２０２６年冬季森林防火工作的通知", "senlin-fanghuo"),
        ("关于公布二〇二六年第三季度造林任务的通知", "zaolin-renwu"),
        ("关于做好2026—2027年度森林防火工作的通知", "senlin-fanghuo"),
        ("关于2026年12月1日停止受理采伐许可的通告", "tingzhi-shouli-caifa-xuke"),
        ("示例市林业局关于划定森林防火区和森林防火期的通告", "senlin-fanghuoqu-senlin-fanghuoqi"),
        ("示例市人民政府办公室关于进一步加强野生动物保护工作的意见", "yesheng-dongwu-baohu"),
        ("示例市市场监督管理局关于蛋糕店食品添加剂的通知", "dangao-dianshi-pintian-jiaji"),
        ("关于做好工作的通知", "gongzuo-tongzhi"),
    ],
)
def test_an_address_says_what_a_document_is_about(title: str, word: str) -> None:
    assert address_of(title, "示例市", 2026) == f"2026/{word}"


@given(st.text())
def test_whatever_the_title_it_is_an_address(title: str) -> None:
    assert re.fullmatch(r"2026/[a-z0-9]+(-[a-z0-9]+)*", address_of(title, "", 2026))
    assert len(address_of(title, "", 2026)) <= 46


def test_a_taken_address_gets_a_number() -> None:
    assert free_address("2026/a", ()) == "2026/a"
    assert free_address("2026/a", {"2026/a", "2026/a-2"}) == "2026/a-3"
