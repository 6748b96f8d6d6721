"""The policies as the disclosure platforms of Guangdong (政府信息公开目录, gkmlpt) hold them.

The fields are those that the platforms' pages show and their `/gkmlpt/api/all/` answers with.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import PurePosixPath

from tongbu.model.policy import Policy
from tongbu.model.reference import RelationKind
from tongbu.model.vocabulary import Openness, PolicyState
from tongbu.open_data.describing import Describing
from tongbu.settings import TIME_ZONE

_RELATIONS = (RelationKind.REPLACES, RelationKind.AMENDS, RelationKind.REPEALS)


@dataclass(frozen=True, slots=True)
class Attachment:
    """附件: its name, type (`pdf`) and address."""

    name: str
    type: str
    url: str


@dataclass(frozen=True, slots=True)
class Related:
    """What the policy does to another (替代、修改、废止), by that one's 索引号 and title."""

    kind: str
    index_number: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of the catalogue; `state` is that of the day asked for."""

    id: str
    index_number: str
    theme: str
    genre: str
    category: str
    issuer: str
    title: str
    number: str
    drafted: date | None
    published: date | None
    published_at: str
    keywords: tuple[str, ...]
    summary: str
    state: PolicyState
    openness: str
    url: str
    attachments: tuple[Attachment, ...]
    relations: tuple[Related, ...]


def records(context: Describing) -> Iterator[Record]:
    """Every issued policy that is open to all; drafts are no part of the catalogue."""
    for policy in context.library.policies.values():
        if not policy.is_draft and policy.meta.openness in (None, Openness.ACTIVE):
            yield _record(context, policy)


def moment(day: date | None, at: str = "") -> int:
    """Seconds since 1970 of a day in Beijing, at its beginning where no time is known; 0 for no day."""
    if day is None:
        return 0
    return int(datetime.combine(day, time.fromisoformat(at) if at else time(), TIME_ZONE).timestamp())


def _record(context: Describing, policy: Policy) -> Record:
    meta = policy.meta
    return Record(
        id=policy.id,
        index_number=meta.index_number,
        theme=meta.theme,
        genre=meta.genre.value if meta.genre else "",
        category=meta.category.value,
        issuer="、".join(filter(None, (meta.issuer, *meta.joint_issuers))),
        title=meta.title,
        number=meta.number,
        drafted=meta.drafted,
        published=meta.published,
        published_at=meta.published_at or "",
        keywords=meta.keywords,
        summary=meta.summary,
        state=context.library.standing(policy).at(context.day).state,
        openness=meta.openness.value if meta.openness else "",
        url=context.address(policy.url),
        attachments=tuple(_attachments(context, policy)),
        relations=tuple(_relations(context, policy)),
    )


def _attachments(context: Describing, policy: Policy) -> Iterator[Attachment]:
    folder = PurePosixPath(policy.source.path).parent
    for each in policy.meta.attachments:
        path = folder / each.file
        yield Attachment(each.name, path.suffix.removeprefix(".").lower(), context.address(path.as_posix()))


def _relations(context: Describing, policy: Policy) -> Iterator[Related]:
    for kind in _RELATIONS:
        for target in context.library.targets(policy, kind):
            yield Related(kind.value, target.meta.index_number, target.meta.title, context.address(target.url))
