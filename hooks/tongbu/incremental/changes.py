"""What is answered otherwise after some documents have changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import itemgetter

from tongbu.incremental.kept import Kept
from tongbu.incremental.questions import ALL_SAID, EVERYTHING, Asked, Question
from tongbu.model.library import Library
from tongbu.model.ties import Said, Ties


def changes(before: Mapping[str, Kept], now: Mapping[str, Kept], library: Library) -> set[Question]:
    """The questions about metadata and references that have other answers; `library` is that of the documents now."""
    if before == now:
        return set()
    pairs = [(before.get(path), now.get(path)) for path in before.keys() | now.keys()]
    pairs = [(old, new) for old, new in pairs if old is not new]
    marked = {_question(one) for old, new in pairs if _mark(old) != _mark(new) for one in (old, new) if one}
    changed = marked | {EVERYTHING} if marked else marked
    said = {(Asked.SAID, one.said.url) for old, new in pairs if _said(old) != _said(new) for one in (old, new) if one}
    if said:
        tied = Ties(library.named, library.outgoing, library.incoming)
        changed.update(said, {ALL_SAID}, _untied(Ties.of(in_order(before)), tied))
    return changed


def in_order(kept: Mapping[str, Kept]) -> list[Said]:
    """What documents say, policies first, each by their ids."""
    policies = [one.said for path, one in kept.items() if path.startswith("policies/")]
    others = [one.said for path, one in kept.items() if not path.startswith("policies/")]
    by_id = itemgetter(0)
    return sorted(policies, key=by_id) + sorted(others, key=by_id)


def _untied(before: Ties, now: Ties) -> Iterator[Question]:
    told = ((Asked.NAME, before.named, now.named), (Asked.FROM, before.outgoing, now.outgoing))
    for asked, old, new in (*told, (Asked.TO, before.incoming, now.incoming)):
        for key in old.keys() | new.keys():
            if old.get(key) != new.get(key):
                yield asked, key


def _question(kept: Kept) -> Question:
    asked = Asked.POLICY if kept.said.url.startswith("policies/") else Asked.READING
    return asked, kept.said.id


def _mark(kept: Kept | None) -> str:
    return kept.mark if kept else ""


def _said(kept: Kept | None) -> Said | None:
    return kept.said if kept else None
