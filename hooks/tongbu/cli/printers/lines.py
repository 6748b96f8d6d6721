"""Findings one a line, as compilers print them: `path:line:column: level CODE: message 怎么改：…`, for editors.

The form is a contract: `.vscode/tasks.json` of every project reads it (`tongbu.vscode.tasks.FINDING`).
"""

from __future__ import annotations

import click

from tongbu.cli.gate import Outcome
from tongbu.cli.output import visible
from tongbu.model.finding import Finding


def write(outcome: Outcome) -> None:
    """Print a line for each finding, and nothing else."""
    for finding in outcome.findings:
        click.echo(_line(finding))


def _line(finding: Finding) -> str:
    told = " ".join(f"{finding.message} 怎么改：{finding.fix}".split())
    place = f"{finding.path}:{finding.line}:{finding.column}"
    return visible(f"{place}: {finding.level.value} {finding.rule}: {told}")
