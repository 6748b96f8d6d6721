"""LIB: how documents bear on one another, and how their texts are built."""

from __future__ import annotations

from tongbu.rules.library.article_numbering import ArticleNumbering
from tongbu.rules.library.contradictory_relation import ContradictoryRelation
from tongbu.rules.library.cross_reference import CrossReference
from tongbu.rules.library.dead_address import DeadAddress
from tongbu.rules.library.division_numbering import DivisionNumbering
from tongbu.rules.library.draft_relation import DraftRelation
from tongbu.rules.library.evaluation_due import EvaluationDue
from tongbu.rules.library.evaluation_overdue import EvaluationOverdue
from tongbu.rules.library.expired_basis import ExpiredBasis
from tongbu.rules.library.item_numbering import ItemNumbering
from tongbu.rules.library.older_successor import OlderSuccessor
from tongbu.rules.library.repealed_basis import RepealedBasis
from tongbu.rules.library.replaced_twice import ReplacedTwice
from tongbu.rules.library.self_relation import SelfRelation
from tongbu.rules.library.shared_draft import SharedDraft
from tongbu.rules.library.succession_cycle import SuccessionCycle
from tongbu.rules.library.taken_former_address import TakenFormerAddress
from tongbu.rules.library.unexplained_end import UnexplainedEnd
from tongbu.rules.library.unresolved_relation import UnresolvedRelation
from tongbu.rules.library.unusable_former_address import UnusableFormerAddress
from tongbu.rules.library.validity_too_long import ValidityTooLong
from tongbu.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    UnresolvedRelation(),
    SelfRelation(),
    SuccessionCycle(),
    OlderSuccessor(),
    ReplacedTwice(),
    ValidityTooLong(),
    ExpiredBasis(),
    RepealedBasis(),
    EvaluationDue(),
    EvaluationOverdue(),
    UnexplainedEnd(),
    ContradictoryRelation(),
    DraftRelation(),
    SharedDraft(),
    ArticleNumbering(),
    ItemNumbering(),
    DivisionNumbering(),
    CrossReference(),
    UnusableFormerAddress(),
    TakenFormerAddress(),
    DeadAddress(),
)
