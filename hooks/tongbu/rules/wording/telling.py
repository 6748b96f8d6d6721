"""How the rules about wording tell what was found: the place, the wrong and the right form, and who says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from tongbu.model.finding import Finding
from tongbu.rules.rule import Context, Rule
from tongbu.rules.selecting import documents
from tongbu.wording import Kind, Occurrence


def tell(rule: Rule, context: Context, kind: Kind, say: Callable[[Occurrence], str]) -> Iterator[Finding]:
    """A finding for every place at which an entry of a kind was found; `say` puts it as a sentence."""
    for document in documents(context):
        for each in context.wording(document):
            if each.entry.kind is kind:
                found = rule.finding(document, message=say(each), fix=_mend(each), line=each.line, column=each.column)
                yield replace(found, key=each.key) if each.key else found


def instead(each: Occurrence) -> str:
    """The wrong and the right form, as most messages put it."""
    if not each.right:
        return f"“{each.wrong}”请核对。"
    return f"“{each.wrong}”应为“{each.right}”。"


def by_name(each: Occurrence) -> str:
    """The same after the name of the entry, where a mark alone says little."""
    if not each.right:
        return f"{each.entry.name}：“{each.wrong}”。"
    return f"{each.entry.name}：“{each.wrong}”应为“{each.right}”。"


def _mend(each: Occurrence) -> str:
    change = "核对后改正。"
    if each.right or each.safe:
        change = f"改为“{each.right}”。" if each.right else f"删去“{each.wrong}”。"
    note = f"{each.entry.note.rstrip('。')}。" if each.entry.note else ""
    by_itself = "运行 tongbu check --fix 可以自动修改。" if each.safe else ""
    return f"{change}{note}依据：{each.entry.source}。{by_itself}"
