"""SAF: what is published beside documents does no harm to those who open it."""

from __future__ import annotations

from tongbu.rules.rule import Rule
from tongbu.rules.safety.active_drawing import ActiveDrawing
from tongbu.rules.safety.huge_image import HugeImage
from tongbu.rules.safety.oversize_file import OversizeFile
from tongbu.rules.safety.unfit_file import UnfitFile

RULES: tuple[Rule, ...] = (UnfitFile(), ActiveDrawing(), OversizeFile(), HugeImage())
