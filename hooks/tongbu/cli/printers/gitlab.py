"""Findings as GitLab's Code Quality report, which merge requests show in every edition, also the free one.

GitLab reads SARIF for security scanners only; this is the report it has for everything else. See
https://docs.gitlab.com/ci/testing/code_quality/
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import Any

import click

from tongbu.cli.gate import Outcome
from tongbu.model.finding import Finding, Level

_SEVERITIES = {Level.ERROR: "blocker", Level.WARNING: "minor", Level.NOTE: "info"}


def write(outcome: Outcome) -> None:
    """Print the list and nothing else."""
    seen: Counter[str] = Counter()
    click.echo(json.dumps([_issue(each, seen) for each in outcome.findings], ensure_ascii=False, indent=2))


def _issue(finding: Finding, seen: Counter[str]) -> dict[str, Any]:
    return {
        "description": f"{finding.message} 怎么改：{finding.fix}",
        "check_name": finding.rule,
        "fingerprint": _fingerprint(finding, seen),
        "severity": _SEVERITIES[finding.level],
        "location": {"path": finding.path, "lines": {"begin": finding.line}},
    }


def _fingerprint(finding: Finding, seen: Counter[str]) -> str:
    """By what GitLab knows a finding again: without its line, which edits above it move; no two have the same."""
    told = "\0".join((finding.rule, finding.path, finding.key, finding.message))
    seen[told] += 1
    return hashlib.sha256(f"{told}\0{seen[told]}".encode()).hexdigest()
