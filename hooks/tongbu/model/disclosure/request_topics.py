"""What is asked for most, and what of it might be disclosed to all (政府信息公开条例 art. 44)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tongbu.model.disclosure.request import Request, RequestRegister
from tongbu.model.disclosure.request_guide import WrittenGuide


class TopicVerdict(StrEnum):
    """What follows from how often a topic was asked for and what became of it."""

    DISCLOSED = "已主动公开"
    CANDIDATE = "可以主动公开"
    WITHHELD = "没有予以公开的"
    RARE = "申请不多"


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic (主题): how many asked, by years; how many were given it; and where it is disclosed, or ""."""

    name: str
    years: Mapping[int, int]
    given: int
    link: str
    verdict: TopicVerdict

    @property
    def count(self) -> int:
        """How many requests there were."""
        return sum(self.years.values())


def topics(
    registers: Mapping[int, RequestRegister], guide: WrittenGuide | None, day: date, often: int
) -> tuple[Topic, ...]:
    """All topics by the number of requests until a day, then by name; asked `often` times, one is a candidate."""
    links = {each.topic: each.link for each in guide.guide.disclosed} if guide else {}
    found: dict[str, list[Request]] = defaultdict(list)
    for register in registers.values():
        for request in register.rows:
            if request.received <= day:
                found[request.topic].append(request)
    made = (_topic(name, asked, links.get(name, ""), day, often) for name, asked in found.items())
    return tuple(sorted(made, key=lambda topic: (-topic.count, topic.name)))


def _topic(name: str, asked: list[Request], link: str, day: date, often: int) -> Topic:
    years: dict[int, int] = defaultdict(int)
    for request in asked:
        years[request.received.year] += 1
    given = sum(bool(each.result and each.result.gives) and not each.is_open(day) for each in asked)
    if link:
        verdict = TopicVerdict.DISCLOSED
    elif len(asked) < often:
        verdict = TopicVerdict.RARE
    else:
        verdict = TopicVerdict.CANDIDATE if given else TopicVerdict.WITHHELD
    return Topic(name, years, given, link, verdict)
