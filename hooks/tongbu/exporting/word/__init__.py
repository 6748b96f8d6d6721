"""The 修订对照表 as the Word document that a bureau submits."""

from __future__ import annotations

from tongbu.exporting.word.document import as_word

__all__ = ["as_word"]
