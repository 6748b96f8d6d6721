"""QAS: questions (问答库): articles that they rest on, and whether they keep up with them."""

from __future__ import annotations

from tongbu.rules.questions.answer_without_basis import AnswerWithoutBasis
from tongbu.rules.questions.contradictory_question import ContradictoryQuestion
from tongbu.rules.questions.duplicate_question_number import DuplicateQuestionNumber
from tongbu.rules.questions.missing_basis_article import MissingBasisArticle
from tongbu.rules.questions.outdated_answer import OutdatedAnswer
from tongbu.rules.questions.overdue_answer_review import OverdueAnswerReview
from tongbu.rules.questions.unknown_source_letter import UnknownSourceLetter
from tongbu.rules.questions.unresolved_basis import UnresolvedBasis
from tongbu.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    UnresolvedBasis(),
    MissingBasisArticle(),
    OutdatedAnswer(),
    OverdueAnswerReview(),
    UnknownSourceLetter(),
    DuplicateQuestionNumber(),
    ContradictoryQuestion(),
    AnswerWithoutBasis(),
)
