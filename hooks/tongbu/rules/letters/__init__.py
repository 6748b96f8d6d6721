"""LET: letters (留言): limits, dates, answers that say something, and no names."""

from __future__ import annotations

from tongbu.rules.letters.contradictory_letter import ContradictoryLetter
from tongbu.rules.letters.duplicate_letter_number import DuplicateLetterNumber
from tongbu.rules.letters.empty_answer import EmptyAnswer
from tongbu.rules.letters.improper_letter_extension import ImproperLetterExtension
from tongbu.rules.letters.late_forwarding import LateForwarding
from tongbu.rules.letters.letter_due_soon import LetterDueSoon
from tongbu.rules.letters.long_unanswered_letter import LongUnansweredLetter
from tongbu.rules.letters.named_correspondent import NamedCorrespondent
from tongbu.rules.letters.overdue_letter import OverdueLetter
from tongbu.rules.letters.recurrent_question import RecurrentQuestion
from tongbu.rules.letters.unknown_channel import UnknownChannel
from tongbu.rules.letters.unresolved_letter_subject import UnresolvedLetterSubject
from tongbu.rules.letters.vetoed_letter import VetoedLetter
from tongbu.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    OverdueLetter(),
    LongUnansweredLetter(),
    VetoedLetter(),
    LetterDueSoon(),
    ContradictoryLetter(),
    EmptyAnswer(),
    NamedCorrespondent(),
    DuplicateLetterNumber(),
    UnknownChannel(),
    UnresolvedLetterSubject(),
    ImproperLetterExtension(),
    LateForwarding(),
    RecurrentQuestion(),
)
