"""INT: what an interpretation (政策解读) says, and how."""

from __future__ import annotations

from tongbu.rules.interpretation.copied_interpretation import CopiedInterpretation
from tongbu.rules.interpretation.dead_tie import DeadTie
from tongbu.rules.interpretation.empty_body import EmptyBody
from tongbu.rules.interpretation.incomplete_guide import IncompleteGuide
from tongbu.rules.interpretation.missing_contact import MissingContact
from tongbu.rules.interpretation.missing_content import MissingContent
from tongbu.rules.interpretation.missing_differences import MissingDifferences
from tongbu.rules.interpretation.missing_material import MissingMaterial
from tongbu.rules.interpretation.missing_questions import MissingQuestions
from tongbu.rules.interpretation.missing_text_equivalent import MissingTextEquivalent
from tongbu.rules.interpretation.missing_transcript import MissingTranscript
from tongbu.rules.interpretation.missing_unit import MissingUnit
from tongbu.rules.interpretation.no_text_form import NoTextForm
from tongbu.rules.interpretation.remote_embed import RemoteEmbed
from tongbu.rules.interpretation.unexplained_change import UnexplainedChange
from tongbu.rules.interpretation.unplayable_media import UnplayableMedia
from tongbu.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    MissingContent(),
    MissingDifferences(),
    CopiedInterpretation(),
    MissingContact(),
    MissingUnit(),
    DeadTie(),
    MissingMaterial(),
    EmptyBody(),
    NoTextForm(),
    UnexplainedChange(),
    MissingTextEquivalent(),
    MissingTranscript(),
    UnplayableMedia(),
    RemoteEmbed(),
    MissingQuestions(),
    IncompleteGuide(),
)
