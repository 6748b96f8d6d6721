"""LIB: how documents bear on one another, and how their texts are built."""

from __future__ import annotations

from tongbu.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
