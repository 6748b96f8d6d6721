"""Share cards: small images of a fixed size, the same for the same words, whatever the words."""

import io
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from factories import interpretation, policy
from tongbu.typesetting.card import HEIGHT, WIDTH, Card, card_of, share_card
from tongbu.typesetting.qr import qr_drawing
from typesetting.examples import press

CARD = Card(
    "政策文件",
    "示例市古树名木保护管理办法",
    "规定古树名木的认定和养护。",
    "示例市林业局",
    "示例市林业局网",
    "https://a.cn/b/",
)


def drawn(card: Card) -> Image.Image:
    return Image.open(io.BytesIO(share_card(card, press(Path()))))


def ink(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """How many pixels in a box are not white."""
    return sum(
        count for count, colour in image.convert("RGB").crop(box).getcolors(1 << 20) if colour != (255, 255, 255)
    )


def test_a_card_has_its_size_and_is_small_enough_to_be_passed_on() -> None:
    made = share_card(CARD, press(Path()))
    assert Image.open(io.BytesIO(made)).size == (WIDTH, HEIGHT)
    assert len(made) < 60_000
    assert made == share_card(CARD, press(Path()))


@pytest.mark.parametrize("title", ["", "短", "示例市" * 100, "W" * 400, '#panic("x") $x$ <b>'])
def test_no_title_runs_over_the_sentence_the_bureau_or_the_edge(title: str) -> None:
    image = drawn(Card("政策文件", title, "", "示例市林业局", "", "https://a.cn/b/"))
    assert ink(image, (WIDTH - 45, 12, WIDTH, HEIGHT - 200)) == 0
    assert ink(image, (0, 250, 560, 350)) == 0


def test_a_long_sentence_ends_before_the_bureau() -> None:
    short, long = (drawn(Card("政策解读", "标题", "说明。" * count, "", "")) for count in (1, 200))
    assert ink(long, (0, 0, WIDTH, 350)) > ink(short, (0, 0, WIDTH, 350))
    assert ink(long, (0, 352, WIDTH, HEIGHT)) == 0


def test_without_an_address_there_is_no_code() -> None:
    there, missing = (drawn(Card("政策文件", "标题", "", "", "", address)) for address in ("https://a.cn/b/", ""))
    assert ink(there, (600, 200, WIDTH, HEIGHT)) > 5000
    assert ink(missing, (600, 200, WIDTH, HEIGHT)) == 0


def test_what_a_card_says_does_not_depend_on_the_day() -> None:
    notice = {"事项类型": "行政规范性文件", "开始": "2026-06-01", "截止": "2026-06-30"}
    draft = policy("a", 文件类别="征求意见稿", 征求意见=notice, 内容概述="征求意见。")
    joint = policy("b", 文号="甲林〔2026〕1号", 发布机构="甲市林业局", 联合发文机关=["甲市公安局"])
    reading = interpretation("c", "a", 解读单位="甲市林业局")
    cards = [card_of(each, "乙市林业局", "乙网", "") for each in (draft, joint, reading)]
    assert [card.kind for card in cards] == [
        "公开征求意见　2026年6月1日至2026年6月30日",
        "行政规范性文件　甲林〔2026〕1号",
        "政策解读",
    ]
    assert [card.bureau for card in cards] == ["乙市林业局", "甲市林业局等2部门", "甲市林业局"]


def test_a_code_is_a_drawing_black_on_white_with_a_quiet_zone() -> None:
    drawing = etree.fromstring(qr_drawing("https://ly.example.gov.cn/policies/2026/a/"))
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    side = int(drawing.get("viewBox", "").split()[-1])
    assert (side - 8 - 17) % 4 == 0
    assert {path.get("fill") or path.get("stroke") for path in drawing} == {"#fff", "#000"}
    assert qr_drawing("https://a.cn/1") != qr_drawing("https://a.cn/2")
