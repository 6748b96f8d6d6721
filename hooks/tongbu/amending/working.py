"""The text while instructions are carried out, and where in it a place is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tongbu.amending.decision import Ordinal, Place
from tongbu.amending.headings import Headings
from tongbu.amending.introduction import Introduction
from tongbu.amending.provisions import Article, Node, old_article
from tongbu.model.text import LegalText


class WorkingText:
    """Articles in their old order, those that instructions made, the introduction and the headings."""

    def __init__(self, text: LegalText) -> None:
        units = list(text.articles())
        self.articles = [old_article(unit) for unit in units]
        self.headings = Headings(text)
        self.introduction = Introduction(text)
        self._by_old = {article.old: article for article in reversed(self.articles) if article.old}
        self._by_new: dict[Ordinal, Article] = {}
        self._went: dict[Node, Article] = {}
        self._nodes: dict[tuple[Ordinal | None, int], Node] = {}
        for article in self.articles:
            for node in article.nodes:
                self._nodes.setdefault((article.old, node.number), node)

    def article(self, place: Place) -> Article | None:
        """The article that a place names: by its old number, by the new one where the place says so or none else is."""
        if not place.article:
            return None
        orders = (self._by_new, self._by_old) if place.renumbered else (self._by_old, self._by_new)
        return orders[0].get(place.article) or orders[1].get(place.article)

    def made(self, number: Ordinal) -> Article:
        """The article that has this number in the amended text; a new one where no instruction gave it yet."""
        article = self._by_new.get(number)
        if article is None:
            article = Article(fixed=number)
            self.articles.append(article)
            self._by_new[number] = article
        return article

    def give(self, article: Article, number: Ordinal) -> None:
        """Give an article its number in the amended text."""
        article.fixed = number
        article.deleted = False
        held = self._by_new.get(number)
        if held is not None and held is not article and held.old is None:  # made by an instruction that came first
            article.put(held.nodes)
            held.nodes, held.deleted = [], True
        self._by_new[number] = article

    def nodes(self, place: Place) -> list[Node]:
        """The 款, 项 or 目 that a place names; several only for the 款 of a whole article."""
        article = self.article(place)
        if article is None:
            return []
        if not (place.paragraph or place.item or place.subitem):
            return list(article.nodes)
        nodes = [self._paragraph(article, place)] if place.paragraph else article.nodes
        found = [node for node in nodes if node]
        if place.item:
            found = [child for node in found for child in node.children if child.number == place.item][:1]
        if place.subitem:
            found = [child for node in found for child in node.children if child.number == place.subitem][:1]
        return found

    def _paragraph(self, article: Article, place: Place) -> Node | None:
        """A 款 by its old number, wherever it is now; a new one by the number it was given, or by its place."""
        wanted = place.paragraph or 0
        if article.old == place.article and not place.renumbered and (node := self._nodes.get((article.old, wanted))):
            return node if node.home is not None and node in node.home.nodes else None
        given = [node for node in article.nodes if node.fixed == wanted]
        return given[0] if given else (article.nodes[wanted - 1] if wanted <= len(article.nodes) else None)

    def follow(self, nodes: Iterable[Node], article: Article) -> None:
        """The words of these 款 go into an article that is worded anew."""
        for node in nodes:
            self._went[node] = article

    def moves(self, numbers: Mapping[Article, Ordinal]) -> dict[tuple[Ordinal, int], tuple[Ordinal, int]]:
        """For each old 款 that still stands the article and the 款 that it is now; 款 0 where that is not known."""
        places = {
            node: (number, place) for article, number in numbers.items() for place, node in enumerate(article.nodes, 1)
        }
        places.update({node: (numbers[to], 0) for node, to in self._went.items() if to in numbers})
        return {
            (ordinal, number): places[node]
            for (ordinal, number), node in self._nodes.items()
            if ordinal and node in places
        }

    def everything(self) -> Iterator[Node]:
        """Every 款, 项 and 目 of articles that stand."""
        return (node for article in self.articles if not article.deleted for node in article.walk())
