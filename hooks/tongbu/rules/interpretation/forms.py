"""Forms of interpretation (解读形式): which consist of words, which must be shown or heard."""

from __future__ import annotations

import re

from tongbu.model.interpretation import Interpretation
from tongbu.model.vocabulary import InterpretationForm

SHOWN = frozenset(
    {
        InterpretationForm.INFOGRAPHIC,
        InterpretationForm.VIDEO,
        InterpretationForm.AUDIO,
        InterpretationForm.ANIMATION,
        InterpretationForm.H5,
        InterpretationForm.DATA,
    }
)
_LINK = re.compile(r"!?\[[^\]]*\]\([^)]*\)|<[^>]+>|https?://\S+")
_WORD = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]")
_LEAST = 30


def in_words(reading: Interpretation) -> bool:
    """Whether one of its forms consists of words (文字, 问答, 专家解读 …)."""
    return any(form not in SHOWN for form in reading.meta.forms)


def has_words(reading: Interpretation) -> bool:
    """Whether the body says anything in words, links and images not counted."""
    return len(_WORD.findall(_LINK.sub("", reading.text.plain()))) >= _LEAST


def has_material(reading: Interpretation) -> bool:
    """Whether there is something to look at or listen to: an attachment, an image or a link."""
    return bool(reading.meta.attachments) or _LINK.search(reading.text.plain()) is not None
