"""What is done with a place: a site goes live, or an earlier release comes back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tongbu.publishing.changes import Changes
from tongbu.publishing.errors import CannotPublishError
from tongbu.publishing.place import Held, Place, Written
from tongbu.publishing.release_id import new_release
from tongbu.publishing.signed_site import SignedSite
from tongbu.publishing.standing import Standing


@dataclass(frozen=True, slots=True)
class Publication:
    """What is live now, and what that changed; `written` is None where it was there already.

    `back` is the release to go back to, `damaged` are files of the live release that were not as published, and
    `unpruned` are old releases that could not be removed.
    """

    release: str
    changes: Changes
    back: str | None
    written: Written | None = None
    damaged: Sequence[str] = ()
    unpruned: Sequence[str] = ()


def publish(site: SignedSite, place: Place, keep: int) -> Publication:
    """Make a site live, unless it is."""
    with place.hold() as held:
        return publish_held(site, held, keep)


def publish_held(site: SignedSite, held: Held, keep: int) -> Publication:
    """The same in a place that is held already."""
    before = held.standing
    damaged: Sequence[str] = ()
    if before.current and before.record and before.record.digest == site.record.digest:
        damaged = held.damage(site)
        if not damaged:
            return Publication(before.current, Changes(), before.back)
    release = new_release(site.record.digest, before.newest)
    written = held.put(site, release)
    held.switch(release)
    unpruned = held.prune(keep)
    changes = Changes.between(before.record, site.record)
    return Publication(release, changes, before.current, written, damaged, unpruned)


def roll_back(place: Place, asked: str | None) -> Publication:
    """Make an earlier release live again: the one asked for, else the last before the live one."""
    _asked(place.look(), asked)  # holding a place may make it
    with place.hold() as held:
        before = held.standing
        release = _asked(before, asked)
        record = held.check(release)
        held.switch(release)
        return Publication(release, Changes.between(before.record, record), before.current)


def rehearse(site: SignedSite, place: Place) -> Changes:
    """What publishing would change; nothing is written."""
    return Changes.between(place.look().record, site.record)


def rehearse_back(place: Place, asked: str | None) -> tuple[str, Changes]:
    """Where going back would lead, and what it would change; nothing is written."""
    before = place.look()
    release = _asked(before, asked)
    return release, Changes.between(before.record, place.record_of(release))


def _asked(standing: Standing, asked: str | None) -> str:
    """The release to go back to; CannotPublishError with those there are where it cannot be."""
    release = asked or standing.back
    there = "、".join(standing.releases) or "没有"
    if release is None:
        raise CannotPublishError(f"没有比当前版本更早的版本，没有退回。现有版本：{there}。")
    if release not in standing.releases:
        raise CannotPublishError(f"没有版本 {release}，没有退回。现有版本：{there}。")
    if release == standing.current:
        raise CannotPublishError(f"版本 {release} 就是当前版本，没有改动。")
    return release
