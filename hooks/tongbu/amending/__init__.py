"""Official amending decisions (修改决定): read, carried out on the old text, checked against the new one, drafted."""

from __future__ import annotations

from tongbu.amending.applied import Applied, Problem
from tongbu.amending.applying import apply
from tongbu.amending.checking import Difference, differences
from tongbu.amending.decision import Decision, Instruction, Operation, Place, Remark
from tongbu.amending.drafting import DraftError, draft
from tongbu.amending.reading import read_decision

__all__ = [
    "Applied",
    "Decision",
    "Difference",
    "DraftError",
    "Instruction",
    "Operation",
    "Place",
    "Problem",
    "Remark",
    "apply",
    "differences",
    "draft",
    "read_decision",
]
