"""A policy document (政策文件), or a draft of one under public consultation (征求意见稿)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tongbu.model.front_matter import PolicyFrontMatter
from tongbu.model.ledger import Ledger
from tongbu.model.sensitive import Sensitive
from tongbu.model.source import Source
from tongbu.model.text import LegalText
from tongbu.model.titles import in_title_marks
from tongbu.model.vocabulary import PolicyCategory

_DECISION = re.compile(r"(?:修改|修正|修订|废止).*(?:决定|修正案)\Z")


@dataclass(frozen=True, slots=True)
class Policy:
    """One file of `policies/`. `id` is its path there without `.md`, and for ever part of its URL.

    `ledger` is the opinions ledger beside a draft; `ledger_unread` says that one lies there and could not be read.
    `sensitive` is what was found in it, and in the files that are published with it, that must not be published.
    """

    id: str
    source: Source
    meta: PolicyFrontMatter
    text: LegalText
    ledger: Ledger | None = None
    ledger_unread: bool = False
    sensitive: tuple[Sensitive, ...] = ()

    @property
    def url(self) -> str:
        """The permanent address of its page, relative to the site's root."""
        return f"policies/{self.id}/"

    @property
    def named(self) -> str:
        """Its title between title marks, as a sentence names it: 《…〈…〉…》."""
        return in_title_marks(self.meta.title)

    @property
    def is_draft(self) -> bool:
        """Whether the file is a draft for comment, not a policy in force."""
        return self.meta.category is PolicyCategory.DRAFT

    @property
    def orders_changes(self) -> bool:
        """Whether the text orders changes in others (修改决定), so that the articles it quotes are not its own."""
        return bool(_DECISION.search(self.meta.title))

    @property
    def year(self) -> int | None:
        """The year the document is filed under: of publication, else of drafting, else of opening for comment."""
        notice = self.meta.consultation
        day = self.meta.published or self.meta.drafted or (notice.opens if notice else None)
        return day.year if day else None
