"""POL: the record of a policy document (政策文件) in the library."""

from __future__ import annotations

from tongbu.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
