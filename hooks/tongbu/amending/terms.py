"""Terms replaced throughout that a decision can order once: 将本办法中的“A”修改为“B”."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tongbu.amending.checking import plain
from tongbu.amending.plan import Kind, Step
from tongbu.amending.provisions import Node, read_nodes
from tongbu.amending.substitution import Substitution, substitute
from tongbu.comparing import Comparison, written_words
from tongbu.model.text import Unit

_LEAST = 2


def shared_terms(comparison: Comparison, steps: Iterable[Step]) -> list[Substitution]:
    """The replacements that hold everywhere: no article, heading or introduction keeps the old term."""
    pairs = [step for step in steps if step.kind is Kind.CHANGE]
    found = []
    for each in comparison.replacements:
        term = Substitution(each.old, each.new)
        solved = sum(same_after(step, [term]) for step in pairs if term.found in written_words(step.old[0]))
        if solved >= _LEAST and not _kept(comparison, pairs, term):
            found.append(term)
    return found


def with_terms(unit: Unit, terms: Sequence[Substitution]) -> list[Node]:
    """The 款 of an article after the terms were replaced."""
    nodes = read_nodes(written_words(unit).split("\n"))
    for node in (below for top in nodes for below in top.walk()):
        node.text = substitute(node.text, terms)[0] if terms else node.text
    return nodes


def same_after(step: Step, terms: Sequence[Substitution]) -> bool:
    """Whether nothing but the terms changes in the step's article."""
    mine = (node.marker + node.text for top in with_terms(step.old[0], terms) for node in top.walk())
    return plain(list(mine)) == plain(written_words(step.new[0]).split("\n"))


def _kept(comparison: Comparison, pairs: Iterable[Step], term: Substitution) -> bool:
    """Whether the old term still stands somewhere where the article is otherwise the same."""
    for step in pairs:
        old, new = (written_words(unit) for unit in (step.old[0], step.new[0]))
        if term.found in old and plain([old]) == plain([new]):
            return True
    titles = [(each.old.title, each.new.title) for each in comparison.divisions if each.old and each.new]
    rows = [(_words(row.old), _words(row.new)) for row in comparison.outside]
    return any(term.found in old and substitute(old, [term])[0] != new for old, new in titles + rows)


def _words(units: Iterable[Unit]) -> str:
    return "\n".join(unit.plain() for unit in units)
