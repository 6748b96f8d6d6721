"""A comparison worded as an official amending decision: the entry point of drafting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tongbu.amending.applied import Applied, name_of
from tongbu.amending.applying import apply
from tongbu.amending.checking import differences
from tongbu.amending.decision import Ordinal
from tongbu.amending.heading_forms import heading_orders
from tongbu.amending.introduction_forms import introduction_orders
from tongbu.amending.paragraph_forms import paragraph_orders
from tongbu.amending.plan import Kind, Step, steps
from tongbu.amending.provisions import read_nodes
from tongbu.amending.reading import read_decision
from tongbu.amending.small_forms import word_orders
from tongbu.amending.terms import same_after, shared_terms, with_terms
from tongbu.amending.wording import Order, article_orders, count_of, quoted
from tongbu.comparing import Change, Comparison, written_words
from tongbu.model.numeral import format_numeral
from tongbu.model.text import LegalText, Unit, UnitLevel

_SAME, _WORDS, _PARAGRAPHS, _WHOLE = range(4)
_ROUNDS = 6
_KINDS = re.compile(
    r"(?:法|条例|办法|规定|细则|规则|解释|章程|标准|意见|通知|方案|规范|指引)(?=(?:[（(][^（）()]*[）)])?\Z)"
)
_REORDERED = "此外，对条文顺序作相应调整。"


class DraftError(ValueError):
    """The two texts cannot be set beside each other article by article."""


def draft(comparison: Comparison, title: str, organ: str = "") -> str:
    """The decision, as Markdown, that makes the new text out of the old one, each order in its smallest official form.

    What it orders is what the comparison shows: carried out on the old text, it yields the new one. The day on which
    the decision takes effect is left blank. DraftError where the texts have no articles.
    """
    if any(unit.level is not UnitLevel.ARTICLE for row in comparison.rows for unit in (*row.old, *row.new)):
        raise DraftError(
            "新旧文本有不分条的内容，不能按“将第×条修改为”的体例生成修改决定；请先把正文写成“第一条　…”的条文。"
        )
    return _Draft(comparison, title.strip("《》 　"), organ).text()


class _Draft:
    def __init__(self, comparison: Comparison, title: str, organ: str) -> None:
        self._title, self._organ = title.replace("《", "〈").replace("》", "〉"), organ
        self._comparison = comparison
        self._steps = steps(comparison.rows)
        self._terms = shared_terms(comparison, self._steps)
        self._levels = [self._first_level(step) for step in self._steps]
        self._numbered: set[int] = set()
        self._old = LegalText(units=_units(unit for row in comparison.rows for unit in row.old))
        self._new = LegalText(units=_units(unit for row in comparison.rows for unit in row.new))

    def text(self) -> str:
        """Word the orders, carry them out, and say more where the new text does not come out."""
        written = self._written()
        for _ in range(_ROUNDS):
            if not self._mend(written):
                break
            written = self._written()
        return written

    def _first_level(self, step: Step) -> int:
        if step.kind is not Kind.CHANGE or same_after(step, ()) or same_after(step, self._terms):
            return _SAME
        return _SAME if self._renumbered_only(step) else _WORDS

    def _renumbered_only(self, step: Step) -> bool:
        """Citations that follow the new numbers are not ordered; whether they all do comes out when carried out."""
        rows = (row for row in self._comparison.rows if row.new == step.new)
        return any(row.relation in (Change.SAME, Change.RENUMBERED) for row in rows)

    def _mend(self, written: str) -> bool:
        """Carry the orders out and say more where an article does not come out; whether there was more to say."""
        applied = apply(read_decision(written), self._old)
        wrong = {each.place for each in differences(applied, self._new)}
        changes = [(at, step) for at, step in enumerate(self._steps) if step.kind is Kind.CHANGE]
        if not any(name_of(step.new[0]) in wrong for _, step in changes):
            return False
        before = len(self._numbered)
        self._numbered |= {at for at, step in changes if _number(applied, step.old[0]) != step.new[0].ordinal}
        if len(self._numbered) > before:
            return True
        small = [at for at, step in changes if name_of(step.new[0]) in wrong and self._levels[at] < _WHOLE]
        for at in small:
            self._levels[at] += 1
        return bool(small)

    def _written(self) -> str:
        decided = f"{self._organ}决定对《{self._title}》作如下修改："
        head = [f"# {self._organ}关于修改《{self._title}》的决定", decided]
        orders = [f"{format_numeral(at)}、{words}" for at, words in enumerate(self._orders(), 1)]
        moved = any(step.kind is Kind.CHANGE and name_of(step.old[0]) != name_of(step.new[0]) for step in self._steps)
        tail = [_REORDERED] if moved else []
        tail += ["本决定自　　年　　月　　日起施行。", f"《{self._title}》根据本决定作相应修改，重新公布。"]
        return "\n\n".join([*head, *orders, *tail]) + "\n"

    def _orders(self) -> Iterator[str]:
        """Each numbered order."""
        yield from introduction_orders(self._comparison)
        yield from heading_orders(self._comparison.divisions)
        gone: list[str] = []
        for at, step in enumerate(self._steps):
            if step.kind is Kind.DELETE:
                gone.append(name_of(step.old[0]))
                continue
            if words := self._order(at, step):
                if gone:
                    yield f"删去{'、'.join(gone)}。"
                gone = []
                yield words
        if gone:
            yield f"删去{'、'.join(gone)}。"
        if self._terms:
            said = (f"{quoted([term.found])}修改为{quoted([term.new])}" for term in self._terms)
            yield f"将{self._itself()}中的{'，'.join(said)}。"

    def _order(self, at: int, step: Step) -> str:
        new = [name_of(unit) for unit in step.new]
        if step.kind is Kind.ADD:
            return f"增加一条，作为{new[0]}：{quoted(_lines(step.new[0]))}"
        if step.kind is Kind.MERGE:
            old = "、".join(name_of(unit) for unit in step.old)
            return f"将{old}合并，作为{new[0]}，修改为：{quoted(_lines(step.new[0]))}"
        if step.kind is Kind.SPLIT:
            lines = [line for unit in step.new for line in _labelled(unit)]
            count = count_of(len(new), "条")
            return f"将{name_of(step.old[0])}改为{count}，作为{'、'.join(new)}，修改为：\n\n{quoted(lines)}"
        return self._change(at, step)

    def _change(self, at: int, step: Step) -> str:
        old, new = name_of(step.old[0]), name_of(step.new[0])
        if self._levels[at] == _SAME:
            return f"将{old}改为{new}。" if at in self._numbered and old != new else ""
        return article_orders(old, new, self._inside(at, step))

    def _inside(self, at: int, step: Step) -> list[Order]:
        """The orders about the words of one article, in the smallest form that is not yet known to fail."""
        before = with_terms(step.old[0], self._terms)
        after = read_nodes(_lines(step.new[0]))
        if self._levels[at] == _WORDS:
            if found := word_orders(before, after):
                return found
            self._levels[at] = _PARAGRAPHS
        if self._levels[at] == _PARAGRAPHS:
            if found := paragraph_orders(before, after):
                return found
            self._levels[at] = _WHOLE
        return [Order("将", f"修改为：{quoted(_lines(step.new[0]))}")]

    def _itself(self) -> str:
        kind = _KINDS.search(self._title)
        return f"本{kind[0]}" if kind else "全文"


def _number(applied: Applied, old: Unit) -> Ordinal | None:
    return applied.renumbered.get(old.ordinal) if old.ordinal else None


def _lines(unit: Unit) -> list[str]:
    return [line for line in written_words(unit).split("\n") if line.strip()]


def _labelled(unit: Unit) -> list[str]:
    first, *rest = _lines(unit) or [""]
    return [f"{name_of(unit)}　{first}", *rest]


def _units(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Each once, in the order of their text."""
    return tuple(
        sorted({id(unit): unit for unit in units}.values(), key=lambda unit: (unit.line, unit.ordinal or (0, 0)))
    )
