"""A policy as a Word document in the layout of GB/T 9704-2012."""

from __future__ import annotations

from tongbu.typesetting.word.document import policy_word

__all__ = ["policy_word"]
