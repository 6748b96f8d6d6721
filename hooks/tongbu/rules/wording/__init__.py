"""WRD: wording (文字关). What is looked for is data in `tongbu/wording/lists`; each rule speaks of one kind."""

from __future__ import annotations

from tongbu.rules.rule import Rule
from tongbu.rules.wording.advised_form import AdvisedForm
from tongbu.rules.wording.misprint import Misprint
from tongbu.rules.wording.numeral_form import NumeralForm
from tongbu.rules.wording.punctuation_form import PunctuationForm
from tongbu.rules.wording.repealed_law import RepealedLaw
from tongbu.rules.wording.retired_organ import RetiredOrgan
from tongbu.rules.wording.unfinished_text import UnfinishedText
from tongbu.rules.wording.unknown_entry import UnknownEntry
from tongbu.rules.wording.unpaired_mark import UnpairedMark
from tongbu.rules.wording.unusual_name import UnusualName

RULES: tuple[Rule, ...] = (
    Misprint(),
    RetiredOrgan(),
    RepealedLaw(),
    UnusualName(),
    PunctuationForm(),
    UnpairedMark(),
    NumeralForm(),
    AdvisedForm(),
    UnknownEntry(),
    UnfinishedText(),
)
