"""办事指引 as its page and machines read it: steps, materials, time and place, contacts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from markupsafe import Markup

from tongbu.model.guide import STEP, element, steps
from tongbu.model.interpretation import Interpretation
from tongbu.pages.text.plain_words import plain_lines
from tongbu.pages.views.interpretation import Guide, GuideStep
from tongbu.pages.views.parts import BodyView, Passage


def guide_of(reading: Interpretation) -> Guide | None:
    """What a 办事指引 says; None in other forms or where no step is told."""
    found = tuple(
        GuideStep(step.label, STEP.sub("", "".join(plain_lines(step.unit))), step.unit.anchor)
        for step in steps(reading)
    )
    if not found:
        return None
    return Guide(found, _lines(reading, "办理材料"), _lines(reading, "办理时间和地点"), _lines(reading, "咨询电话"))


def _lines(reading: Interpretation, name: str) -> tuple[str, ...]:
    unit = element(reading.text, name)
    return tuple(plain_lines(unit)) if unit else ()


def with_steps(body: BodyView, reading: Interpretation) -> BodyView:
    """The text of a 办事指引 with its steps set apart; any other as it is."""
    labels = {step.unit.anchor: step.label for step in steps(reading)}
    return replace(body, passages=tuple(_stepped(one, labels) for one in body.passages)) if labels else body


def _stepped(passage: Passage, labels: Mapping[str, str]) -> Passage:
    children = tuple(_stepped(child, labels) for child in passage.children)
    if passage.anchor not in labels:
        return passage._replace(children=children)
    html = Markup(STEP.sub("", passage.html))  # noqa: S704 - safe words without their first
    return passage._replace(kind="step", label=labels[passage.anchor], html=html, children=children)
