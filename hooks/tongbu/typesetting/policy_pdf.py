"""The PDF of a policy in the layout of GB/T 9704-2012, archival (PDF/A) and accessible (PDF/UA)."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import typst

from tongbu.typesetting.manuscript import Block, Manuscript, Paragraph, Picture, Role, Run
from tongbu.typesetting.press import Press
from tongbu.typesetting.qr import qr_drawing

_TEMPLATE = "policy.typ"
_DRAWABLE = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")
ARCHIVAL, ACCESSIBLE = "a-2a", "ua-1"


def policy_pdf(manuscript: Manuscript, press: Press) -> bytes:
    """The whole document; the same bytes for the same manuscript and fonts, on every machine.

    Without a date it cannot be PDF/A; where a character is in no font or an image is broken, it is plain tagged PDF
    and the image's words stand for it.
    """
    drawable = _words_for_pictures(manuscript, keep=_DRAWABLE)
    standards = (ARCHIVAL, ACCESSIBLE) if manuscript.day else (ACCESSIBLE,)
    for version, wanted in ((drawable, standards), (drawable, ()), (_words_for_pictures(manuscript), ())):
        try:
            return press.pdf(_TEMPLATE, _values(version), manuscript.day, wanted)
        except typst.TypstError:
            continue
    raise ValueError(f"{manuscript.title} cannot be set")


def _words_for_pictures(manuscript: Manuscript, keep: tuple[str, ...] = ()) -> Manuscript:
    def shown_or_told(block: Block) -> Block:
        if isinstance(block, Picture) and not block.path.lower().endswith(keep or ("\0",)):
            return Paragraph(Role.BODY, (Run(f"（图：{block.words or block.path}）"),))
        return block

    return replace(manuscript, blocks=tuple(map(shown_or_told, manuscript.blocks)))


def _values(manuscript: Manuscript) -> dict[str, Any]:
    blocks = [{"is": type(block).__name__, **asdict(block)} for block in manuscript.blocks]
    address = manuscript.origin.address
    code = qr_drawing(address) if address else ""
    return {**asdict(manuscript), "blocks": blocks, "day": _day(manuscript), "code": code}


def _day(manuscript: Manuscript) -> list[int]:
    day = manuscript.day
    return [day.year, day.month, day.day] if day else []
