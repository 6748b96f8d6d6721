"""What a state badge says; `theme/assets/javascripts/state/words.mjs` says the same on the reader's day."""

from __future__ import annotations

from datetime import date

from tongbu.model.vocabulary import ConsultationState


def state_words(state: str, closes: date | None, day: date) -> str:
    """The state, and how many days are left where one can still comment."""
    if state != ConsultationState.OPEN or closes is None or closes < day:
        return str(state)
    left = (closes - day).days
    return f"{state}（还剩{left}天）" if left else f"{state}（今天截止）"
