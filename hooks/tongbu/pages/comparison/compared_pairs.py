"""The views of comparisons between versions, each made once for every page that shows of it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from tongbu.comparing import Comparisons
from tongbu.model.library import Library
from tongbu.model.titles import in_title_marks
from tongbu.pages.addresses import policy_url
from tongbu.pages.comparison.pairs import Pair, PairKind
from tongbu.pages.comparison.rows import Behind
from tongbu.pages.comparison.version_names import version_facts, version_names
from tongbu.pages.comparison.view import comparison_view, no_opinions
from tongbu.pages.comparison.words import apart_words
from tongbu.pages.views.comparison import ComparisonView
from tongbu.pages.views.parts import Link


def pair_title(pair: Pair) -> str:
    """The title of the page of a comparison."""
    if pair.kind is PairKind.DRAFT:
        kind = "两次征求意见稿" if pair.new.is_draft else "征求意见稿与正式文件"
        return f"{kind}对照：{pair.new.meta.title}"
    title = f"新旧对照：{pair.new.meta.title}"
    return title if pair.by_default else f"{title}（与{pair.old.meta.number or in_title_marks(pair.old.meta.title)}）"


class ComparedPairs:
    """The comparisons of one build as views."""

    def __init__(self, library: Library, comparisons: Comparisons) -> None:
        self._library, self._comparisons = library, comparisons
        self._made: dict[str, ComparisonView] = {}

    def of(self, pair: Pair) -> ComparisonView:
        """The view of a pair of versions, without the choice of other pairs and without opinions."""
        if pair.url not in self._made:
            self._made[pair.url] = self.view(pair, no_opinions)
        return self._made[pair.url]

    def view(self, pair: Pair, behind: Behind) -> ComparisonView:
        """The view of any pair, naming the opinions because of which places changed."""
        old, new = pair.old, pair.new
        names = version_names((old, new))
        view = comparison_view(
            self._comparisons.of(old, new, by_default=pair.by_default),
            Link(in_title_marks(old.meta.title), policy_url(old), version_facts(old)),
            Link(in_title_marks(new.meta.title), policy_url(new), version_facts(new)),
            partial(policy_url, old),
            partial(policy_url, new),
            title=pair_title(pair),
            old_name=names[old.id],
            new_name="正式文件" if pair.kind is PairKind.DRAFT and not new.is_draft else names[new.id],
            decision=self._decision(pair),
            behind=behind,
        )
        return replace(view, summary=view.summary + apart_words(len(old.meta.attachments), len(new.meta.attachments)))

    def _decision(self, pair: Pair) -> Link | None:
        """The amending decision that led from the one text to the other."""
        found = self._library.decision_of(pair.new) if pair.kind is PairKind.PREDECESSOR else None
        return Link(in_title_marks(found.meta.title), policy_url(found), version_facts(found)) if found else None
