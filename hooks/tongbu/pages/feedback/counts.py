"""The numbers of a report (意见采纳情况): totals that balance, and charts of the same opinions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tongbu.consulting.balance import Balance
from tongbu.model.ledger import Ledger
from tongbu.model.vocabulary import Disposition
from tongbu.pages.consultation.answers import outcome_words
from tongbu.pages.data.statistics import UNKNOWN, Series
from tongbu.pages.views.chart import ChartView
from tongbu.pages.views.feedback import ArticleHeat, Filter

PENDING = "办理中"
_MOST = 12
_ORDER = (*(disposition.value for disposition in Disposition), PENDING)


def disposition_words(disposition: Disposition | None) -> str:
    """采纳, 不采纳 …, or 办理中 until it is decided."""
    return disposition.value if disposition else PENDING


def totals(told: Balance) -> tuple[tuple[str, int, str], ...]:
    """(处理, how many, share); their sum is what was received. What is undecided is left out where nothing is."""
    counted = [(disposition.value, count) for disposition, count in told.counts.items()]
    if told.undecided:
        counted.append((PENDING, told.undecided))
    return tuple((word, count, f"{count / told.received:.1%}") for word, count in counted) if told.received else ()


def sentence(told: Balance | None) -> str:
    """What came in and what became of it; nothing where neither ledger nor report says."""
    if told is None:
        return ""
    return f"征求意见期间{outcome_words(told)}。" if told.received else "征求意见期间未收到意见。"


def ranked(values: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """How often each value occurs, the most frequent first; what is empty is 未注明."""
    counts = Counter(value.strip() or UNKNOWN for value in values)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def enumerated(counted: Sequence[tuple[str, int]]) -> str:
    """网上提交8条、信函3条; the rarest of many are summed up."""
    shown, rest = counted[:_MOST], counted[_MOST:]
    more = f"，另外{len(rest)}种共{sum(count for _, count in rest)}条" if rest else ""
    return "、".join(f"{value}{count}条" for value, count in shown) + more


def filters(ledger: Ledger, heats: Sequence[ArticleHeat]) -> tuple[Filter, ...]:
    """What the table can be narrowed by, in the order of `OpinionRow.facets`; counts are of all opinions."""
    found = Counter(disposition_words(ledger.disposition(opinion)) for opinion in ledger.opinions)
    return (
        Filter("处理", tuple((word, found[word]) for word in _ORDER if found[word])),
        Filter("渠道", ranked(opinion.channel for opinion in ledger.opinions)),
        Filter("提出人类别", ranked(opinion.proposer for opinion in ledger.opinions)),
        Filter("条文", tuple((each.label, each.received) for each in heats if each.received)),
    )


def charts(told: Balance, narrowing: Sequence[Filter], heats: Sequence[ArticleHeat]) -> tuple[ChartView, ...]:
    """By disposition, by channel and by article; what has one value only needs no chart."""
    return tuple(_charts(told, narrowing, heats)) if told.received else ()


def _charts(told: Balance, narrowing: Sequence[Filter], heats: Sequence[ArticleHeat]) -> Iterator[ChartView]:
    counted = Series("处理", ("意见",), tuple((word, (count,)) for word, count, _ in totals(told)))
    yield ChartView("chuli", "处理情况", sentence(told), counted, unit="条", horizontal=True)
    channels = next(each for each in narrowing if each.name == "渠道").options
    if len(channels) > 1:
        yield ChartView(
            "qudao", "提出渠道", f"{enumerated(channels)}。", _most(channels, "渠道"), unit="条", horizontal=True
        )
    spoken_of = sorted((each for each in heats if each.url and each.received), key=lambda each: -each.received)
    if len(spoken_of) > 1:
        first, rows = spoken_of[0], spoken_of[:_MOST]
        part = "" if len(rows) == len(spoken_of) else f"意见最多的{len(rows)}个条文见图，其余见上表。"
        most = f"最多的是{first.label}，收到意见{first.received}条，采纳和部分采纳{first.adopted}条"
        said = f"意见涉及草案的{len(spoken_of)}个条文，{most}。{part}"
        series = Series(
            "条文",
            ("采纳、部分采纳", "其余"),
            tuple((each.label, (each.adopted, each.received - each.adopted)) for each in rows),
        )
        yield ChartView("tiaowen", "涉及条文", said, series, unit="条", horizontal=True, stacked=True)


def _most(counted: Sequence[tuple[str, int]], heading: str) -> Series:
    shown, rest = counted[:_MOST], counted[_MOST:]
    rows = [*shown, *([(f"其余{len(rest)}种", sum(count for _, count in rest))] if rest else [])]
    return Series(heading, ("意见",), tuple((name, (count,)) for name, count in rows))
