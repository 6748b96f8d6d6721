"""WVR: waivers (豁免) and levels set for rules, so that nothing is let pass unseen."""

from __future__ import annotations

from tongbu.rules.rule import Rule
from tongbu.rules.waivers.expired_waiver import ExpiredWaiver
from tongbu.rules.waivers.forbidden_waiver import ForbiddenWaiver
from tongbu.rules.waivers.idle_waiver import IdleWaiver
from tongbu.rules.waivers.unknown_rule_configured import UnknownRuleConfigured
from tongbu.rules.waivers.unknown_rule_waived import UnknownRuleWaived

RULES: tuple[Rule, ...] = (
    UnknownRuleWaived(),
    ExpiredWaiver(),
    IdleWaiver(),
    UnknownRuleConfigured(),
    ForbiddenWaiver(),
)
