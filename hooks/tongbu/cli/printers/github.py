"""Findings as workflow commands, which GitHub and Gitea Actions show beside the changed lines."""

from __future__ import annotations

import click

from tongbu.cli.gate import Outcome
from tongbu.model.finding import Finding, Level

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def write(outcome: Outcome) -> None:
    """Print one command for each finding."""
    for finding in outcome.findings:
        click.echo(_command(finding))


def _command(finding: Finding) -> str:
    properties = {
        "file": finding.path,
        "line": str(finding.line),
        "col": str(finding.column),
        "title": f"{finding.level.word} {finding.rule}",
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    told = f"{finding.message}\n怎么改：{finding.fix}"
    return f"::{_COMMANDS[finding.level]} {written}::{_data(told)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
