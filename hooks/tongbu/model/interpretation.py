"""An interpretation (政策解读) of one or more policies."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.model.front_matter import InterpretationFrontMatter
from tongbu.model.sensitive import Sensitive
from tongbu.model.source import Source
from tongbu.model.text import LegalText
from tongbu.model.vocabulary import InterpretationStage


@dataclass(frozen=True, slots=True)
class Interpretation:
    """One file of `interpretations/`. `id` is its path there without `.md`.

    `sensitive` is what was found in it, and in the files that are published with it, that must not be published.
    """

    id: str
    source: Source
    meta: InterpretationFrontMatter
    text: LegalText
    sensitive: tuple[Sensitive, ...] = ()

    @property
    def url(self) -> str:
        """The permanent address of its page, relative to the site's root."""
        return f"interpretations/{self.id}/"

    @property
    def is_at_publication(self) -> bool:
        """Whether it speaks when the policy is published (发布阶段); later stages are not bound to its dates."""
        return self.meta.stage is InterpretationStage.PUBLICATION

    @property
    def year(self) -> int | None:
        """The year of publication, if it is known."""
        return self.meta.published.year if self.meta.published else None
