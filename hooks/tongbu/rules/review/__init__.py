"""REV: reviews before publication (三审三校、保密审查), approval (审签) and emergency publication (应急发布)."""

from __future__ import annotations

from tongbu.rules.review.changed_after_approval import ChangedAfterApproval
from tongbu.rules.review.incomplete_review import IncompleteReview
from tongbu.rules.review.missing_approval import MissingApproval
from tongbu.rules.review.overdue_review import OverdueReview
from tongbu.rules.review.same_reviewer import SameReviewer
from tongbu.rules.review.unconfirmed_guess import UnconfirmedGuess
from tongbu.rules.review.untrue_signature import UntrueSignature
from tongbu.rules.review.unusable_approval import UnusableApproval
from tongbu.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    IncompleteReview(),
    SameReviewer(),
    MissingApproval(),
    ChangedAfterApproval(),
    UntrueSignature(),
    UnusableApproval(),
    OverdueReview(),
    UnconfirmedGuess(),
)
