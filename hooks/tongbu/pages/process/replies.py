"""留言答复 in the course of a policy: the published letters about it, or about what interprets it, month by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tongbu.model.disclosure.mention import Mention, names_of
from tongbu.model.interpretation import Interpretation
from tongbu.model.persons import without_persons
from tongbu.model.policy import Policy
from tongbu.pages.desk import Desk
from tongbu.pages.process.step import Moment, Stage, dated
from tongbu.pages.views.parts import Link

_SHOWN = 5
"""Letters of one month that are named; how many there are is said."""


def reply_moments(desk: Desk, policy: Policy) -> Iterator[Moment]:
    """One step for each month in which letters were answered, on the day of the last answer."""
    documents: tuple[Policy | Interpretation, ...] = (policy, *desk.library.interpretations_of(policy))
    names = [name for document in documents for name in names_of(desk.library, document)]
    months: dict[str, dict[str, Mention]] = defaultdict(dict)
    for mention in desk.project.disclosure.mentions(*names):
        if mention.kind == "留言" and mention.on <= desk.day:
            months[f"{mention.on:%Y-%m}"][mention.url] = mention
    for month in sorted(months):
        replies = sorted(months[month].values(), key=lambda reply: (reply.on, reply.url))
        links = tuple(Link(without_persons(reply.title), reply.url) for reply in replies[:_SHOWN])
        said = f"答复留言{len(replies)}件。"
        yield dated(desk.day, Stage.REPLY, replies[-1].on, said, said, links)
