"""留言办理 as a kind: what the landing page says of it, and all its pages."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.letters import addresses
from tongbu.pages.disclosure.letters.register import register_links, register_page
from tongbu.pages.disclosure.letters.statistics import statistics_page
from tongbu.pages.page import SitePage
from tongbu.pages.views.disclosure import KindView
from tongbu.pages.views.parts import Link

_LEAD = "网民留言、来信和热线工单：问了什么，谁来答复，多久答复；问得多的，收进问答库。"


def letters_lead(desk: Desk) -> KindView | None:
    """The statistics and the years; None where there are no letters."""
    if not desk.project.disclosure.letters:
        return None
    return KindView(addresses.NAME, _LEAD, (*register_links(desk), Link("统计", addresses.STATISTICS)))


def letter_pages(desk: Desk) -> Iterator[SitePage]:
    """A page for each year, newest first, and the statistics."""
    registers = desk.project.disclosure.letters
    for year in sorted(registers, reverse=True):
        yield register_page(desk, registers[year])
    if registers:
        yield statistics_page(desk)
