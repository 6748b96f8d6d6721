"""Forms of interpretation (解读形式): which consist of words, which must be shown or heard."""

from __future__ import annotations

import re

from tongbu.model.interpretation import Interpretation
from tongbu.model.vocabulary import InterpretationForm
from tongbu.rules.anatomy import Anatomy

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
_LEAST = 30
_ENOUGH = re.compile(rf"(?:[^\u4e00-\u9fffA-Za-z0-9]*[\u4e00-\u9fffA-Za-z0-9]){{{_LEAST}}}")


def in_words(reading: Interpretation) -> bool:
    """Whether one of its forms consists of words (文字, 问答, 专家解读 …)."""
    return any(form not in SHOWN for form in reading.meta.forms)


def has_words(text: Anatomy) -> bool:
    """Whether the body says anything in words, links and images not counted."""
    words = text.words
    if "[" in words or "<" in words or "http" in words:  # no link is written without one of these
        words = _LINK.sub("", words)
    return _ENOUGH.match(words) is not None


def has_material(reading: Interpretation, text: Anatomy) -> bool:
    """Whether there is something to look at or listen to: an attachment, an image or a link."""
    return bool(reading.meta.attachments) or _LINK.search(text.words) is not None
