"""How the public sends an opinion (提出意见): addresses of forms and mails that are filled in beforehand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from tongbu.model.front_matter import Channel
from tongbu.model.text import LegalText, Unit, UnitLevel
from tongbu.model.titles import in_title_marks
from tongbu.pages.views.consultation import ChannelView
from tongbu.pages.views.parts import Link

LONGEST = 1900
"""Mail programs and browsers of old cut longer addresses off."""
_SPOKEN_OF = (UnitLevel.ARTICLE, UnitLevel.TOPIC_1)
_MAIL = re.compile(r"[^@\s，,；;、：:<>]+@[^@\s，,；;、：:<>]+")
_PLACEHOLDER = re.compile(r"\{(草案|条文|原文)\}")
_LINE = "\r\n"


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways to comment on one draft; `title` is its name."""

    title: str
    channels: tuple[Channel, ...]

    def views(self) -> Iterator[ChannelView]:
        """Every way, with an address to follow where there is one."""
        for channel in self.channels:
            written = channel.address.strip()
            shown = _PLACEHOLDER.sub("", written).split("?")[0] if is_web(written) else written
            yield ChannelView(channel.kind, shown, self._address(written, "", ""))

    def about(self, unit: Unit) -> tuple[Link, ...]:
        """The addresses that already name an article or a topic; none for other units."""
        if unit.level not in _SPOKEN_OF or not unit.label:
            return ()
        place, words = place_of(unit), unit.plain()
        found = ((channel.kind, self._address(channel.address.strip(), place, words)) for channel in self.channels)
        return tuple(Link(kind, url, f"{kind}：对{place}提意见") for kind, url in found if url)

    def _address(self, written: str, place: str, words: str) -> str:
        if is_web(written):
            return _form(written, self.title, place, words)
        return _mail(written, self.title, place, words) if _MAIL.fullmatch(written) else ""


def place_of(unit: Unit) -> str:
    """An article or a topic as a sentence names it: 第三条, 第一部分."""
    label = unit.label.rstrip("、")
    return label if unit.level is UnitLevel.ARTICLE else f"第{label}部分"


def commented_places(text: LegalText) -> str:
    """The measure word of the places of a draft that can be commented on: 条 or 部分, "" where it has neither."""
    levels = {unit.level for unit in text.walk() if unit.label}
    if UnitLevel.ARTICLE in levels:
        return "条"
    return "部分" if UnitLevel.TOPIC_1 in levels else ""


def is_web(address: str) -> bool:
    """Whether an address is one of the web, with a host that no placeholder stands in."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and "{" not in parts.netloc


def _form(written: str, title: str, place: str, words: str) -> str:
    """The form's address with its placeholders filled in; as much of the wording as an address can hold."""
    values = {"草案": title, "条文": place, "原文": ""}
    room = LONGEST - len(_filled(written, values))
    return _filled(written, {**values, "原文": _cut(words, room)})


def _filled(written: str, values: dict[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda found: quote(values[found[1]], safe=""), written)


def _mail(address: str, title: str, place: str, words: str) -> str:
    """A `mailto:` address (RFC 6068) with subject and the beginning of a letter."""
    named = in_title_marks(title)
    head = f"mailto:{quote(address, safe='@')}?subject={quote(f'对{named}{place}的意见', safe='')}&body="
    lines = [f"草案：{named}", *([f"条文：{place}", "原文："] if place else [])]
    tail = quote(_LINE.join(["", "", "修改意见和建议：", "", "理由：", ""]), safe="")
    head += quote(_LINE.join(lines), safe="")
    return head + quote(_cut(words, LONGEST - len(head) - len(tail)), safe="") + tail


def _cut(words: str, room: int) -> str:
    """The words, cut at a whole character so that their encoding fits; said where they are cut."""
    flat = " ".join(words.split())
    if len(quote(flat, safe="")) <= room:
        return flat
    left = room - len(quote("……", safe=""))
    kept = []
    for character in flat:
        left -= len(quote(character, safe=""))
        if left < 0:
            break
        kept.append(character)
    return f"{''.join(kept)}……" if kept else ""


def returns(channels: Iterable[Channel]) -> tuple[tuple[str, str], ...]:
    """The ways to hand in a form on paper, as (kind, address) without placeholders."""
    return tuple((channel.kind, _PLACEHOLDER.sub("", channel.address.strip()).split("?")[0]) for channel in channels)
