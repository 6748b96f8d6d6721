"""Documents that were published without a record of approval, because they are said to be older than the duty."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.rules.review.asked import is_asked
from tongbu.settings import Settings


@dataclass(frozen=True, slots=True)
class ExemptView:
    """One such document, and the day on which it says it was published."""

    title: str
    url: str
    published: str


@dataclass(frozen=True, slots=True)
class ExemptionsView:
    """The day from which on reviews and approval are asked, "" where none is set, and what is exempt, latest first."""

    since: str
    documents: tuple[ExemptView, ...]


def exemptions(library: Library, settings: Settings) -> ExemptionsView:
    """What this site exempts; nothing where it asks nothing."""
    since = settings.reviewing.since
    if since is None:
        return ExemptionsView("", ())
    documents: list[Policy | Interpretation] = [*library.policies.values(), *library.interpretations.values()]
    views = [_view(each) for each in documents if not each.source.signed and not is_asked(settings, each)]
    return ExemptionsView(
        since.isoformat(), tuple(sorted(views, key=lambda view: (view.published, view.url), reverse=True))
    )


def _view(document: Policy | Interpretation) -> ExemptView:
    return ExemptView(document.meta.title, document.url, str(document.meta.published or ""))
