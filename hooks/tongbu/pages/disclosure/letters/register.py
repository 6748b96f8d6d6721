"""The published letters of a year with their answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from tongbu.model.dates import iso
from tongbu.model.disclosure.letter import Letter, LetterRegister
from tongbu.model.disclosure.letter_channel import Channels
from tongbu.model.disclosure.letter_clock import clock
from tongbu.model.disclosure.letter_figures import letter_figures
from tongbu.model.disclosure.letter_state import LetterState, letter_states
from tongbu.model.disclosure.mention import places_of
from tongbu.model.persons import without_persons
from tongbu.pages.columns import DISCLOSURE
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.letters import addresses
from tongbu.pages.disclosure.letters.export import register_table
from tongbu.pages.disclosure.letters.subjects import subject_links
from tongbu.pages.disclosure.words import paragraphs, percent
from tongbu.pages.lists.entries import state_data
from tongbu.pages.lists.facets import Facet
from tongbu.pages.page import SitePage
from tongbu.pages.views.letters import LetterRegisterView, LetterRow
from tongbu.pages.views.parts import Link
from tongbu.search.document import SearchDocument, SearchSection

_STATE = "办理状态"
_WEIGHT = 0.7
"""Below what the bureau itself publishes."""


def register_links(desk: Desk) -> tuple[Link, ...]:
    """The registers, newest first, each with the number of its published letters."""
    registers = desk.project.disclosure.letters
    newest = sorted(registers.values(), key=lambda register: -register.year)
    return tuple(
        Link(f"{each.year}年", each.url(), f"公布{sum(letter.is_published for letter in each.rows)}件")
        for each in newest
    )


def register_page(desk: Desk, register: LetterRegister) -> SitePage:
    """The page of a year."""
    published = [letter for letter in register.rows if letter.is_published and letter.received <= desk.day]
    published.sort(key=lambda letter: (letter.received, letter.number), reverse=True)
    rows = tuple(_row(desk, letter) for letter in published)
    title = f"{register.year}年留言和答复"
    view = LetterRegisterView(
        heading=title,
        day=desk.day.isoformat(),
        is_over=desk.day > date(register.year, 12, 31),
        totals=_totals(desk, register, len(rows)),
        rows=rows,
        months=_months(rows),
        facets=tuple(_facets(rows)),
        has_provisional=any(row.is_provisional for row in rows),
        others=tuple(link for link in register_links(desk) if link.url != register.url()),
        statistics=addresses.STATISTICS,
    )
    table = register_table(title, rows, desk.day)
    return SitePage(
        register.url(), "letters.html", title, DISCLOSURE, view, search=_search(register, view), table=table
    )


def _row(desk: Desk, letter: Letter) -> LetterRow:
    calendar, limits = desk.settings.calendar(), desk.settings.limits
    channel = Channels(desk.settings.letters.channels).of(letter.channel)
    by = clock(letter, channel, calendar).answer_by
    timeline = letter_states(letter, channel, calendar, limits.letter_soon_workdays)
    state = timeline.at(desk.day).state.value
    is_answered = letter.closed is not None and letter.closed <= desk.day
    return LetterRow(
        anchor=letter.anchor,
        number=letter.number,
        title=without_persons(letter.title),
        received=iso(letter.received),
        channel=letter.channel,
        category=letter.category.value,
        words=paragraphs(letter.words),
        due=iso(by.end),
        is_provisional=by.provisional,
        extended=f"{iso(letter.extended_on)} 告知延期：{letter.extension_reason}" if letter.extended_on else "",
        state=state,
        states=state_data(timeline),
        answered=iso(letter.closed) if is_answered else "",
        answered_by=letter.office if is_answered else "",
        answer=paragraphs(letter.answer) if is_answered else (),
        about=subject_links(desk, places_of(letter.about)),
        facets={
            "类别": (letter.category.value,),
            "渠道": (letter.channel,),
            "办理单位": (letter.office,) if letter.office else (),
            "月份": (f"{letter.received.month}月",),
            _STATE: (state,),
        },
    )


def _totals(desk: Desk, register: LetterRegister, published: int) -> tuple[tuple[str, str], ...]:
    channels = Channels(desk.settings.letters.channels)
    total = letter_figures({register.year: register}, channels, desk.day, desk.settings.calendar()).total
    return (
        ("收到留言", f"{total.received}件"),
        ("有效留言", f"{total.valid}件"),
        ("已经办结", f"{total.answered}件"),
        ("按期办结率", percent(total.share)),
        ("用时中位数（工作日）", "—" if total.workdays is None else f"{total.workdays:g}"),
        ("公布", f"{published}件"),
    )


def _months(rows: Sequence[LetterRow]) -> tuple[Link, ...]:
    first: dict[str, LetterRow] = {}
    for row in rows:
        first.setdefault(row.received[:7], row)
    counts = Counter(row.received[:7] for row in rows)
    return tuple(Link(f"{int(month[5:])}月", f"#{row.anchor}", f"{counts[month]}件") for month, row in first.items())


def _facets(rows: Sequence[LetterRow]) -> Iterable[Facet]:
    """The facets that narrow anything; of states, all that a letter will come to."""
    for name in rows[0].facets if rows else ():
        counts = Counter(value for row in rows for value in row.facets[name])
        if name == _STATE:
            coming = {state for row in rows for _, state in row.states}
            values = [str(state.value) for state in LetterState if state.value in coming]
        elif name == "月份":
            values = list(dict.fromkeys(value for row in rows for value in row.facets[name]))
        else:
            values = sorted(counts, key=lambda value: (-counts[value], value))
        if len(values) > 1:
            yield Facet(name, tuple((value, counts[value]) for value in values), of_state=name == _STATE)


def _search(register: LetterRegister, view: LetterRegisterView) -> SearchDocument | None:
    sections = tuple(
        SearchSection(row.anchor, row.title, "\n".join((*row.words, *row.answer))) for row in view.rows if row.answer
    )
    if not sections:
        return None
    summary = f"{register.year}年网民留言和答复，公布{len(view.rows)}件。"
    day = max(row.answered for row in view.rows)
    return SearchDocument(
        register.url(),
        "留言答复",
        view.heading,
        "",
        day,
        summary,
        sections,
        {"年份": str(register.year)},
        weight=_WEIGHT,
    )
