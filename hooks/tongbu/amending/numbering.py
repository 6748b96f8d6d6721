"""The numbers of the articles after all instructions (条文顺序作相应调整)."""

from __future__ import annotations

from collections.abc import Iterable

from tongbu.amending.decision import Ordinal
from tongbu.amending.provisions import Article


def number_articles(articles: Iterable[Article], *, renumber: bool) -> list[tuple[Ordinal, Article]]:
    """The articles that stand, in order, each with its number.

    Those whose number the decision gives take it; the others keep their order and fill the numbers in between.
    Articles such as 第三十条之一 follow the article they belong to. Without `renumber` the others keep their numbers.
    """
    standing = [article for article in articles if not article.deleted]
    if not renumber:
        kept = [(article.fixed or article.old or (0, 0), article) for article in standing]
        return sorted(kept, key=lambda each: each[0])
    given: dict[int, list[Article]] = {}
    branches: dict[tuple[str, int], list[Article]] = {}
    free: list[Article] = []
    for article in standing:
        if article.fixed and article.fixed[1]:
            branches.setdefault(("new", article.fixed[0]), []).append(article)
        elif article.fixed:
            given.setdefault(article.fixed[0], []).append(article)
        elif article.old and article.old[1]:
            branches.setdefault(("old", article.old[0]), []).append(article)
        else:
            free.append(article)
    return _filled(free, given, branches)


def _filled(
    free: list[Article], given: dict[int, list[Article]], branches: dict[tuple[str, int], list[Article]]
) -> list[tuple[Ordinal, Article]]:
    result: list[tuple[Ordinal, Article]] = []
    rest, late = iter(free), sorted(given)
    following, place, taken = next(rest, None), 0, 0
    while following is not None or taken < len(late):
        place += 1
        if taken < len(late) and (late[taken] <= place or following is None):
            place = max(place, late[taken])
            articles = given[late[taken]]
            taken += 1
        else:
            articles, following = [following] if following else [], next(rest, None)
        for at, article in enumerate(articles):
            place += bool(at)
            result.append(((place, 0), article))
            result += _with_branches(place, article, branches)
    return result + [(each.fixed or each.old or (0, 0), each) for group in branches.values() for each in group]


def _with_branches(
    place: int, article: Article, branches: dict[tuple[str, int], list[Article]]
) -> list[tuple[Ordinal, Article]]:
    mine = branches.pop(("new", place), [])
    if article.old:
        mine += branches.pop(("old", article.old[0]), [])
    numbered = [(((each.fixed or each.old or (0, 1))[1]), each) for each in mine]
    return [((place, branch), each) for branch, each in sorted(numbered, key=lambda pair: pair[0])]
