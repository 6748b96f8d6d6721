"""设计变量 (tokens): their values straight from the stylesheets, with Chinese names and the contrast they must keep."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tongbu.pages.components.contrast import contrast

_DECLARED = re.compile(r"(--tb-[\w-]+):\s*([^;]+);")
_TEXT, _MARK, _DECORATION = 4.5, 3.0, 0.0
_WHITE = "#fff"

_COLOURS: tuple[tuple[str, str, str, float], ...] = (
    ("--tb-brand", "主色", "--tb-page", _TEXT),
    ("--tb-on-brand", "主色上的字", "--tb-brand", _TEXT),
    ("--tb-brand-deep", "主色（深），白字的底", _WHITE, _TEXT),
    ("--tb-bar", "栏目条，白字的底", _WHITE, _TEXT),
    ("--tb-brand-tint", "主色（浅），正文的底", "--tb-text", _TEXT),
    ("--tb-accent", "强调色：焦点框、提示的边", "--tb-page", _MARK),
    ("--tb-accent-strong", "强调色（深）：字", "--tb-page", _TEXT),
    ("--tb-danger", "警示色：已废止、删除、错误", "--tb-page", _TEXT),
    ("--tb-text", "正文", "--tb-page", _TEXT),
    ("--tb-muted", "次要文字", "--tb-page", _TEXT),
    ("--tb-link", "链接", "--tb-page", _TEXT),
    ("--tb-page", "页面的底", "--tb-text", _TEXT),
    ("--tb-surface", "浮层、按钮的底", "--tb-text", _TEXT),
    ("--tb-surface-sunken", "表头、页脚的底", "--tb-muted", _TEXT),
    ("--tb-line", "分隔线（只作装饰）", "--tb-page", _DECORATION),
    ("--tb-line-strong", "输入框、按钮的边", "--tb-page", _MARK),
    ("--tb-notice", "提示的底", "--tb-notice-text", _TEXT),
    ("--tb-notice-text", "提示的字", "--tb-notice", _TEXT),
    ("--tb-added", "新增文字的底", "--tb-text", _TEXT),
    ("--tb-deleted", "删除文字的底", "--tb-danger", _TEXT),
)
"""Token, name, what it is seen on or what is seen on it, and the least contrast (WCAG 2.2, 1.4.3 and 1.4.11)."""

_MEASURES = {
    "--tb-radius": "圆角",
    "--tb-page-width": "版心最大宽度",
    "--tb-gutter": "页边距",
    "--tb-measure": "正文一行最长",
    "--tb-sans": "屏幕字体",
    "--tb-print": "打印字体",
}


@dataclass(frozen=True, slots=True)
class Shade:
    """A colour in one look, the one it is seen with, and their contrast; None where it cannot be computed."""

    value: str
    beside: str
    ratio: float | None


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour token; `against` is the token or colour it is seen with, `least` the contrast they must have."""

    token: str
    name: str
    against: str
    least: float
    light: Shade
    dark: Shade

    @property
    def is_clear(self) -> bool:
        """Whether it can be told apart in both looks, as far as that can be computed."""
        return all(shade.ratio is None or shade.ratio >= self.least for shade in (self.light, self.dark))


@dataclass(frozen=True, slots=True)
class Measure:
    """Any other token; `name` is "" for one that the bureau added."""

    token: str
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class TokenSheet:
    """All tokens of a site."""

    colours: tuple[Colour, ...]
    measures: tuple[Measure, ...]


def token_sheet(light: str, dark: str) -> TokenSheet:
    """The tokens that two stylesheets declare: those of the light look, and what differs in the dark one."""
    values = _declared(light)
    shaded = {**values, **_declared(dark)}
    colours = tuple(
        Colour(token, name, against, least, _shade(values, token, against), _shade(shaded, token, against))
        for token, name, against, least in _COLOURS
        if token in values
    )
    shown = {colour.token for colour in colours}
    others = (Measure(token, _MEASURES.get(token, ""), value) for token, value in values.items() if token not in shown)
    return TokenSheet(colours, tuple(others))


def _declared(css: str) -> Mapping[str, str]:
    return {token: value.strip() for token, value in _DECLARED.findall(css)}


def _shade(values: Mapping[str, str], token: str, against: str) -> Shade:
    beside = values.get(against, against)
    return Shade(values[token], beside, contrast(values[token], beside))
