"""axe finds nothing on any kind of page, in any look and on paper (WCAG 2.2 AA and axe's best practices).

One load for all looks. Two of them are checked by every rule; in the others only what is drawn differs, so only
the rules that look at what is drawn are asked again.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Page

from browser import Recording
from test_every_kind_of_page import KINDS
from thinning import EVERY

pytestmark = pytest.mark.browser


class Look(NamedTuple):
    name: str
    width: int
    scheme: Literal["light", "dark"]
    size: Literal["normal", "large"] = "normal"
    medium: Literal["screen", "print"] = "screen"
    every_rule: bool = False


FORMS = {
    "问答": "interpretations/2025/gushu-wenda/",
    "图解": "interpretations/2025/gushu-tujie/",
    "视频": "interpretations/2024/yehuo-shipin/",
    "音频": "interpretations/2026/caifa-guangbo/",
    "办事指引": "interpretations/2026/caifa-zhinan/",
    "征集中的草案": "policies/2026/zhihai-buchang-cao/",
    "没有条的文件": "policies/2025/lianhe-zhifa/",
}
"""Documents that show what the others of their kind do not."""
PAGES = {**KINDS, **FORMS}
AT_LENGTH = {KINDS[name] for name in ("首页", "文件页", "对照页", "意见征集")}
"""Between them they have all that looks draw otherwise. The others are seen in the two looks with every rule."""
LOOKS = (
    Look("浅色桌面", 1280, "light", every_rule=True),
    Look("深色桌面", 1280, "dark"),
    Look("长者模式桌面", 1280, "light", "large"),
    Look("打印", 1280, "light", medium="print"),
    Look("浅色手机", 390, "light"),
    Look("深色手机长者模式", 390, "dark", "large", every_rule=True),
)
DRAWN = ("color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable")
ON_PAPER = ("color-contrast",)
PREPARE = """() => axe.configure({rules: [{id: "target-size", enabled: true, selector: "*:not(.tb-minimap__mark)"}]})"""
"""Targets have 24 pixels (2.5.8); what a narrow mark of 变化分布 leads to is also reached by 上一处 and 下一处."""
RUN = """(rules) => axe.run({resultTypes: ["violations"], ...(rules && {runOnly: {type: "rule", values: rules}})})
  .then(({violations}) => violations.flatMap((fault) => fault.nodes.map(
    (node) => [fault.id, node.target.join(" "), node.failureSummary])))"""


def show(page: Page, look: Look) -> None:
    page.set_viewport_size({"width": look.width, "height": 844})
    page.emulate_media(color_scheme=look.scheme, media=look.medium, reduced_motion="reduce")
    page.evaluate("(size) => { document.documentElement.dataset.tbSize = size; }", look.size)


def faults(page: Page, look: Look) -> list[tuple[str, list[str]]]:
    """What axe says of the page in a look: rule, element, what is wrong."""
    show(page, look)
    rules = None if look.every_rule else ON_PAPER if look.medium == "print" else DRAWN
    return [(look.name, fault) for fault in page.evaluate(RUN, rules)]


def looks(place: int, *, at_length: bool) -> Sequence[Look]:
    """How the page at a place in the list is looked at; in the tests of every day pages take turns."""
    thorough = [look for look in LOOKS if look.every_rule]
    drawn = [look for look in LOOKS if not look.every_rule] if at_length else []
    return [*thorough, *drawn] if EVERY else [thorough[place % 2], *drawn[place % 2 :: 2]]


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES.keys())
def test_axe_finds_nothing_in_any_look(recording: Recording, sample_url: str, address: str) -> None:
    page = recording.page
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{sample_url}{address}")
    page.evaluate(AXE_FILE_PATH.read_text(encoding="utf-8"))
    page.evaluate(PREPARE)

    seen = looks(list(PAGES.values()).index(address), at_length=address in AT_LENGTH)
    assert [fault for look in seen for fault in faults(page, look)] == []
