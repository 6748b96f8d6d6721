"""SYN: policy and interpretation organised, signed off and deployed together (三同步)."""

from __future__ import annotations

from tongbu.rules.rule import Rule
from tongbu.rules.synchrony.dates_out_of_step import DatesOutOfStep
from tongbu.rules.synchrony.deployed_after_publication import DeployedAfterPublication
from tongbu.rules.synchrony.incomplete_plan import IncompletePlan
from tongbu.rules.synchrony.late_interpretation import LateInterpretation
from tongbu.rules.synchrony.missing_interpretation import MissingInterpretation
from tongbu.rules.synchrony.missing_synchrony import MissingSynchrony
from tongbu.rules.synchrony.one_way_link import OneWayLink
from tongbu.rules.synchrony.premature_interpretation import PrematureInterpretation
from tongbu.rules.synchrony.synchrony_order import SynchronyOrder
from tongbu.rules.synchrony.synchrony_without_interpretation import SynchronyWithoutInterpretation
from tongbu.rules.synchrony.unexplained_draft import UnexplainedDraft
from tongbu.rules.synchrony.unexplained_silence import UnexplainedSilence
from tongbu.rules.synchrony.unresolved_subject import UnresolvedSubject

RULES: tuple[Rule, ...] = (
    MissingInterpretation(),
    UnexplainedSilence(),
    SynchronyWithoutInterpretation(),
    MissingSynchrony(),
    DatesOutOfStep(),
    SynchronyOrder(),
    DeployedAfterPublication(),
    LateInterpretation(),
    IncompletePlan(),
    UnresolvedSubject(),
    UnexplainedDraft(),
    PrematureInterpretation(),
    OneWayLink(),
)
