"""A decision carried out on the old text: the entry point of applying."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from tongbu.amending import structure
from tongbu.amending.applied import Applied, Problem, label
from tongbu.amending.decision import Decision, Instruction, Operation, Place
from tongbu.amending.numbering import number_articles
from tongbu.amending.provisions import Node, settle, settle_children
from tongbu.amending.substitution import Substitution, substitute
from tongbu.amending.working import WorkingText
from tongbu.model.text import LegalText

_STRUCTURE: dict[Operation, Callable[[WorkingText, Instruction], str]] = {
    Operation.REPLACE: structure.replace_places,
    Operation.DELETE: structure.delete_places,
    Operation.MOVE: structure.move_places,
    Operation.MERGE: structure.merge_places,
    Operation.SPLIT: structure.split_place,
}
_WORDS = (Operation.WORDS, Operation.DELETE_WORDS, Operation.INSERT_WORDS)
_DIVISIONS = (Operation.DELETE_DIVISION, Operation.MERGE_DIVISION)


def apply(decision: Decision, old: LegalText) -> Applied:
    """Carry out the instructions on the old text and number the articles anew. The decision must be for one document.

    Citations of articles are changed only where an instruction says so.
    """
    return _Application(decision, WorkingText(old)).run()


class _Application:
    def __init__(self, decision: Decision, text: WorkingText) -> None:
        self._decision = decision
        self._text = text
        self._problems: list[Problem] = []
        self._wanted: dict[Node, list[tuple[Substitution, int]]] = defaultdict(list)
        self._met: dict[int, bool] = {}
        self._orders: list[Instruction] = []

    def run(self) -> Applied:
        words, divisions = [], []
        for order in self._decision.instructions:
            if order.operation in _WORDS:
                words.append(order)
            elif order.operation is Operation.ADD_DIVISION:
                divisions.append(order)
            else:
                self._say(order, self._carry_out(order))
        for order in sorted(divisions, key=lambda each: "编章节".find(each.unit)):  # 章 before their 节
            self._say(order, self._add_division(order))
        self._change_words(words)
        return self._result()

    def _say(self, order: Instruction, message: str) -> None:
        if message:
            self._problems.append(Problem(order, message))

    def _carry_out(self, order: Instruction) -> str:
        if order.operation is Operation.UNKNOWN:
            return "没有看懂这条修改指令"
        if order.operation in _DIVISIONS:
            return self._divide(order)
        if order.operation is Operation.ADD:
            return (structure.add_articles if order.unit == "条" else structure.add_below)(self._text, order)
        if any(each.part.startswith("附") for each in order.targets):
            return "附件不在条文之内，没有核对"
        if order.operation is Operation.REPLACE and order.targets[0].part in ("引言", "题目", "章名"):
            return self._replace_part(order, order.targets[0])
        act = _STRUCTURE.get(order.operation)
        return act(self._text, order) if act else ""

    def _replace_part(self, order: Instruction, place: Place) -> str:
        if not order.wording:
            return structure.NO_WORDING
        if place.part == "引言":
            return "" if self._text.introduction.replace(place.paragraph, order.wording) else f"原文没有{place.written}"
        if place.part == "章名":
            found = order.found[0] if order.found else ""
            if not self._text.headings.retitle(place.division, found, "".join(order.wording)):
                return f"原文没有{place.written}"
        return ""

    def _divide(self, order: Instruction) -> str:
        headings = self._text.headings
        if order.operation is Operation.DELETE_DIVISION:
            self._delete_articles([place for place in order.targets if place.part != "章名"])
        missing = [place.written for place in order.targets if not headings.remove(place.division)]
        return f"原文没有{'、'.join(missing)}" if missing else ""

    def _add_division(self, order: Instruction) -> str:
        if order.targets:
            return ""  # which articles stand in the new division follows from their numbers
        division = order.destinations[0].division if order.destinations else ""
        added = self._text.headings.add(division, "".join(order.wording))
        return "" if added else "没有说明增加的章节作为第几章"

    def _delete_articles(self, divisions: list[Place]) -> None:
        """删去第三章 takes its articles away; 删去第三章章名 only the heading."""
        for place in divisions:
            heading = self._text.headings.find(place.division)
            for ordinal in heading.articles if heading else ():
                if article := self._text.article(Place(article=ordinal)):
                    article.deleted = True

    def _change_words(self, orders: list[Instruction]) -> None:
        """All at once, so that no replacement meets words that another has put there."""
        self._orders = orders
        everywhere: list[tuple[Substitution, int]] = []
        for at, order in enumerate(orders):
            self._met[at] = False
            wanted = _substitutions(order)
            for place in order.targets or (Place(),):
                if place.article:
                    self._want(order, at, place, wanted)
                elif place.division and not place.part:
                    self._want_in_division(order, at, place, wanted)
                elif place.part.startswith("附"):
                    self._met[at] = True
                    self._say(order, "附件不在条文之内，没有核对")
                elif place.part:
                    self._met[at] |= self._in_part(place, wanted)
                else:
                    everywhere += [(each, at) for each in wanted]
        if everywhere:
            for node in self._text.everything():
                if not node.fresh:
                    self._wanted[node] += everywhere
            self._elsewhere(everywhere)
        for node, pairs in self._wanted.items():
            node.text, present = substitute(node.text, [each for each, _ in pairs])
            if not node.text.strip("，。；"):
                node.take_away()
            for (_, at), found in zip(pairs, present, strict=True):
                self._met[at] |= found
        for at, order in enumerate(orders):
            if not self._met[at]:
                self._say(order, f"原文中没有找到“{'”“'.join(order.found)}”")

    def _want(self, order: Instruction, at: int, place: Place, wanted: list[Substitution]) -> None:
        """Ask for words in one place; those that came with the decision itself only where the old ones have none."""
        article = self._text.article(place)
        nodes = [each for node in self._text.nodes(place) for each in node.walk()]
        if article is None or not nodes:
            self._met[at] = True
            self._say(order, f"原文没有{place.written}")
            return
        if not wanted:
            self._met[at] = self._edge(order, place, nodes)
            return
        if order.implied and not any(any(substitute(node.text, wanted)[1]) for node in nodes):
            nodes = list(article.walk())  # said of the 款 or 项 named before, meant of the article
        old = [node for node in nodes if not node.fresh and any(substitute(node.text, wanted)[1])]
        for node in old or nodes:
            self._wanted[node] += [(each, at) for each in wanted]

    def _want_in_division(self, order: Instruction, at: int, place: Place, wanted: list[Substitution]) -> None:
        """Ask for words in every article of a 章 or 节, and in its heading."""
        heading = self._text.headings.find(place.division)
        if heading is None:
            self._met[at] = True
            self._say(order, f"原文没有{place.written}")
            return
        self._met[at] |= any(heading.substitute(wanted))
        for ordinal in heading.articles:
            article = self._text.article(Place(article=ordinal))
            for node in article.walk() if article and not article.deleted else ():
                if not node.fresh:
                    self._wanted[node] += [(each, at) for each in wanted]

    def _edge(self, order: Instruction, place: Place, nodes: list[Node]) -> bool:
        """增加 at the beginning or the end of a 款."""
        new = "".join(order.wording)
        if order.after or place.part == "末尾":
            nodes[-1].text += new
        else:
            nodes[0].text = (new if new.endswith(("。", "，", "；")) else f"{new}。") + nodes[0].text
        return True

    def _in_part(self, place: Place, wanted: list[Substitution]) -> bool:
        if place.part == "章名":
            return any(self._text.headings.substitute(wanted))
        return place.part == "题目" or any(self._text.introduction.substitute(wanted))

    def _elsewhere(self, everywhere: list[tuple[Substitution, int]]) -> None:
        """Words of the whole text are also those of its headings and introduction."""
        wanted = [each for each, _ in everywhere]
        for found in (self._text.headings.substitute(wanted), self._text.introduction.substitute(wanted)):
            for (_, at), there in zip(everywhere, found, strict=True):
                self._met[at] |= there

    def _result(self) -> Applied:
        for article in self._text.articles:
            article.nodes = settle(article.nodes)
            for node in article.nodes:
                settle_children(node)
        kinds = {order.operation for order in self._decision.instructions}
        numbered = number_articles(self._text.articles, renumber=_renumbers(self._decision))
        numbers = {article: ordinal for ordinal, article in numbered}
        return Applied(
            articles={label(ordinal): article.lines() for ordinal, article in numbered},
            introduction=self._text.introduction.lines(),
            headings=self._text.headings.lines(),
            renumbered={article.old: numbers.get(article) for article in reversed(self._text.articles) if article.old},
            moved=self._text.moves(numbers),
            problems=tuple(sorted(self._problems, key=lambda problem: problem.line)),
            follows=Operation.FOLLOW_CITATIONS in kinds,
            unspecified=Operation.EDITORIAL in kinds,
        )


def _substitutions(order: Instruction) -> list[Substitution]:
    beside = (1 if order.after else -1) if order.operation is Operation.INSERT_WORDS else 0
    new = "".join(order.wording)
    return [Substitution(each, new, order.occurrence, beside) for each in order.found if each]


def _renumbers(decision: Decision) -> bool:
    """Whether articles move up or down: the decision says so, orders it for some, or is an extract without its end."""
    for order in decision.instructions:
        if order.operation is Operation.REORDER:
            return True
        if any(each.article and not each.article[1] and not each.paragraph for each in order.destinations):
            return True
    closing = any("施行" in remark.text or "公布" in remark.text for remark in decision.remarks)
    said = any("顺序" in remark.text or "序号" in remark.text for remark in decision.remarks)
    return said or not closing
