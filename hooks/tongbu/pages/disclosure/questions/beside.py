"""What the 问答库 says of a policy: beside its articles, and below its text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from markupsafe import escape

from tongbu.model.disclosure import Disclosure
from tongbu.model.disclosure.mention import Mention, names_of
from tongbu.model.library import Library
from tongbu.model.persons import without_persons
from tongbu.model.policy import Policy
from tongbu.pages.disclosure.words import paragraphs
from tongbu.pages.views.beside import Explanation
from tongbu.pages.views.parts import Link, Passage
from tongbu.replying.bases import anchor_in

_QUESTION = "问答"


def beside_articles(library: Library, disclosure: Disclosure, policy: Policy) -> Mapping[str, tuple[Explanation, ...]]:
    """The questions that rest on an article, by the article's anchor."""
    found: dict[str, dict[str, Explanation]] = defaultdict(dict)
    for mention in _mentions(library, disclosure, policy):
        if mention.article and (anchor := anchor_in(policy, mention.article)):
            found[anchor].setdefault(mention.url, _explanation(mention))
    return {anchor: tuple(each.values()) for anchor, each in found.items()}


def question_links(library: Library, disclosure: Disclosure, policy: Policy) -> tuple[Link, ...]:
    """All questions that rest on a policy, each once."""
    found = {mention.url: mention for mention in _mentions(library, disclosure, policy)}
    return tuple(Link(without_persons(each.title), each.url, f"{each.on.isoformat()} 更新") for each in found.values())


def _mentions(library: Library, disclosure: Disclosure, policy: Policy) -> Iterable[Mention]:
    said = disclosure.mentions(*names_of(library, policy))
    return (mention for mention in said if mention.kind == _QUESTION)


def _explanation(mention: Mention) -> Explanation:
    return Explanation(
        kind=_QUESTION,
        title=without_persons(mention.title),
        url=mention.url,
        source="问答库",
        facts=f"{mention.on.isoformat()} 更新",
        passages=tuple(Passage("paragraph", html=escape(line)) for line in paragraphs(mention.words)),
        more="看这个问题",
    )
