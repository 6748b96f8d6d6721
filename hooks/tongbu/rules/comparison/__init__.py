"""CMP: what authors say of a comparison (对照), and amending decisions (修改决定) beside the texts they amend."""

from __future__ import annotations

from tongbu.rules.comparison.contradictory_notes import ContradictoryNotes
from tongbu.rules.comparison.decision_without_old_text import DecisionWithoutOldText
from tongbu.rules.comparison.diverging_text import DivergingText
from tongbu.rules.comparison.idle_reason import IdleReason
from tongbu.rules.comparison.outdated_note import OutdatedNote
from tongbu.rules.comparison.unknown_version import UnknownVersion
from tongbu.rules.comparison.unnamed_decision import UnnamedDecision
from tongbu.rules.comparison.unread_instruction import UnreadInstruction
from tongbu.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    OutdatedNote(),
    ContradictoryNotes(),
    UnknownVersion(),
    IdleReason(),
    DecisionWithoutOldText(),
    UnreadInstruction(),
    DivergingText(),
    UnnamedDecision(),
)
