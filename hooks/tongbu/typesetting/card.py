"""A share card (分享图): what a link to a page looks like where it is passed on."""

from __future__ import annotations

import io
from dataclasses import asdict, dataclass
from functools import cache

from PIL import Image

from tongbu.model.dates import spoken
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.typesetting.press import Press
from tongbu.typesetting.qr import qr_drawing
from tongbu.typesetting.title_lines import title_lines

WIDTH, HEIGHT = 800, 420
_TEMPLATE = "card.typ"
_PIXELS_PER_INCH = 96.0
_SIZES = (30, 26, 22)
_ROOM, _ROOM_WITHOUT_CODE = 396, 520
"""How wide the words may be, in points."""
_INKS = ((11, 83, 148), (74, 85, 97), (27, 31, 36))
_STEPS = 8


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says; `address` is the page's absolute address, or "" for a card without a QR code.

    Nothing on it depends on the day: a card is kept by those who pass it on.
    """

    kind: str
    title: str
    sentence: str
    bureau: str
    website: str
    address: str = ""


def card_of(document: Policy | Interpretation, bureau: str, website: str, address: str) -> Card:
    """The card of a policy, a notice of consultation or an interpretation; who issued it stands before the bureau."""
    meta = document.meta
    if isinstance(document, Interpretation):
        return Card("政策解读", meta.title, meta.summary, document.meta.unit or bureau, website, address)
    joint = len(document.meta.joint_issuers)
    organs = (document.meta.issuer or bureau) + (f"等{joint + 1}部门" if joint else "")
    return Card(_kind(document), meta.title, meta.summary, organs, website, address)


def _kind(policy: Policy) -> str:
    notice = policy.meta.consultation
    if notice and notice.opens and notice.closes:
        return f"公开征求意见　{spoken(notice.opens)}至{spoken(notice.closes)}"
    if policy.is_draft:
        return "公开征求意见"
    return "　".join(part for part in (policy.meta.category.value, policy.meta.number) if part)


def share_card(card: Card, press: Press) -> bytes:
    """The card as PNG, the same bytes for the same card."""
    room = _ROOM if card.address else _ROOM_WITHOUT_CODE
    values = {
        **asdict(card),
        "code": qr_drawing(card.address) if card.address else "",
        "room": room,
        "titles": [{"size": size, "lines": title_lines(card.title, room // size)} for size in _SIZES],
    }
    return _small(press.png(_TEMPLATE, values, _PIXELS_PER_INCH))


def _small(image: bytes) -> bytes:
    """The same image in the few colours that a card has: a third of the size."""
    few = Image.open(io.BytesIO(image)).convert("RGB").quantize(palette=_palette(), dither=Image.Dither.NONE)
    target = io.BytesIO()
    few.save(target, "PNG")
    return target.getvalue()


@cache
def _palette() -> Image.Image:
    """White, black, and each ink in steps towards white, which is what the edges of letters are made of."""
    steps = [
        tuple(255 + (tone - 255) * step // _STEPS for tone in ink) for ink in _INKS for step in range(1, _STEPS + 1)
    ]
    palette = Image.new("P", (1, 1))
    palette.putpalette([tone for colour in ((255, 255, 255), (0, 0, 0), *steps) for tone in colour])
    return palette
