"""CON: public consultations (意见征集) from notice to report."""

from __future__ import annotations

from tongbu.rules.consultation.adopted_without_change import AdoptedWithoutChange
from tongbu.rules.consultation.contradictory_group import ContradictoryGroup
from tongbu.rules.consultation.incomplete_notice import IncompleteNotice
from tongbu.rules.consultation.late_report import LateReport
from tongbu.rules.consultation.missing_contact_point import MissingContactPoint
from tongbu.rules.consultation.missing_notice import MissingNotice
from tongbu.rules.consultation.missing_outlet import MissingOutlet
from tongbu.rules.consultation.opinion_outside_period import OpinionOutsidePeriod
from tongbu.rules.consultation.overdue_feedback import OverdueFeedback
from tongbu.rules.consultation.reversed_period import ReversedPeriod
from tongbu.rules.consultation.short_hearing_notice import ShortHearingNotice
from tongbu.rules.consultation.short_period import ShortPeriod
from tongbu.rules.consultation.silent_feedback import SilentFeedback
from tongbu.rules.consultation.stray_notice import StrayNotice
from tongbu.rules.consultation.unbalanced_totals import UnbalancedTotals
from tongbu.rules.consultation.unclear_place import UnclearPlace
from tongbu.rules.consultation.undisposed_opinion import UndisposedOpinion
from tongbu.rules.consultation.unexplained_difference import UnexplainedDifference
from tongbu.rules.consultation.unknown_article import UnknownArticle
from tongbu.rules.consultation.unlinked_final import UnlinkedFinal
from tongbu.rules.consultation.unreasoned_disposition import UnreasonedDisposition
from tongbu.rules.consultation.untimely_hearing_step import UntimelyHearingStep
from tongbu.rules.consultation.untimely_report import UntimelyReport
from tongbu.rules.consultation.unusable_channel import UnusableChannel
from tongbu.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    MissingNotice(),
    StrayNotice(),
    IncompleteNotice(),
    MissingContactPoint(),
    ReversedPeriod(),
    ShortPeriod(),
    OverdueFeedback(),
    SilentFeedback(),
    UndisposedOpinion(),
    UnreasonedDisposition(),
    ShortHearingNotice(),
    UnlinkedFinal(),
    UnbalancedTotals(),
    OpinionOutsidePeriod(),
    UntimelyReport(),
    AdoptedWithoutChange(),
    UnknownArticle(),
    UnexplainedDifference(),
    UntimelyHearingStep(),
    MissingOutlet(),
    UnusableChannel(),
    ContradictoryGroup(),
    UnclearPlace(),
    LateReport(),
)
